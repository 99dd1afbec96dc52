import type { PersonChangeKind } from '../../../domain/people-change/change';
import { code, decideClaimed, decideTask, inForce, ok, see } from './play';
import type { Office } from './office';
import { openOffice } from './office';

let office: Office;
beforeAll(async () => (office = await openOffice()));
afterAll(() => office.close());

const tell = (caseId: string, kind: PersonChangeKind, changeId = 'hr-1', effectiveOn = '2026-03-01') =>
  office.gateway.tell(caseId, { type: 'notePersonChange', changeId, kind, effectiveOn });
type Seen = { status: string; renewalInvited?: boolean; personChanges?: { changeId: string; proposal: string }[] };
const look = async (personId: string, caseId: string) =>
  ok(await (await office.signIn(personId)).get<Seen>(`/cases/${caseId}`)).body;
const TEXT = 'Sesuai surat BKPSDM.';

describe('HR’s news of a holder (Pasal 11(2))', () => {
  it('Pasal 11(2), 1(21): a supervisor decides on them with a second factor, on what he saw; nobody else', async () => {
    const { caseId } = await inForce(office, 'person-applicant-1');
    await tell(caseId, 'retirement');
    expect((await look('person-supervisor-1', caseId)).personChanges).toMatchObject([
      { changeId: 'hr-1', kind: 'retirement', proposal: 'revoke', effectiveOn: '2026-03-01' },
    ]);
    const decision = { changeId: 'hr-1', outcome: 'revoke', text: TEXT };
    const { task } = await see(await office.signIn('person-auditor'), caseId);
    for (const person of ['person-applicant-1', 'person-superior-1', 'person-examiner-1', 'person-auditor'])
      expect((await (await office.signIn(person)).post(`/tasks/${task!.id}/claim`)).status).toBe(403);
    const weak = await office.signIn('person-supervisor-1', '1');
    expect(code(await decideTask(weak, caseId, 'person-change', decision))).toBe('step-up-required');
    const desk = await office.signIn('person-supervisor-1');
    const path = `/tasks/${task!.id}/person-change`;
    const { dossierDigest, revision } = await see(desk, caseId);
    const body = { seenDigest: dossierDigest, documents: [], ...decision };
    expect((await desk.post(path, body)).status).toBe(428);
    expect((await desk.post(path, body, { revision: revision - 1 })).status).toBe(412);
    const wrong = (more: object) => decideClaimed(desk, caseId, 'person-change', { ...decision, ...more });
    expect(code(await wrong({ changeId: 'hr-9' }))).toBe('change-unknown');
    expect(code(await wrong({ outcome: 'forget' }))).toBe('invalid-input');
    expect(code(await wrong({ text: '' }))).toBe('reason-missing');
    ok(await wrong({}));
    const after = await look('person-auditor', caseId);
    expect(after.status).toBe('revoking');
    expect(after.personChanges).toBeUndefined();
  });

  it('two supervisors at once: the task is one person’s', async () => {
    const { caseId } = await inForce(office, 'person-applicant-2');
    await tell(caseId, 'leave-unpaid');
    const desks = [await office.signIn('person-supervisor-1'), await office.signIn('person-supervisor-2')] as const;
    const { task } = await see(desks[0], caseId);
    const replies = await Promise.all(desks.map((desk) => desk.post(`/tasks/${task!.id}/claim`)));
    expect(replies.map(({ status }) => status).sort()).toEqual([200, 409]);
    const winner = desks[replies.findIndex(({ status }) => status === 200)]!;
    ok(await decideClaimed(winner, caseId, 'person-change', { changeId: 'hr-1', outcome: 'hold', text: TEXT }));
    expect((await look('person-auditor', caseId)).status).toBe('on-hold');
  });

  it('a transfer can invite a renewal at any time; the news are the holder’s and the OP’s to read', async () => {
    const { caseId } = await inForce(office, 'person-applicant-3');
    await tell(caseId, 'transfer', 'hr-7', '2026-04-01');
    const reads = async (person: string) => {
      const desk = await office.signIn(person);
      const past = ok(await desk.get(`/cases/${caseId}/history`));
      return [(await look(person, caseId)).personChanges !== undefined, past.text.includes('"transfer"')];
    };
    for (const person of ['person-applicant-3', 'person-examiner-1', 'person-supervisor-1', 'person-auditor'])
      expect([person, await reads(person)]).toEqual([person, [true, true]]);
    for (const person of ['person-head-3', 'person-dinas-head'])
      expect([person, await reads(person)]).toEqual([person, [false, false]]);
    const desk = await office.signIn('person-supervisor-1');
    ok(await decideTask(desk, caseId, 'person-change', { changeId: 'hr-7', outcome: 'renew', text: TEXT }));
    expect(await look('person-applicant-3', caseId)).toMatchObject({ status: 'in-force', renewalInvited: true });
  });
});
