import type { Desk, Office, Reply } from './office';
import { openOffice } from './office';
import { code, formOf, ok, openCase } from './play';

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
  readonly kind: string;
  readonly letters?: object;
}
const reason = 'Sesuai surat edaran Sekretaris Daerah.';
const propose = (inSystem: boolean, agency = 'DINKES', desk = maker) =>
  desk.post<Made>(`/agencies/${agency}/letters-proposals`, { inSystem, reason });
const decided = (desk: Desk, { body: { id } }: Reply<Made>, verb: string, json?: object) =>
  desk.post<Made>(`/people/proposals/${id}/${verb}`, json);
const inSystem = async (agency: string): Promise<boolean | undefined> => {
  const { items } = ok(await maker.get<{ items: { id: string; lettersInSystem: boolean }[] }>('/agencies')).body;
  return items.find(({ id }) => id === agency)?.lettersInSystem;
};

describe('how the letters of an agency are given (Pasal 14a)', () => {
  it('Pasal 14a, 31(2): is proposed by one, approved by another with a second factor, and so at once', async () => {
    const made = ok(await propose(false), 201);
    expect(made.body).toMatchObject({
      ...{ kind: 'agency-letters', letters: { agency: { id: 'DINKES' }, before: true, after: false } },
    });
    expect(await inSystem('DINKES')).toBe(true);
    expect(code(await decided(maker, made, 'approval'))).toBe('own-proposal');
    expect(code(await decided(await office.signIn('person-admin-2', '1'), made, 'approval'))).toBe('step-up-required');
    ok(await decided(checker, made, 'approval'));
    expect(await inSystem('DINKES')).toBe(false);
    const applicant = await office.signIn('person-applicant-1');
    const caseId = await openCase(applicant);
    ok(await applicant.send('PATCH', `/enrollments/${caseId}/form`, { json: formOf('person-applicant-1') }));
    const ask = () => applicant.post(`/enrollments/${caseId}/letters`, { kind: 'cover-letter' });
    expect(code(await ask())).toBe('letters-on-paper');
    ok(await decided(checker, ok(await propose(true), 201), 'approval'));
    ok(await ask());
  });

  it('is another than before, once at a time, and of an agency that there is', async () => {
    const same = await propose(true);
    expect([same.status, code(same)]).toEqual([422, 'invalid-input']);
    expect((same.body as { errors?: object[] }).errors).toMatchObject([
      { pointer: '/inSystem', code: 'nothing-changes' },
    ]);
    expect(code(await propose(true, 'NOWHERE'))).toBe('not-found');
    const made = ok(await propose(false), 201);
    expect(code(await propose(false, 'DINKES', checker))).toBe('proposal-waiting');
    ok(await decided(checker, made, 'refusal', { reason: 'Belum waktunya.' }));
    expect(await inSystem('DINKES')).toBe(true);
  });

  it('is not approved when it has become otherwise since', async () => {
    const made = ok(await propose(false, 'DISDIK'), 201);
    await office.dataSource.query(`UPDATE agency SET letters_in_system = false WHERE id = 'DISDIK'`);
    expect(code(await decided(checker, made, 'approval'))).toBe('proposal-outdated');
  });

  it('is for administrators alone to propose', async () => {
    for (const other of ['person-auditor', 'person-supervisor-1', 'person-head-1'])
      expect((await propose(false, 'DINKES', await office.signIn(other))).status).toBe(403);
  });
});
