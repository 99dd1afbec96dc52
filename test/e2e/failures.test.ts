import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Client, Connection } from '@temporalio/client';
import type { DataSource } from 'typeorm';
import type { Behaviour } from '../../devstack/bsre/control';
import { until } from '../../devstack/supervisor/until';
import { certificateWorkflowId } from '../../domain/case/workflow-id';
import { createDataSource } from '../../entities/data-source';
import { LedgerRepository } from '../../entities/ledger.repository';
import type { Stack } from '../../scripts/stack';
import { startStack } from '../../scripts/stack';
import type { Scene } from '../../scripts/story/scenes';
import { accept, activate, agree, apply, approve, mailsTo, reaches, verify } from '../../scripts/story/scenes';
import { World } from '../../scripts/story/world';

const PASSPHRASE = 'kata sandi yang panjang';
const PATIENCE = { within: 90_000 };

/** Plays scenes without telling them. */
class SilentWorld extends World {
  override tell(): void {}
}

describe('failures of the running stack', () => {
  const out = mkdtempSync(join(tmpdir(), 'siklus-failures-'));
  const closing: (() => unknown)[] = [() => rmSync(out, { recursive: true })];
  let stack: Stack;
  let world: World;
  let db: DataSource;
  let temporal: Client;
  /** The CA has its order; the case does not know yet. */
  let ordered: Scene;
  /** The CA has made the certificate; the case does not know yet. */
  let issued: Scene;

  const control = async (wanted: Partial<Behaviour>) => {
    const answer = await fetch(`${stack.settings.ca.url}/control`, {
      ...{ method: 'POST', headers: { 'content-type': 'application/json', connection: 'close' } },
      body: JSON.stringify(wanted),
    });
    return ((await answer.json()) as { tally: { orders: number; certificates: number } }).tally;
  };
  const eventsOf = async ({ caseId }: Scene, type: string): Promise<number> =>
    (await new LedgerRepository(db).events(caseId)).filter(({ event }) => event.type === type).length;
  const isUnderWay = async ({ caseId }: Scene, activity: string): Promise<boolean> => {
    const { raw } = await temporal.workflow.getHandle(certificateWorkflowId(caseId)).describe();
    return (raw.pendingActivities ?? []).some(({ activityType }) => activityType?.name === activity);
  };
  const nothingRecorded = async () => [
    await eventsOf(ordered, 'issuanceOrdered'),
    await eventsOf(ordered, 'activationOpened'),
    await eventsOf(issued, 'activationOpened'),
    await eventsOf(issued, 'certificateMatched'),
  ];

  const approved = async (name: string, personId: string): Promise<Scene> => {
    const scene = await apply(world, { name, type: 'individual', personId, form: { purposes: ['signature'] } });
    await verify(world, scene, 'person-examiner-1');
    await approve(world, scene, 'person-supervisor-1');
    return scene;
  };

  beforeAll(async () => {
    stack = await startStack();
    closing.unshift(() => stack.stop());
    world = new SilentWorld(stack.settings, out, () => Promise.resolve());
    db = await createDataSource(stack.settings.databaseUrl).initialize();
    closing.unshift(() => db.destroy());
    const { address, namespace } = stack.settings.temporal;
    temporal = new Client({ connection: await Connection.connect({ address }), namespace });
    closing.unshift(() => temporal.connection.close());
    issued = await approved('issued', 'person-applicant-1');
    ordered = await approved('ordered', 'person-applicant-2');
    await agree(world, issued);
    await reaches(world, issued, 'activation');
  }, 300_000);

  afterAll(async () => {
    for (const close of closing) await close();
  }, 60_000);

  it('a worker is killed: the CA holds both orders and a certificate, our ledger neither answer', async () => {
    await control({ delayMs: 5_000 });
    await activate(world, issued, PASSPHRASE);
    await until(() => isUnderWay(issued, 'receiveCertificate'), { ...PATIENCE, what: 'the certificate is fetched' });
    // From now on no answer of the CA arrives, so that the kill falls before our record however slow the machine is.
    await control({ dropAnswers: 10_000 });
    await agree(world, ordered);
    await until(async () => (await control({})).orders === 2, { ...PATIENCE, what: 'the CA has the second order' });
    const killed = stack.pids().worker!;
    expect(await isUnderWay(ordered, 'orderCertificate')).toBe(true);
    expect(await nothingRecorded()).toEqual([1, 0, 1, 0]);
    expect(stack.kill('worker', 'SIGKILL')).toBe(true);
    await control({ delayMs: 0, dropAnswers: 0 });
    expect(await nothingRecorded()).toEqual([1, 0, 1, 0]);
    expect(await control({})).toMatchObject({ orders: 2, certificates: 1 });
    await stack.ready('worker', { otherThan: killed, within: PATIENCE.within });
  }, 240_000);

  it('Pasal 19(2): ordered and not recorded: one order, one activation, one certificate', async () => {
    await until(async () => (await eventsOf(ordered, 'activationOpened')) === 1, { ...PATIENCE, what: 'activation' });
    await activate(world, ordered, PASSPHRASE);
    await accept(world, ordered);
    expect(await whatStands(ordered)).toEqual(ONE_OF_EACH);
  }, 240_000);

  it('Pasal 19(1): issued and not recorded: one certificate, in the register and in the file', async () => {
    await until(async () => (await eventsOf(issued, 'certificateMatched')) === 1, { ...PATIENCE, what: 'acceptance' });
    await accept(world, issued);
    expect(await whatStands(issued)).toEqual(ONE_OF_EACH);
  }, 240_000);

  it('in the end the CA has made what it was asked for and nothing more', async () => {
    expect(await control({})).toMatchObject({ orders: 2, certificates: 2 });
    expect(await db.query('SELECT 1 FROM certificate')).toHaveLength(2);
  });

  it('Pasal 14b: a mailbox that refuses for good: the case hears of it, and the superior is told once', async () => {
    const applicant = world.person('person-applicant-3');
    const superior = world.person(applicant.superiorId ?? 'none');
    const answer = await fetch(`http://127.0.0.1:${String(world.ports.mailbox)}/control`, {
      ...{ method: 'POST', headers: { 'content-type': 'application/json', connection: 'close' } },
      body: JSON.stringify({ bounce: [applicant.email] }),
    });
    expect(answer.status).toBe(200);
    const since = new Date(Date.now() - 1_000).toISOString();
    const opening = { body: { certificateType: 'individual' } };
    const { caseId } = await world.call<{ caseId: string }>(applicant.id, 'POST', '/enrollments', opening);
    await world.call(applicant.id, 'PATCH', `/enrollments/${caseId}/form`, { body: { email: applicant.email } });
    await world.call(applicant.id, 'POST', `/enrollments/${caseId}/email-proof`);
    const scene = { name: 'refused', caseId, applicant };
    await until(async () => (await eventsOf(scene, 'noticeBounced')) === 1, { ...PATIENCE, what: 'the bounce' });
    await until(async () => (await mailsTo(world, superior.email, since)).length === 1, {
      ...{ ...PATIENCE, what: 'a mail to the superior' },
    });
    expect(await mailsTo(world, applicant.email, since)).toEqual([]);
  }, 240_000);

  const ONE_OF_EACH = {
    ...{ issuanceOrdered: 1, activationOpened: 1, certificateMatched: 1, receiptConfirmed: 1 },
    ...{ inRegister: 1, leavesInFile: 1, chainIntact: true },
  };
  async function whatStands(scene: Scene) {
    const count = async (sql: string) => ((await db.query(sql, [scene.caseId])) as unknown[]).length;
    const types = ['issuanceOrdered', 'activationOpened', 'certificateMatched', 'receiptConfirmed'] as const;
    const events = await Promise.all(types.map(async (type) => [type, await eventsOf(scene, type)] as const));
    return {
      ...Object.fromEntries(events),
      inRegister: await count('SELECT 1 FROM certificate WHERE case_id = $1'),
      leavesInFile: await count(`SELECT 1 FROM document WHERE case_id = $1 AND kind = 'certificate'`),
      chainIntact: (await new LedgerRepository(db).verifyChain(scene.caseId)).intact,
    };
  }
});
