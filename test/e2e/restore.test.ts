import { execFile } from 'node:child_process';
import { mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { promisify } from 'node:util';
import { until } from '../../devstack/supervisor/until';
import type { Stack } from '../../scripts/stack';
import { freeBasePort, startStack } from '../../scripts/stack';
import { removeData } from '../../scripts/stack/start';
import type { Scene } from '../../scripts/story/scenes';
import { agree, apply, approve, look, reaches, verify } from '../../scripts/story/scenes';
import { HonestWorld } from '../../scripts/chaos/honest-world';
import { lastPlace } from '../../entities/ledger-marks';
import { withDatabase, withTemporal } from '../../scripts/operator';
import { Anchor } from '../../worker/anchor';
import { keepDatabase, keepTemporal, loseTemporal } from './servers';

const run = promisify(execFile);
const root = resolve(__dirname, '../..');

const silent = () => undefined;

interface Told {
  readonly code: number;
  readonly lines: string;
}

describe('a server that was restored to an earlier moment', () => {
  const dataDir = mkdtempSync(join(tmpdir(), 'siklus-restore-'));
  let stack: Stack;
  let world: HonestWorld;

  beforeAll(async () => {
    stack = await startStack({ dataDir, port: await freeBasePort() });
    world = new HonestWorld(stack.settings, dataDir, silent, silent);
  }, 300_000);
  afterAll(async () => {
    await stack.stop();
    removeData(dataDir);
  }, 60_000);

  /** Runs an operator's command; answers its exit code and what it said. */
  async function operator(command: string, ...args: string[]): Promise<Told> {
    const entry = join(root, 'scripts', command === 'rebuild' ? 'rebuild.ts' : `${command}/main.ts`);
    try {
      const { stdout } = await run(process.execPath, ['--import', 'tsx', entry, ...args], {
        cwd: root,
        env: stack.env,
      });
      return { code: 0, lines: stdout };
    } catch (error) {
      const { code, stdout, stderr } = error as { code: number; stdout: string; stderr: string };
      return { code, lines: stdout + stderr };
    }
  }
  async function agreement(): Promise<string> {
    const answer = await fetch(`http://127.0.0.1:${String(stack.settings.workerPort)}/healthz`);
    return ((await answer.json()) as { parts: { ledger: string } }).parts.ledger;
  }
  const says = (wanted: string) =>
    until(async () => (await agreement()) === wanted, { within: 90_000, what: `the worker says ${wanted}` });
  const wholeAgain = async () => {
    await says('ok');
    const { code, lines } = await operator('audit');
    expect(lines).toContain('Everything holds.');
    expect(code).toBe(0);
  };
  const apply1 = (personId: string): Promise<Scene> =>
    apply(world, { name: personId, type: 'individual', personId, form: { purposes: ['signature'] } });

  it('PostgreSQL: is noticed, nothing is decided, and the ledger is completed out of the history, event by event', async () => {
    const scene = await apply1('person-applicant-1');
    const back = await keepDatabase(stack);
    await verify(world, scene, 'person-examiner-1');
    const { caseId } = await world.call<{ caseId: string }>('person-applicant-2', 'POST', '/enrollments', {
      body: { certificateType: 'office' },
    });
    const before = await operator('audit');
    expect(before.lines).toContain('Everything holds.');
    const ledger = await ledgerOf(scene.caseId);
    await back();

    await says('database-is-older');
    const audited = await operator('audit');
    expect(audited.code).toBe(1);
    expect(audited.lines).toContain(`case ${caseId}: has no ledger`);
    const surveyed = await operator('repair');
    expect(surveyed.code).toBe(1);
    for (const id of [scene.caseId, caseId]) expect(surveyed.lines).toContain(`case ${id}: ledger at version`);
    expect(await agreement()).toBe('database-is-older');

    const one = await operator('repair', '--case', scene.caseId);
    expect(one.lines).toMatch(/completed from version \d+ to \d+ out of Temporal's history/);
    expect(await agreement()).toBe('database-is-older');
    const all = await operator('repair', '--all');
    expect({ code: all.code, told: all.code === 0 ? '' : all.lines }).toEqual({ code: 0, told: '' });
    // To the last byte: the chain's hashes are over the exact text.
    expect(await ledgerOf(scene.caseId)).toEqual(ledger);
    await wholeAgain();
    await approve(world, scene, 'person-supervisor-1');
    expect((await reaches(world, scene, 'agreement')).status).toBe('agreement');
  }, 400_000);

  it('Temporal: when it has lost everything, each living case begins anew where its ledger left it', async () => {
    const scene = await apply1('person-applicant-3');
    await verify(world, scene, 'person-examiner-1');
    const { revision } = await look(world, scene, 'person-auditor');
    await loseTemporal(stack);
    await says('temporal-is-older');
    const surveyed = await operator('repair');
    expect(surveyed.lines).toContain(`case ${scene.caseId}: ledger at version`);
    expect(surveyed.lines).toContain('no workflow');
    expect((await operator('repair', '--all')).code).toBe(0);
    await wholeAgain();
    expect((await look(world, scene, 'person-auditor')).revision).toBe(revision);
    await approve(world, scene, 'person-supervisor-1');
    await agree(world, scene);
    await reaches(world, scene, 'activation');
  }, 400_000);

  it('Temporal: when it went back, what the ledger holds beyond is not forgotten', async () => {
    const scene = await apply1('person-applicant-4');
    await reaches(world, scene, 'verification');
    await until(async () => (await operator('audit')).code === 0, { within: 60_000, what: 'everything is written' });
    const back = keepTemporal(stack);
    await verify(world, scene, 'person-examiner-2');
    await approve(world, scene, 'person-supervisor-2');
    await until(marked, { within: 30_000, what: 'Temporal knows how far the ledger is' });
    await back();
    await says('temporal-is-older');
    expect((await operator('repair', '--case', scene.caseId)).lines).toContain('began anew at version');
    await wholeAgain();
    await agree(world, scene);
    await reaches(world, scene, 'activation');
  }, 400_000);

  /** Whether the mark that Temporal keeps is the ledger's last event; the worker sets it every two seconds. */
  const marked = () =>
    withDatabase(stack.settings, 'test', (db) =>
      withTemporal(stack.settings, async (client) => {
        const state = await new Anchor(client, stack.settings.temporal.taskQueue).read();
        return state?.mark?.hash === (await lastPlace(db))?.hash;
      }),
    );
  const ledgerOf = async (caseId: string) =>
    (await world.call<{ lines: object[] }>('person-auditor', 'GET', `/cases/${caseId}/ledger`)).lines;
});
