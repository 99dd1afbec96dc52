import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { SimAsn } from '../../../adapters/hr/sim-asn';
import { startHr } from '../../../devstack/hr/server';
import { PEOPLE } from '../../../devstack/regency/people';
import { peopleMetrics } from '../../../worker/people-metrics';
import { freeBasePort } from '../../../scripts/stack/ports';
import { Registry } from 'prom-client';
import { HrChangeRepository } from '../../../entities/hr-changes.repository';
import { PeopleRepository } from '../../../entities/people.repository';
import { EXAMINER } from '../../builders/application';
import { HandWatch, Killed } from '../../builders/people-watch';
import type { Regency } from '../../builders/recorded-case';
import { openRegency, RecordedCase } from '../../builders/recorded-case';
import { ScriptedGateway } from '../../api/resources/scripted-gateway';
import { ScriptedHr } from '../../api/resources/scripted-hr';

const TODAY = '2026-03-02';
const HOUR = 3_600_000;

let regency: Regency;
let hr: ScriptedHr;
let watch: HandWatch;
beforeEach(async () => {
  regency = await openRegency();
  hr = new ScriptedHr();
  const gateway = new ScriptedGateway(regency.dataSource, regency.now);
  watch = new HandWatch({ ...regency, hr, tell: async (...told) => void (await gateway.tell(...told)) });
  await watch.reads();
});
afterEach(() => regency.close());

const at = () => regency.now().toISOString();
const person = async (id: string) => (await new PeopleRepository(regency.dataSource).byId(id))!;
const kept = async () => (await new HrChangeRepository(regency.dataSource).list(undefined, 100)).reverse();
const notes = async () => (await kept()).map(({ id, status, note }) => [id, status, note]);
const eventsOf = async (caseId: string): Promise<string[]> =>
  (
    (await regency.dataSource.query('SELECT type FROM ledger WHERE case_id = $1 ORDER BY seq', [caseId])) as {
      type: string;
    }[]
  ).map(({ type }) => type);

describe('what HR told', () => {
  it('Pasal 11(2): is kept once, however often it is read, and what was malformed gives way to what is sound', async () => {
    hr.records('person-applicant-1', { id: 'P-1', kind: 'transfer', effectiveOn: '2026-04-01', at: at() });
    hr.feed.push({ id: 'P-2', field: 'berlaku' }, { field: 'nip' });
    await watch.wakes();
    await regency.dataSource.query(`UPDATE hr_feed SET cursor = ''`);
    await watch.wakes();
    expect((await kept()).map(({ id, status, field }) => [id, status, field])).toEqual([
      ['P-1', 'waiting', null],
      ['P-2', 'malformed', 'berlaku'],
      [expect.stringMatching(/^at-[0-9a-f]{16}-0$/), 'malformed', 'nip'],
    ]);
    hr.records('person-applicant-2', { id: 'P-2', kind: 'retirement', effectiveOn: '2026-04-01', at: at() });
    hr.feed.push({ id: 'P-1', field: 'jenis' });
    await watch.wakes();
    expect((await kept()).map(({ id, status }) => [id, status]).slice(0, 2)).toEqual([
      ['P-1', 'waiting'],
      ['P-2', 'waiting'],
    ]);
    expect(watch.alarms.map(([text]) => text)).toContain('HR told of people in a form that nobody can rely on');
  });

  it('is read by two at once and kept once: the page and the place behind it belong together', async () => {
    for (const id of ['P-1', 'P-2', 'P-3', 'P-4', 'P-5'])
      hr.records('person-applicant-1', { id, kind: 'position-change', effectiveOn: '2026-04-01', at: at() });
    await Promise.all([watch.reads(), watch.reads()]);
    await watch.reads();
    expect((await kept()).map(({ id }) => id)).toEqual(['P-1', 'P-2', 'P-3', 'P-4', 'P-5']);
  });

  it('holds no number of a person, and is told from the stand-in over HTTP as from any other', async () => {
    const port = await freeBasePort();
    const dataDir = mkdtempSync(join(tmpdir(), 'siklus-hr-'));
    const standIn = await startHr({ port, dataDir, now: regency.now });
    try {
      const { nip } = PEOPLE.find(({ id }) => id === 'person-applicant-3')!;
      const change = { nip, kind: 'transfer', effectiveOn: TODAY, skpd: 'DISDIK' };
      const headers = { 'Content-Type': 'application/json', connection: 'close' };
      const control = `http://127.0.0.1:${String(port)}/control`;
      for (let i = 0; i < 3; i++) await fetch(control, { method: 'POST', headers, body: JSON.stringify({ change }) });
      const real = new HandWatch({
        ...{ ...regency, hr: new SimAsn({ url: `http://127.0.0.1:${String(port)}`, page: 2 }) },
        tell: () => Promise.resolve(),
      });
      await real.wakes();
      expect(await notes()).toEqual([1, 2, 3].map((n) => [`P-00000${String(n)}`, 'done', null]));
      expect(JSON.stringify(await kept())).not.toContain(nip);
      expect((await person('person-applicant-3')).agencyId).toBe('DISDIK');
    } finally {
      await standIn.close();
      rmSync(dataDir, { recursive: true });
    }
  });

  it('before the watch began is history: the directory was brought in with it; what was announced for later is not', async () => {
    const before = '2026-02-01T01:00:00.000Z';
    hr.records(
      'person-examiner-1',
      { id: 'P-1', kind: 'transfer', effectiveOn: '2026-02-02', at: before },
      { agencyCode: 'BAPENDA' },
    );
    hr.records('person-applicant-1', { id: 'P-2', kind: 'retirement', effectiveOn: '2026-03-03', at: before });
    await watch.wakes();
    expect(await notes()).toEqual([
      ['P-1', 'done', 'before-our-time'],
      ['P-2', 'waiting', null],
    ]);
    expect(await person('person-examiner-1')).toMatchObject({ agencyId: 'DISKOMINFO', active: true });
    regency.pass(24 * HOUR);
    await watch.wakes();
    expect((await person('person-applicant-1')).active).toBe(false);
  });
});

describe('the directory', () => {
  it('Pasal 8(1): an officer who moves to another agency is an officer no more, and leads nobody', async () => {
    await regency.dataSource.query(`UPDATE person SET superior_id = 'person-supervisor-1' WHERE id = 'person-planner'`);
    hr.records(
      'person-supervisor-1',
      { id: 'P-1', kind: 'transfer', effectiveOn: TODAY, at: at() },
      { agencyCode: 'BAPENDA', position: 'Kepala Bidang Pajak' },
    );
    await watch.wakes();
    expect(await person('person-supervisor-1')).toMatchObject({
      ...{ agencyId: 'BAPENDA', position: 'Kepala Bidang Pajak', active: true, roles: ['applicant'], superiorId: null },
      ...{ appointmentValidTo: '2026-03-01T17:00:00.000Z', version: 2 },
    });
    expect((await person('person-planner')).superiorId).toBeNull();
    const written = await regency.dataSource.query(
      `SELECT actor_id, object, reason FROM access_log WHERE action = 'applyPersonChange'`,
    );
    expect(written).toEqual([{ actor_id: 'system', object: 'person person-supervisor-1', reason: 'hr P-1' }]);
  });

  it('Pasal 14a: an agency has no head when its head has left', async () => {
    hr.records('person-head-1', { id: 'P-1', kind: 'retirement', effectiveOn: TODAY, at: at() });
    await watch.wakes();
    expect(await regency.dataSource.query(`SELECT head_id FROM agency WHERE id = 'DINKES'`)).toEqual([
      { head_id: null },
    ]);
  });

  it('stays as something newer left it; whom or what it does not know is said', async () => {
    hr.records(
      'person-applicant-1',
      { id: 'P-1', kind: 'transfer', effectiveOn: '2026-03-10', at: at() },
      { agencyCode: 'DISDIK' },
    );
    hr.records('person-applicant-1', { id: 'P-2', kind: 'death', effectiveOn: TODAY, at: at() });
    hr.records(
      'person-applicant-2',
      { id: 'P-3', kind: 'transfer', effectiveOn: TODAY, at: at() },
      { agencyCode: 'PROVINSI', position: 'Baru' },
    );
    hr.feed.push({
      id: 'P-4',
      kind: 'death',
      nip: '199001012015031999',
      at: at(),
      effectiveOn: TODAY,
      person: undefined,
    });
    await watch.wakes();
    regency.pass(10 * 24 * HOUR);
    await watch.wakes();
    expect(await notes()).toEqual([
      ['P-1', 'done', 'overtaken'],
      ['P-2', 'done', null],
      ['P-3', 'done', 'agency-unknown'],
      ['P-4', 'done', 'person-unknown'],
    ]);
    expect(await person('person-applicant-1')).toMatchObject({ active: false, agencyId: 'DINKES' });
    expect(await person('person-applicant-2')).toMatchObject({ active: true, agencyId: 'DISDIK', position: 'Baru' });
  });
});

describe('an HR that is away', () => {
  it('Pasal 11(2): for three days is said aloud once; what it told then is not missed', async () => {
    hr.down = true;
    for (let hours = 0; hours < 72; hours += 1) {
      await expect(watch.reads()).rejects.toThrow('HR is down');
      regency.pass(HOUR);
    }
    expect(watch.alarms).toEqual([
      [
        'HR does not answer: what happens to people is not known (Pasal 11(2))',
        expect.objectContaining({ awaySince: '2026-03-02T01:00:00.000Z' }),
      ],
    ]);
    for (const [id, who] of [
      ['P-1', 'person-applicant-1'],
      ['P-2', 'person-applicant-2'],
      ['P-3', 'person-applicant-3'],
    ] as const)
      hr.records(who, { id, kind: 'retirement', effectiveOn: TODAY, at: at() });
    const register = new Registry();
    peopleMetrics(register, regency.dataSource, regency.now);
    expect(await register.metrics()).toContain(`siklus_worker_hr_away_seconds ${String(72 * 3600)}`);
    hr.down = false;
    await watch.wakes();
    expect(await register.metrics()).toContain('siklus_worker_hr_away_seconds 0');
    for (const who of ['person-applicant-1', 'person-applicant-2', 'person-applicant-3'])
      expect((await person(who)).active).toBe(false);
    hr.down = true;
    await expect(watch.reads()).rejects.toThrow('HR is down');
    regency.pass(7 * HOUR);
    await expect(watch.reads()).rejects.toThrow('HR is down');
    expect(watch.alarms).toHaveLength(2);
  });
});

describe('a watch that is killed', () => {
  it('Pasal 11(2): between any two steps goes on, tells nobody twice, and has ended rights before anything else', async () => {
    const { subjectId } = (await (await (await new RecordedCase(regency).submitted()).verified()).state()).parties;
    const abandoned = await (await new RecordedCase(regency).submitted()).claimed(EXAMINER);
    expect(await new HrChangeRepository(regency.dataSource).abandonedTasks(at())).toEqual([]);
    hr.records(subjectId, { id: 'P-1', kind: 'position-change', effectiveOn: TODAY, at: at() }, { position: 'Lain' });
    hr.records(EXAMINER.personId, { id: 'P-2', kind: 'retirement', effectiveOn: TODAY, at: at() });
    await watch.reads();
    for (let steps = 1; ; steps++)
      try {
        await watch.carriesOut(steps);
        break;
      } catch (error) {
        if (!(error instanceof Killed)) throw error;
      }
    expect(await notes()).toEqual([
      ['P-1', 'done', null],
      ['P-2', 'done', null],
    ]);
    const cases: { id: string }[] = await regency.dataSource.query('SELECT id FROM case_file WHERE subject_id = $1', [
      subjectId,
    ]);
    for (const { id } of cases) expect((await eventsOf(id)).filter((type) => type === 'personChanged')).toHaveLength(1);
    expect((await eventsOf(abandoned.caseId)).filter((type) => type === 'taskReleased')).toHaveLength(1);
    expect((await person(EXAMINER.personId)).version).toBe(2);
    const { taken } = watch;
    expect(taken.length).toBeGreaterThan(12);
    expect(taken.indexOf('apply P-1')).toBeLessThan(taken.findIndex((step) => step.startsWith('tell')));
    expect(taken.indexOf('tell releaseAbandoned')).toBeLessThan(taken.indexOf('tell notePersonChange'));
  });

  it('after it kept what it read, and before Temporal knew of it, finds it again', async () => {
    hr.records('person-applicant-1', { id: 'P-1', kind: 'death', effectiveOn: TODAY, at: at() });
    expect([await watch.reads(), await watch.reads()]).toEqual([true, true]);
    await watch.carriesOut();
    expect(await watch.reads()).toBe(false);
  });
});
