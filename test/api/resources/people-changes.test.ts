import { HandWatch } from '../../builders/people-watch';
import type { Desk, Office } from './office';
import { openOffice } from './office';
import { code, decideTask, inForce, ok, personOf, see, stateOf, submitted } from './play';

let office: Office;
let watch: HandWatch;
beforeAll(async () => {
  office = await openOffice();
  const tell = async (...told: Parameters<Office['gateway']['tell']>) => void (await office.gateway.tell(...told));
  watch = new HandWatch({ ...office, tell });
  // The watch has begun before anything happens.
  expect(await watch.reads()).toBe(false);
});
afterAll(() => office.close());

const recorded = () => office.clock.now.toISOString();
const TODAY = '2026-03-02';
interface Listed {
  readonly items: readonly { readonly id: string; readonly status: string; readonly [member: string]: unknown }[];
  readonly next?: string;
}
const listed = async (desk: Desk, query = ''): Promise<Listed> =>
  ok(await desk.get<Listed>(`/people/changes${query}`)).body;
const one = async (id: string) =>
  (await listed(await office.signIn('person-auditor'))).items.find((item) => item.id === id);

describe('somebody who leaves (Pasal 11(2))', () => {
  it('Pasal 11(2), 8(1): an officer who is dismissed is refused at once, and his task is another’s to take', async () => {
    const { caseId } = await submitted(office, 'person-applicant-1');
    const leaver = await office.signIn('person-examiner-2');
    const { task } = await see(leaver, caseId);
    ok(await leaver.post(`/tasks/${task!.id}/claim`));
    const other = await office.signIn('person-examiner-1');
    expect(code(await other.post(`/tasks/${task!.id}/claim`))).toBe('task-claimed-by-other');

    office.hr.records('person-examiner-2', { id: 'P-1', kind: 'dismissal', effectiveOn: TODAY, at: recorded() });
    await watch.wakes();

    for (const reply of [await leaver.get('/tasks'), await leaver.post(`/tasks/${task!.id}/release`, { reason: 'x' })])
      expect(reply.status).toBe(401);
    expect(await office.dataSource.query(`SELECT 1 FROM session WHERE person_id = 'person-examiner-2'`)).toEqual([]);
    ok(await other.post(`/tasks/${task!.id}/claim`));
    const admin = await office.signIn('person-admin-1');
    const gone = ok(await admin.get('/people/person-examiner-2')).body;
    expect(gone).toMatchObject({ active: false, roles: [], appointment: { validTo: '2026-03-01T17:00:00.000Z' } });
    expect(await one('P-1')).toMatchObject({ status: 'done', leaves: true, person: { id: 'person-examiner-2' } });
  });

  it('Pasal 11(2): his certificate is proposed for revocation, and a supervisor decides', async () => {
    const { caseId } = await inForce(office, 'person-applicant-2');
    office.hr.records('person-applicant-2', { id: 'P-2', kind: 'death', effectiveOn: '2026-02-20', at: recorded() });
    await watch.wakes();
    const supervisor = await office.signIn('person-supervisor-1');
    expect(await see(supervisor, caseId)).toMatchObject({
      personChanges: [{ changeId: 'P-2', kind: 'death', proposal: 'revoke', effectiveOn: '2026-02-20' }],
    });
    const decision = { changeId: 'P-2', outcome: 'revoke', text: 'Sesuai surat BKPSDM.' };
    ok(await decideTask(supervisor, caseId, 'person-change', decision));
    expect((await stateOf(office, caseId))?.status).toBe('revoking');
  });

  it('Pasal 11(2): a retirement is known ahead, and ends rights at the midnight of its day in WIB, not before', async () => {
    const { desk, caseId } = await inForce(office, 'person-applicant-3');
    office.hr.records('person-applicant-3', {
      id: 'P-3',
      kind: 'retirement',
      effectiveOn: '2026-03-03',
      at: recorded(),
    });
    await watch.wakes();
    expect((await stateOf(office, caseId))?.personChanges).toMatchObject([{ changeId: 'P-3', proposal: 'revoke' }]);
    expect(await one('P-3')).toMatchObject({ status: 'waiting', toldAt: recorded() });
    const untilMidnight = (Date.parse('2026-03-02T17:00:00.000Z') - office.clock.now.getTime()) / 60_000;
    office.pass(untilMidnight - 1);
    await watch.wakes();
    const fresh = await office.signIn('person-applicant-3');
    expect((await fresh.get('/session')).status).toBe(200);
    office.pass(1);
    await watch.wakes();
    for (const session of [desk, fresh]) expect((await session.get('/session')).status).toBe(401);
    expect(await one('P-3')).toMatchObject({ status: 'done', doneAt: recorded() });
    const told = await office.dataSource.query(`SELECT 1 FROM ledger WHERE case_id = $1 AND type = 'personChanged'`, [
      caseId,
    ]);
    expect(told).toHaveLength(1);
  });
});

describe('somebody who moves (Pasal 11(2))', () => {
  it('Pasal 11(2): a transfer of today is in the directory, and at his certificate, before the day is over', async () => {
    const { desk, caseId } = await inForce(office, 'person-applicant-4');
    const moved = { agencyCode: 'DISDIK', superiorNip: personOf('person-head-2').nip! };
    office.hr.records(
      'person-applicant-4',
      { id: 'P-4', kind: 'transfer', effectiveOn: '2026-03-03', at: recorded() },
      moved,
    );
    await watch.wakes();
    const me = ok(await desk.get('/people/person-applicant-4')).body;
    expect(me).toMatchObject({
      active: true,
      agency: { id: 'DISDIK' },
      roles: ['applicant'],
      superior: { id: 'person-head-2' },
    });
    expect((await stateOf(office, caseId))?.task?.kind).toBe('person-change');
  });
});

describe('what HR told, to be read', () => {
  it('is read by administrators and auditors, each reading is recorded, and no number of a person is in it', async () => {
    office.hr.feed.push({ id: 'P-5', field: 'berlaku' }, { field: 'nip' });
    office.hr.records('person-applicant-5', {
      id: 'P-6',
      kind: 'leave-unpaid',
      effectiveOn: '2026-05-01',
      at: recorded(),
    });
    await watch.wakes();
    const auditor = await office.signIn('person-auditor');
    const admin = await office.signIn('person-admin-1');
    for (const reader of ['person-applicant-1', 'person-supervisor-1', 'person-examiner-1', 'person-dinas-head'])
      expect((await (await office.signIn(reader)).get('/people/changes')).status).toBe(403);
    const { items } = await listed(auditor);
    expect(await listed(admin)).toEqual({ items });
    expect(items.map(({ id }) => id)).toEqual([
      'P-6',
      expect.stringMatching(/^at-/),
      'P-5',
      'P-4',
      'P-3',
      'P-2',
      'P-1',
    ]);
    expect(JSON.stringify(items)).not.toMatch(/\d{16}/);
    const readings: { actor_id: string }[] = await office.dataSource.query(
      `SELECT actor_id FROM access_log WHERE action = 'listPeopleChanges' AND outcome = 'allowed'`,
    );
    expect(readings.map(({ actor_id }) => actor_id)).toEqual(
      expect.arrayContaining(['person-auditor', 'person-admin-1']),
    );
  });

  it('shows what is malformed with why, page by page', async () => {
    const auditor = await office.signIn('person-auditor');
    const first = await listed(auditor, '?status=malformed&limit=1');
    const second = await listed(auditor, `?status=malformed&limit=1&cursor=${first.next!}`);
    expect(second.next).toBeUndefined();
    expect([first, second].flatMap(({ items }) => items.map(({ field }) => field))).toEqual(['nip', 'berlaku']);
    expect(code(await auditor.get('/people/changes?cursor=WyJ4Il0'))).toBe('invalid-cursor');
    expect(code(await auditor.get('/people/changes?status=lost'))).toBe('invalid-query');
  });

  it('is asked for now by administrators alone, who see whether HR answers', async () => {
    for (const other of ['person-auditor', 'person-supervisor-1'])
      expect((await (await office.signIn(other)).post('/people/changes/look')).status).toBe(403);
    const admin = await office.signIn('person-admin-1');
    const answer = ok(await admin.post('/people/changes/look'), 202).body;
    expect(answer).toEqual({ readAt: recorded(), waiting: 1, malformed: 2 });
    expect(office.gateway.looks).toBe(1);
    const since = recorded();
    office.hr.down = true;
    await expect(watch.wakes()).rejects.toThrow('HR is down');
    office.pass(10);
    await expect(watch.wakes()).rejects.toThrow('HR is down');
    expect(ok(await admin.post('/people/changes/look'), 202).body).toMatchObject({ awaySince: since });
    office.hr.down = false;
  });
});
