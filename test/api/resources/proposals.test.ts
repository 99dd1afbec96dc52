import { HandWatch } from '../../builders/people-watch';
import { PEOPLE } from '../../../devstack/regency/people';
import type { Desk, Office, Reply } from './office';
import { openOffice } from './office';
import { code, ok, personOf, see, submitted } from './play';

let office: Office;
let maker: Desk;
let checker: Desk;
beforeAll(async () => {
  office = await openOffice();
  [maker, checker] = [await office.signIn('person-admin-1'), await office.signIn('person-admin-2')];
});
afterAll(() => office.close());

interface Made {
  readonly id: string;
  readonly status: string;
  readonly actions: readonly string[];
  readonly [member: string]: unknown;
}
interface Listed {
  readonly items: readonly Made[];
  readonly next?: string;
}
const COMPETENT = {
  appointment: { decree: '821/OP.06/Diskominfo/2026', validFrom: '2026-03-01', validTo: '2027-12-31' },
  trainingValidTo: '2027-12-31',
  operatorCertificateValidTo: '2027-12-31',
};
const reason = 'Sesuai SK Kepala Dinas.';
const personIn = async (id: string) =>
  ok(await checker.get<{ version: number; roles: string[] }>(`/people/${id}`)).body;

/** As somebody proposes who has just looked at the person. */
async function propose(desk: Desk, id: string, duties: object): Promise<Reply<Made>> {
  const { version } = await personIn(id);
  return desk.post<Made>(`/people/${id}/proposals`, { reason, ...duties }, { revision: version });
}
const decided = (desk: Desk, { body: { id } }: Reply<Made>, verb: string, why?: string) =>
  desk.post<Made>(`/people/proposals/${id}/${verb}`, why === undefined ? undefined : { reason: why });
const pointers = ({ body }: Reply<object>) =>
  (body as { errors?: { pointer: string; code: string }[] }).errors?.map((fault) => `${fault.pointer} ${fault.code}`);

describe('the duties of a person (Pasal 8(1))', () => {
  it('Pasal 8(1): are proposed by one administrator, approved by another with a second factor, and so at once', async () => {
    const made = ok(
      await propose(maker, 'person-applicant-6', { roles: ['examiner', 'applicant'], ...COMPETENT }),
      201,
    );
    expect(made.body).toMatchObject({
      ...{ kind: 'duties', status: 'open', person: { id: 'person-applicant-6' }, madeBy: { id: 'person-admin-1' } },
      duties: { before: { roles: ['applicant'] }, after: { roles: ['applicant', 'examiner'], ...COMPETENT } },
      actions: ['withdraw'],
    });
    expect((await personIn('person-applicant-6')).roles).toEqual(['applicant']);
    const weak = await office.signIn('person-admin-2', '1');
    expect(code(await decided(weak, made, 'approval'))).toBe('step-up-required');
    expect(ok(await decided(checker, made, 'approval')).body).toMatchObject({
      ...{ status: 'approved', decidedBy: { id: 'person-admin-2' }, actions: [] },
    });
    expect(await personIn('person-applicant-6')).toMatchObject({
      roles: ['applicant', 'examiner'],
      appointment: {
        ...{ decree: '821/OP.06/Diskominfo/2026', validFrom: '2026-02-28T17:00:00.000Z' },
        validTo: '2027-12-31T16:59:59.000Z',
      },
      trainingValidTo: '2027-12-31T16:59:59.000Z',
    });
    const { caseId } = await submitted(office, 'person-applicant-1');
    const examiner = await office.signIn('person-applicant-6');
    ok(await examiner.post(`/tasks/${(await see(examiner, caseId)).task!.id}/claim`));
  });

  it('Pasal 8(1): are not approved by who proposed them, and about himself nobody proposes or decides', async () => {
    const made = ok(await propose(maker, 'person-applicant-5', { roles: ['applicant', 'planner'] }), 201);
    expect(code(await decided(maker, made, 'approval'))).toBe('own-proposal');
    expect(code(await decided(maker, made, 'refusal', 'Tidak.'))).toBe('own-proposal');
    expect(code(await decided(checker, made, 'withdrawal'))).toBe('not-the-maker');
    expect(code(await propose(maker, 'person-admin-1', { roles: ['administrator', 'applicant'] }))).toBe(
      'about-oneself',
    );
    const of2 = ok(await propose(maker, 'person-admin-2', { roles: ['administrator', 'applicant'] }), 201);
    expect(code(await decided(checker, of2, 'approval'))).toBe('about-oneself');
    for (const one of [made, of2]) ok(await decided(maker, one, 'withdrawal'));
    expect(await personIn('person-applicant-5')).toMatchObject({ roles: ['applicant'] });
  });

  it('Pasal 8(1), 30(1): name the field that an examiner or supervisor lacks', async () => {
    const { appointment, ...rest } = COMPETENT;
    const lacking = [
      [{ ...rest }, ['/appointment appointment-needed']],
      [
        { appointment },
        ['/trainingValidTo training-needed', '/operatorCertificateValidTo operator-certificate-needed'],
      ],
      [{ ...COMPETENT, trainingValidTo: '2026-03-01' }, ['/trainingValidTo term-over']],
      [{ ...COMPETENT, appointment: { ...appointment, decree: ' ' } }, ['/appointment/decree appointment-needed']],
    ] as const;
    for (const role of ['examiner', 'supervisor'])
      for (const [given, faults] of lacking)
        expect(pointers(await propose(maker, 'person-applicant-5', { roles: [role], ...given }))).toEqual(faults);
    expect((await propose(maker, 'person-applicant-5', { roles: ['examiner'] })).status).toBe(422);
  });

  it('are proposed on what was seen, once at a time, and by administrators alone', async () => {
    const duties = { roles: ['applicant', 'planner'], reason };
    const { version } = await personIn('person-applicant-4');
    const path = '/people/person-applicant-4/proposals';
    expect(code(await maker.post(path, duties, { revision: version + 1 }))).toBe('version-changed');
    expect((await maker.post(path, duties)).status).toBe(428);
    expect(code(await maker.post(path, { ...duties, reason: ' ' }, { revision: version }))).toBe('invalid-input');
    expect(code(await maker.post('/people/nobody/proposals', duties, { revision: 1 }))).toBe('not-found');
    const made = ok(await maker.post<Made>(path, duties, { revision: version, key: 'the-same-key-twice' }), 201);
    const again = ok(await maker.post<Made>(path, duties, { revision: version, key: 'the-same-key-twice' }), 201);
    expect(again.body.id).toBe(made.body.id);
    expect(code(await checker.post(path, duties, { revision: version }))).toBe('proposal-waiting');
    for (const other of ['person-auditor', 'person-supervisor-1', 'person-applicant-4'])
      expect((await (await office.signIn(other)).post(path, duties, { revision: version })).status).toBe(403);
    ok(await decided(checker, made, 'refusal', 'Belum ada kebutuhan.'));
    expect(code(await decided(checker, made, 'approval'))).toBe('proposal-decided');
    expect(await personIn('person-applicant-4')).toMatchObject({ roles: ['applicant'] });
  });

  it('Pasal 8(1): end the sessions and give back the tasks of who loses a role, and end his appointment', async () => {
    const { caseId } = await submitted(office, 'person-applicant-3');
    const examiner = await office.signIn('person-examiner-3');
    ok(await examiner.post(`/tasks/${(await see(examiner, caseId)).task!.id}/claim`));
    const looks = office.gateway.looks;
    const made = ok(await propose(maker, 'person-examiner-3', { roles: ['applicant'] }), 201);
    ok(await decided(checker, made, 'approval'));
    expect((await examiner.get('/session')).status).toBe(401);
    expect(await personIn('person-examiner-3')).toMatchObject({
      appointment: { validTo: office.clock.now.toISOString() },
    });
    expect(office.gateway.looks).toBe(looks + 1);
    const tell = async (...told: Parameters<Office['gateway']['tell']>) => void (await office.gateway.tell(...told));
    await new HandWatch({ ...office, tell }).wakes();
    const other = await office.signIn('person-examiner-1');
    ok(await other.post(`/tasks/${(await see(other, caseId)).task!.id}/claim`));
  });

  it('Pasal 8(1): gives back the task of an examiner who becomes supervisor', async () => {
    const { caseId } = await submitted(office, 'person-applicant-2');
    const examiner = await office.signIn('person-examiner-2');
    ok(await examiner.post(`/tasks/${(await see(examiner, caseId)).task!.id}/claim`));
    ok(
      await decided(
        checker,
        ok(await propose(maker, 'person-examiner-2', { roles: ['applicant', 'supervisor'], ...COMPETENT }), 201),
        'approval',
      ),
    );
    const tell = async (...told: Parameters<Office['gateway']['tell']>) => void (await office.gateway.tell(...told));
    await new HandWatch({ ...office, tell }).wakes();
    const other = await office.signIn('person-examiner-1');
    ok(await other.post(`/tasks/${(await see(other, caseId)).task!.id}/claim`));
  });

  it('are not approved when the directory has changed since, also by HR’s news', async () => {
    const made = ok(await propose(maker, 'person-applicant-4', { roles: ['applicant', 'planner'] }), 201);
    await office.dataSource.query(`UPDATE person SET version = version + 1 WHERE id = 'person-applicant-4'`);
    expect(code(await decided(checker, made, 'approval'))).toBe('proposal-outdated');
    ok(await decided(checker, made, 'refusal', 'Sudah berubah.'));
    expect((await personIn('person-applicant-4')).roles).toEqual(['applicant']);
  });

  it('leave two administrators', async () => {
    expect(code(await propose(maker, 'person-admin-2', { roles: ['applicant'] }))).toBe('administrators-too-few');
  });
});

describe('the head of an agency (Pasal 14a)', () => {
  const name = (desk: Desk, agencyId: string, headId: string) =>
    desk.post<Made>(`/agencies/${agencyId}/proposals`, { headId, reason });

  it('Pasal 14a: is somebody active of it, named by two; the former head is one no more', async () => {
    for (const [id, fault] of [
      ['person-superior-2', 'head-not-of-agency'],
      ['person-nobody', 'head-not-of-agency'],
      ['person-head-1', 'nothing-changes'],
    ] as const)
      expect(pointers(await name(maker, 'DINKES', id))).toEqual([`/headId ${fault}`]);
    expect(code(await name(maker, 'NOWHERE', 'person-head-1'))).toBe('not-found');
    const former = await office.signIn('person-head-1');
    const made = ok(await name(maker, 'DINKES', 'person-superior-1'), 201);
    expect(made.body).toMatchObject({ kind: 'agency-head', head: { before: { id: 'person-head-1' } } });
    expect(code(await name(checker, 'DINKES', 'person-applicant-1'))).toBe('proposal-waiting');
    ok(await decided(checker, made, 'approval'));
    const { items } = ok(await maker.get<{ items: { id: string; head?: { id: string } }[] }>('/agencies')).body;
    expect(items.find(({ id }) => id === 'DINKES')?.head?.id).toBe('person-superior-1');
    expect(await personIn('person-superior-1')).toMatchObject({
      ...{ roles: ['applicant', 'superior', 'agency-head'], superior: { id: 'person-secretary' } },
    });
    expect(await personIn('person-head-1')).toMatchObject({ roles: ['applicant'] });
    expect((await former.get('/session')).status).toBe(401);
  });

  it('Pasal 14a: is no role that is given to a person without an agency, and goes with the agency when it is taken', async () => {
    const given = { roles: ['applicant', 'agency-head'] };
    expect(pointers(await propose(maker, 'person-applicant-1', given))).toEqual(['/roles role-by-naming']);
    ok(await decided(checker, ok(await propose(maker, 'person-head-2', { roles: ['applicant'] }), 201), 'approval'));
    const rows = await office.dataSource.query(`SELECT head_id FROM agency WHERE id = 'DISDIK'`);
    expect(rows).toEqual([{ head_id: null }]);
    const led = await office.dataSource.query(`SELECT id FROM person WHERE superior_id = 'person-head-2'`);
    expect(led).toEqual([]);
  });
});

describe('an entry of HR’s feed that cannot be carried out (Pasal 11(2))', () => {
  const setAside = (desk: Desk, id: string) => desk.post<Made>(`/people/changes/${id}/proposals`, { reason });
  const statusOf = async (id: string) =>
    ok(await maker.get<Listed>('/people/changes')).body.items.find((one) => one.id === id)?.status;
  let watch: HandWatch;
  beforeAll(async () => {
    watch = new HandWatch({ ...office, tell: () => Promise.resolve() });
    await watch.wakes();
    const at = office.clock.now.toISOString();
    const { nip: _, ...nobody } = personOf('person-applicant-1');
    const stranger = { ...nobody, nip: '197001011990011999', active: true };
    office.hr.feed.push(
      { id: 'P-1', field: 'berlaku' },
      { id: 'P-2', kind: 'transfer', effectiveOn: '2026-03-02', at, nip: stranger.nip, person: stranger },
    );
    office.hr.records('person-applicant-1', { id: 'P-3', kind: 'leave-unpaid', effectiveOn: '2026-05-01', at });
    await watch.wakes();
  });

  it('Pasal 11(2): is set aside by two, when it is malformed or about nobody known; HR can still mend it', async () => {
    expect(await statusOf('P-2')).toBe('done');
    expect(code(await setAside(maker, 'P-3'))).toBe('entry-not-stuck');
    expect(code(await setAside(maker, 'P-9'))).toBe('not-found');
    for (const id of ['P-1', 'P-2']) {
      const made = ok(await setAside(maker, id), 201);
      expect(made.body).toMatchObject({ kind: 'feed-entry', changeId: id });
      ok(await decided(checker, made, 'approval'));
      expect(await statusOf(id)).toBe('set-aside');
      expect(code(await setAside(maker, id))).toBe('entry-not-stuck');
    }
    const looked = ok(await maker.post('/people/changes/look'), 202).body;
    expect(looked).toMatchObject({ waiting: 1, malformed: 0 });
    const at = office.clock.now.toISOString();
    office.hr.records('person-applicant-1', { id: 'P-1', kind: 'leave-unpaid', effectiveOn: '2026-06-01', at });
    await watch.wakes();
    expect(await statusOf('P-1')).toBe('waiting');
  });
});

describe('proposals, to be read', () => {
  it('Pasal 31(2): by administrators and auditors, each reading and each step recorded', async () => {
    const auditor = await office.signIn('person-auditor');
    for (const other of ['person-supervisor-1', 'person-dinas-head', 'person-applicant-1'])
      expect((await (await office.signIn(other)).get('/people/proposals')).status).toBe(403);
    const made = ok(await propose(maker, 'person-applicant-1', { roles: ['applicant', 'planner'] }), 201);
    const open = ok(await auditor.get<Listed>('/people/proposals?show=open')).body.items;
    expect(open).toMatchObject([{ id: made.body.id, actions: [], withheld: [] }]);
    const seen = ok(await checker.get<Listed>('/people/proposals?show=open')).body.items;
    expect(seen).toMatchObject([
      { actions: ['approve', 'refuse'], withheld: [{ action: 'withdraw', code: 'not-the-maker' }] },
    ]);
    const first = ok(await auditor.get<Listed>('/people/proposals?show=decided&limit=2')).body;
    const rest = ok(await auditor.get<Listed>(`/people/proposals?show=decided&limit=100&cursor=${first.next!}`)).body;
    expect(first.items).toHaveLength(2);
    expect([...first.items, ...rest.items].every(({ status }) => status !== 'open')).toBe(true);
    expect(rest.items.map(({ id }) => id)).not.toContain(first.items[0]?.id);
    const of6 = ok(await auditor.get<Listed>('/people/proposals?person=person-applicant-6')).body.items;
    expect(of6).toHaveLength(1);
    const log: { action: string }[] = await office.dataSource.query(
      `SELECT DISTINCT action FROM access_log WHERE object LIKE 'proposal %' OR action = 'listProposals'`,
    );
    expect(log.map(({ action }) => action).sort()).toEqual([
      ...['approveProposal', 'listProposals', 'proposeAgencyHead', 'proposeDuties', 'proposeSettingAside'],
      ...['refuseProposal', 'withdrawProposal'],
    ]);
    expect(PEOPLE.some(({ nip, nik }) => JSON.stringify([first, rest]).includes(nip ?? nik))).toBe(false);
  });

  it('Pasal 31(2): stand as they were decided, whatever a program tries', async () => {
    for (const statement of [
      `UPDATE proposal SET status = 'approved' WHERE status = 'refused'`,
      `UPDATE proposal SET reason = 'x' WHERE status = 'open'`,
      `DELETE FROM proposal`,
      `TRUNCATE proposal`,
    ])
      await expect(office.dataSource.query(statement)).rejects.toThrow(/decided once|append-only/);
    await expect(
      office.dataSource.query(
        `UPDATE proposal SET status = 'approved', decided_by = made_by, decided_at = now() WHERE status = 'open'`,
      ),
    ).rejects.toThrow('proposal_maker_checker');
    await expect(
      office.dataSource.query(
        `UPDATE proposal SET status = 'approved', decided_by = person_id, decided_at = now() WHERE status = 'open'`,
      ),
    ).rejects.toThrow('proposal_not_oneself');
  });
});

describe('administrators', () => {
  it('are never fewer than two, though each of three approvals at once is right without the others', async () => {
    const [third, fourth] = ['person-applicant-4', 'person-applicant-5'];
    const given = { roles: ['applicant', 'administrator'] };
    for (const id of [third, fourth]) ok(await decided(checker, ok(await propose(maker, id, given), 201), 'approval'));
    const out = async (id: string) => ok(await propose(maker, id, { roles: ['applicant'] }), 201);
    const [one, two, three] = [await out(third), await out(fourth), await out('person-admin-2')];
    const another = await office.signIn(third);
    const replies = await Promise.all([
      ...[decided(checker, one, 'approval'), decided(checker, two, 'approval'), decided(another, three, 'approval')],
    ]);
    expect(replies.filter(({ status }) => status !== 200)).not.toEqual([]);
    expect(replies.every(({ status }) => status < 500)).toBe(true);
    const left: unknown[] = await office.dataSource.query(
      `SELECT id FROM person WHERE active AND 'administrator' = ANY (roles)`,
    );
    expect(left.length).toBeGreaterThanOrEqual(2);
  });
});
