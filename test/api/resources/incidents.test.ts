import { code, inForce, ok, openCase, see } from './play';
import type { Desk, Office } from './office';
import { openOffice } from './office';

let office: Office;
let first: string;
let second: string;
let own: string;
beforeAll(async () => (office = await openOffice()));
beforeAll(async () => ({ caseId: first } = await inForce(office, 'person-applicant-1')));
beforeAll(async () => ({ caseId: second } = await inForce(office, 'person-applicant-2')));
beforeAll(async () => ({ caseId: own } = await inForce(office, 'person-head-1')));
afterAll(() => office.close());

type Answer = { incidentId: string; items: { caseId: string; outcome: string; number?: string }[] };
const order = (desk: Desk, verb: 'freeze' | 'release', caseIds: readonly string[], text = 'Kunci CA diragukan.') =>
  desk.post<Answer>(`/incidents/INS-2026-001/${verb}`, { caseIds, text });
const outcomes = async (desk: Desk, verb: 'freeze' | 'release', caseIds: readonly string[]) =>
  ok(await order(desk, verb, caseIds), 202).body.items.map(({ outcome }) => outcome);
const statusOf = async (caseId: string) => (await see(await office.signIn('person-auditor'), caseId)).status;

describe('an incident (Pasal 28)', () => {
  it('Pasal 28(1): stops the use of what is named, each answered on its own and in its order', async () => {
    const draft = await openCase(await office.signIn('person-applicant-3'));
    const supervisor = await office.signIn('person-supervisor-1');
    const { body } = ok(await order(supervisor, 'freeze', [first, draft, 'no-such-case', second]), 202);
    expect(body.incidentId).toBe('INS-2026-001');
    expect(body.items.map(({ caseId, outcome }) => [caseId, outcome])).toEqual([
      [first, 'told'],
      [draft, 'not-in-use'],
      ['no-such-case', 'not-found'],
      [second, 'told'],
    ]);
    expect([await statusOf(first), await statusOf(second), await statusOf(draft)]).toEqual([
      'on-hold',
      'on-hold',
      'draft',
    ]);
    expect(await outcomes(supervisor, 'freeze', [second, first])).toEqual(['already', 'already']);
  });

  it('Pasal 1(21): what one person stopped, another lets go on; each order is recorded with who gave it', async () => {
    const [one, other] = [await office.signIn('person-supervisor-1'), await office.signIn('person-supervisor-2')];
    expect(await outcomes(one, 'release', [first])).toEqual(['same-person']);
    expect(await outcomes(other, 'release', [first, first.replace(/^./, 'x')])).toEqual(['told', 'not-found']);
    expect(await statusOf(first)).toBe('in-force');
    expect(await outcomes(other, 'release', [first])).toEqual(['already']);
    const log: { actor_id: string; action: string }[] = await office.dataSource.query(
      `SELECT actor_id, action FROM access_log WHERE case_id = $1 AND object = 'incident INS-2026-001' ORDER BY position`,
      [first],
    );
    expect(log).toEqual([
      { actor_id: 'person-supervisor-1', action: 'freeze' },
      { actor_id: 'person-supervisor-2', action: 'unfreeze' },
    ]);
    const events: { body: string }[] = await office.dataSource.query(
      `SELECT body FROM ledger WHERE case_id = $1 AND type IN ('holdPlaced', 'holdCauseLifted') ORDER BY seq`,
      [first],
    );
    expect(events.map(({ body }) => (JSON.parse(body) as { event: { by: string } }).event.by)).toEqual([
      'person-supervisor-1',
      'person-supervisor-2',
    ]);
  });

  it('of two supervisors at once, the certificate is stopped once', async () => {
    const [one, other] = [await office.signIn('person-supervisor-1'), await office.signIn('person-supervisor-2')];
    await Promise.all([outcomes(one, 'freeze', [first]), outcomes(other, 'freeze', [first])]);
    type Held = { hold: { causes: object[] } };
    const { hold } = ok(await one.get<Held>(`/cases/${first}`)).body;
    expect(hold.causes).toHaveLength(1);
  });

  it('another incident’s stop, and an officer’s, stay when one is lifted', async () => {
    const [one, other] = [await office.signIn('person-supervisor-1'), await office.signIn('person-supervisor-2')];
    ok(await one.post(`/cases/${second}/hold`, { text: 'Sendiri.' }));
    ok(await one.post('/incidents/INS-2026-002/freeze', { caseIds: [second], text: 'Lain.' }), 202);
    expect(await outcomes(other, 'release', [second])).toEqual(['told']);
    expect(await statusOf(second)).toBe('on-hold');
  });

  it('is for supervisors fit to act, with a second factor, who say why, of a list that is not too long', async () => {
    for (const person of ['person-examiner-1', 'person-applicant-1', 'person-auditor', 'person-dinas-head'])
      for (const verb of ['freeze', 'release'] as const)
        expect([person, code(await order(await office.signIn(person), verb, [first]))]).toEqual([
          person,
          'role-missing',
        ]);
    expect(code(await order(await office.signIn('person-supervisor-1', '1'), 'freeze', [first]))).toBe(
      'step-up-required',
    );
    const supervisor = await office.signIn('person-supervisor-1');
    const many = Array.from({ length: 501 }, (_, i) => `case-${String(i)}`);
    for (const [caseIds, text] of [
      [[], 'x'],
      [[first, first], 'x'],
      [many, 'x'],
      [[first], ''],
    ] as const)
      expect(code(await order(supervisor, 'freeze', caseIds, text))).toBe('invalid-input');
    expect((await outcomes(supervisor, 'freeze', many.slice(1))).every((outcome) => outcome === 'not-found')).toBe(
      true,
    );
    const set = (day: string) =>
      office.dataSource.query(`UPDATE person SET operator_certificate_valid_to = $1 WHERE id = 'person-supervisor-1'`, [
        day,
      ]);
    await set('2026-01-01');
    expect(code(await order(supervisor, 'freeze', [own]))).toBe('operator-certificate-invalid');
    await set('2027-12-31');
    expect(await statusOf(own)).toBe('in-force');
  });

  it('nobody lets the use of his own certificate go on', async () => {
    const holder = await office.signIn('person-head-1');
    await office.dataSource.query(
      `UPDATE person h SET roles = h.roles || '{supervisor}', appointment_valid_from = s.appointment_valid_from,
         appointment_valid_to = s.appointment_valid_to, training_valid_to = s.training_valid_to,
         operator_certificate_valid_to = s.operator_certificate_valid_to
       FROM person s WHERE h.id = 'person-head-1' AND s.id = 'person-supervisor-1'`,
    );
    expect(await outcomes(await office.signIn('person-supervisor-1'), 'freeze', [own])).toEqual(['told']);
    expect(await outcomes(holder, 'release', [own])).toEqual(['same-person']);
    expect(await statusOf(own)).toBe('on-hold');
  });
});
