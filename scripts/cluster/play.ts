import { randomBytes } from 'node:crypto';
import { signingRequest } from '../story/papers';
import type { Scene } from '../story/scenes';
import { accept, activate, agree, apply, approve, verify } from '../story/scenes';
import type { World } from '../story/world';
import { StoryStopped, until } from '../story/world';
import type { ReplicaName } from './parts';
import type { Cluster } from './start';

const AUDITOR = 'person-auditor';

/** Plays `scene` and ends `names` at once (SIGKILL) while it plays, after a first answer; waits for others in place. */
export async function whileDying<T>(
  cluster: Cluster,
  names: readonly ReplicaName[],
  scene: () => Promise<T>,
): Promise<T> {
  const answers = () => Object.values(cluster.proxy.answered).reduce((sum, n) => sum + n, 0);
  const before = names.map((name) => cluster.pid(name));
  const begun = answers();
  const playing = scene();
  const dying = (async () => {
    await until('the scene to begin', () => Promise.resolve(answers() > begun || undefined));
    for (const name of names) cluster.kill(name);
  })();
  const [result] = await Promise.all([playing, dying]);
  await Promise.all(names.map((name, i) => cluster.back(name, before[i])));
  return result;
}

/**
 * The whole life of a system's certificate (Pasal 16, 17, 19, 23) while each replica dies once in the middle of it,
 * one worker and one API together at the CA's answer.
 */
export async function lifeWhileReplicasDie(world: World, cluster: Cluster): Promise<Scene> {
  const fqdn = `antrean-${randomBytes(4).toString('hex')}.karawangkab.go.id`;
  const request = await signingRequest(fqdn);
  const form = { purposes: ['ssl-server'], systemName: 'Antrean Daring Puskesmas', fqdn };
  const application = { name: 'sistem', type: 'system', personId: 'person-applicant-6', form, request } as const;
  const scene = await whileDying(cluster, ['api-1'], () => apply(world, application));
  await whileDying(cluster, ['worker-1'], () => verify(world, scene, 'person-examiner-1'));
  await whileDying(cluster, ['worker-2'], () => approve(world, scene, 'person-supervisor-2'));
  await whileDying(cluster, ['api-2'], () => agree(world, scene));
  await whileDying(cluster, ['worker-1', 'api-1'], () => activate(world, scene));
  await accept(world, scene);
  return scene;
}

export interface Account {
  /** Types of the case's events in their order. */
  readonly events: readonly string[];
  /** Their numbers in the ledger. */
  readonly seqs: readonly number[];
  readonly notices: readonly { readonly template: string; readonly status: string }[];
}

/** What the case's own records say, once everything owed was sent. */
export async function accountOf(
  world: World,
  { caseId }: Pick<Scene, 'caseId'>,
  lastNotice?: string,
): Promise<Account> {
  type Notices = { readonly items: Account['notices'] };
  const { items: notices } = await until('every notice to be sent', async () => {
    const listed = await world.call<Notices>(AUDITOR, 'GET', `/cases/${caseId}/notices`);
    const complete = lastNotice === undefined || listed.items.some(({ template }) => template === lastNotice);
    return complete && listed.items.every(({ status }) => status !== 'pending') ? listed : undefined;
  });
  const { lines } = await world.call<{ lines: { body: string }[] }>(AUDITOR, 'GET', `/cases/${caseId}/ledger`);
  const entries = lines.map(({ body }) => JSON.parse(body) as { seq: number; event: { type: string } });
  return { notices, events: entries.map(({ event }) => event.type), seqs: entries.map(({ seq }) => seq) };
}

/** How many certificates the stand-in for BSrE has made. */
export async function certificatesMade({ settings }: World): Promise<number> {
  const answer = await fetch(`${settings.ca.url}/control`);
  if (!answer.ok) throw new StoryStopped(`the BSrE stand-in refused its control: ${String(answer.status)}`);
  return ((await answer.json()) as { tally: { certificates: number } }).tally.certificates;
}
