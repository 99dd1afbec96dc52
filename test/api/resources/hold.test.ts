import { code, decideClaimed, decideTask, inForce, ok, see } from './play';
import type { Desk, Office } from './office';
import { openOffice } from './office';

let office: Office;
beforeAll(async () => (office = await openOffice()));
afterAll(() => office.close());

const WHY = 'Ada laporan penyalahgunaan.';
const stop = (desk: Desk, caseId: string, text = WHY) => desk.post(`/cases/${caseId}/hold`, { text });
const propose = (desk: Desk, caseId: string, text = 'Laporan tidak terbukti.') =>
  desk.post(`/cases/${caseId}/hold-release-request`, { text });
type Held = { status: string; hold?: { causes: { cause: string; text?: string }[]; until: string; atCa: string } };
const holdSeen = async (personId: string, caseId: string) =>
  ok(await (await office.signIn(personId)).get<Held>(`/cases/${caseId}`)).body.hold;

describe('stopping a certificate’s use for a time', () => {
  it('is for the OP’s officers, with a reason, while the certificate is in force; and shows in the lists', async () => {
    const { desk, caseId, serial } = await inForce(office, 'person-applicant-1');
    for (const person of ['person-applicant-1', 'person-superior-1', 'person-head-1', 'person-auditor'])
      expect(code(await stop(await office.signIn(person), caseId))).toBe('role-missing');
    const examiner = await office.signIn('person-examiner-1');
    expect(code(await stop(examiner, caseId, ' '))).toBe('reason-missing');
    expect((await stop(examiner, 'no-such-case')).status).toBe(404);
    ok(await stop(examiner, caseId));
    expect(code(await stop(examiner, caseId))).toBe('already-on-hold');
    expect(await see(desk, caseId)).toMatchObject({ status: 'on-hold' });
    expect(await holdSeen('person-applicant-1', caseId)).toMatchObject({
      ...{ atCa: 'local', overdue: false, causes: [{ cause: 'officer', text: WHY }] },
    });
    const hidden = (await holdSeen('person-superior-1', caseId))!.causes[0]!;
    expect(hidden).toEqual(expect.not.objectContaining({ text: expect.anything() }));
    type Listed = { items: { serial: string; validity: string; heldSince: string }[] };
    expect(ok(await desk.get<Listed>('/certificates?status=on-hold')).body.items).toEqual([
      expect.objectContaining({ serial, validity: 'on-hold', heldSince: office.clock.now.toISOString() }),
    ]);
  });

  it('an officer whose training ended stops nothing (Pasal 30(1))', async () => {
    const { caseId } = await inForce(office, 'person-applicant-2');
    const set = (day: string) =>
      office.dataSource.query(`UPDATE person SET training_valid_to = $1 WHERE id = 'person-examiner-3'`, [day]);
    await set('2026-01-01');
    expect(code(await stop(await office.signIn('person-examiner-3'), caseId))).toBe('training-expired');
    await set('2027-12-31');
  });

  it('two officers at once stop it once', async () => {
    const { caseId } = await inForce(office, 'person-applicant-3');
    const desks = [await office.signIn('person-examiner-1'), await office.signIn('person-examiner-2')];
    const replies = await Promise.all(desks.map((desk) => stop(desk, caseId)));
    expect(replies.map(({ status }) => status).sort()).toEqual([200, 409]);
    expect((await holdSeen('person-auditor', caseId))!.causes).toHaveLength(1);
  });
});

describe('letting it go on', () => {
  it('Pasal 1(21): one officer proposes, another approves with a second factor, on what he saw', async () => {
    const { desk, caseId } = await inForce(office, 'person-applicant-4');
    const supervisor = await office.signIn('person-supervisor-1');
    expect(code(await propose(supervisor, caseId))).toBe('not-on-hold');
    ok(await stop(supervisor, caseId));
    expect(code(await propose(desk, caseId))).toBe('role-missing');
    ok(await propose(supervisor, caseId));
    const { task } = await see(supervisor, caseId);
    expect(code(await supervisor.post(`/tasks/${task!.id}/claim`))).toBe('same-person');
    expect((await (await office.signIn('person-examiner-1')).post(`/tasks/${task!.id}/claim`)).status).toBe(403);
    const weak = await office.signIn('person-supervisor-2', '1');
    expect(code(await decideTask(weak, caseId, 'release-approval', { text: '' }))).toBe('step-up-required');
    const other = await office.signIn('person-supervisor-2');
    const { dossierDigest, revision } = await see(other, caseId);
    const body = { seenDigest: dossierDigest, documents: [], text: '' };
    const path = `/tasks/${task!.id}/release-approval`;
    expect((await other.post(path, body)).status).toBe(428);
    expect((await other.post(path, body, { revision: revision - 1 })).status).toBe(412);
    expect(code(await decideClaimed(other, caseId, 'release-refusal', { text: ' ' }))).toBe('reason-missing');
    ok(await decideClaimed(other, caseId, 'release-refusal', { text: 'Belum jelas.' }));
    expect((await see(desk, caseId)).status).toBe('on-hold');
    ok(await propose(supervisor, caseId));
    ok(await decideTask(other, caseId, 'release-approval', { text: 'Sudah jelas.' }));
    expect(await see(desk, caseId)).toMatchObject({ status: 'in-force' });
    expect(await holdSeen('person-applicant-4', caseId)).toBeUndefined();
  });
});
