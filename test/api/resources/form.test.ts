import { ALL_MET, decideClaimed, formOf, mailedToken, ok, openCase, personOf, prepare, see, submit } from './play';
import type { Desk, Office } from './office';
import { openOffice } from './office';

let office: Office;
let desk: Desk;
let caseId: string;
beforeAll(async () => (office = await openOffice()));
beforeEach(async () => {
  desk = await office.signIn('person-applicant-1');
  caseId = await openCase(desk);
});
afterAll(() => office.close());

const save = (fields: object, as: Desk = desk) => as.send('PATCH', `/enrollments/${caseId}/form`, { json: fields });
const inVault = async (): Promise<number> =>
  ((await office.dataSource.query('SELECT 1 FROM personal_datum WHERE case_id = $1', [caseId])) as unknown[]).length;

describe('opening an application', () => {
  it('Pasal 13(1): the same request again is the same case, with the same number', async () => {
    const key = 'the-same-key-of-the-same-request';
    const first = await desk.post<{ caseId: string; number: string }>(
      '/enrollments',
      { certificateType: 'office' },
      { key },
    );
    await office.dataSource.query('DELETE FROM idempotency_key');
    const again = await desk.post<{ caseId: string; number: string }>(
      '/enrollments',
      { certificateType: 'office' },
      { key },
    );
    expect(again.body).toEqual(first.body);
    expect(first.headers.get('etag')).toBe('"r1"');
    expect(first.headers.get('location')).toBe(`/api/cases/${first.body.caseId}`);
  });

  it('may name a colleague as the future holder, and nobody of another agency', async () => {
    const mine = { certificateType: 'system', subjectId: 'person-superior-1' };
    expect((await desk.post('/enrollments', mine)).status).toBe(201);
    const theirs = await desk.post('/enrollments', { ...mine, subjectId: 'person-applicant-2' });
    expect([theirs.status, theirs.body['code']]).toEqual([403, 'not-a-party']);
    expect((await desk.post('/enrollments', { ...mine, subjectId: 'nobody' })).status).toBe(422);
    const examiner = await office.signIn('person-examiner-1');
    expect((await examiner.post('/enrollments', { ...mine, subjectId: 'person-applicant-2' })).status).toBe(201);
  });
});

describe('the form', () => {
  const IMPOSSIBLE: readonly [object, string, string][] = [
    [{ nik: '123' }, '/nik', 'nik-not-16-digits'],
    [{ nik: '3215017213880001' }, '/nik', 'nik-day-impossible'],
    [{ nik: '3215015213880001' }, '/nik', 'nik-month-impossible'],
    [{ nik: '3215015205880000' }, '/nik', 'nik-serial-zero'],
    [{ nip: '198813122011012001' }, '/nip', 'nip-birth-date-impossible'],
    [{ email: 'siti@gmail.com' }, '/email', 'email-domain-not-official'],
    [{ email: 'siti@karawangkab.go.id.evil.test' }, '/email', 'email-domain-not-official'],
    [{ phone: 'call me' }, '/phone', 'format'],
    [{ fqdn: '*.karawangkab.go.id' }, '/fqdn', 'name-wildcard'],
    [{ fqdn: 'evilkarawangkab.go.id' }, '/fqdn', 'name-outside-domain'],
    [{ fqdn: 'a..karawangkab.go.id' }, '/fqdn', 'format'],
    [{ agencyId: 'NOWHERE' }, '/agencyId', 'choice'],
    [{ purposes: ['signature', 'signature'] }, '/purposes', 'value'],
    [{ category: 'king' }, '/category', 'choice'],
    [{ applicantId: 'person-regent' }, '/applicantId', 'unknown'],
  ];
  it.each(IMPOSSIBLE)(
    'Pasal 13(1), 14b: %j is refused at %s as %s, and nothing of it is kept',
    async (fields, pointer, code) => {
      const reply = await save(fields);
      expect(reply.status).toBe(422);
      expect(reply.body['errors']).toContainEqual(
        expect.objectContaining({ pointer, code, message: expect.any(String) }),
      );
      for (const value of Object.values(fields))
        if (/^\d+$/.test(String(value))) expect(reply.text).not.toContain(String(value));
      expect(await inVault()).toBe(0);
      expect((await see(desk, caseId)).revision).toBe(1);
    },
  );

  it('tells every fault at once', async () => {
    const reply = await save({ nik: '1', nip: '2', email: 'x' });
    expect((reply.body['errors'] as { pointer: string }[]).map(({ pointer }) => pointer)).toEqual([
      '/nik',
      '/nip',
      '/email',
    ]);
  });

  it('warns the examiner, and stops nobody, when NIK and NIP tell of different births', async () => {
    const { nik } = personOf('person-applicant-1');
    const { nip } = personOf('person-applicant-2');
    ok(await save({ ...formOf('person-applicant-1'), nik, nip }));
    const examiner = await office.signIn('person-examiner-1');
    const { body } = ok(await examiner.get<{ findings: string[] }>(`/cases/${caseId}`));
    expect(body.findings).toEqual(['birth-date-differs', 'gender-differs', 'hr-other-name', 'hr-other-agency']);
    expect(ok(await desk.get(`/cases/${caseId}`)).body).not.toHaveProperty('findings');
    // Mended in a second save, which names only the NIP: the NIK comes from the vault.
    ok(await save({ nip: personOf('person-applicant-1').nip }));
    expect(ok(await examiner.get<{ findings: string[] }>(`/cases/${caseId}`)).body.findings).toEqual([]);
  });

  it('saved again unchanged, changes nothing: no event, no new commitment, no declaration lost', async () => {
    const { desk: other, caseId: ready } = await prepare(office, 'person-applicant-2');
    const before = await see(other, ready);
    const again = {
      ...formOf('person-applicant-2'),
      nik: ` ${personOf('person-applicant-2').nik} `,
      email: formOf('person-applicant-2').email.toUpperCase(),
    };
    ok(await other.send('PATCH', `/enrollments/${ready}/form`, { json: again }));
    expect((await see(other, ready)).dossierDigest).toBe(before.dossierDigest);
    expect((await see(other, ready)).revision).toBe(before.revision);
  });

  it('Pasal 13(1): of a stranger’s save nothing is taken, not even into the vault', async () => {
    const stranger = await office.signIn('person-applicant-2');
    const reply = await save({ nik: personOf('person-applicant-2').nik }, stranger);
    expect([reply.status, reply.body['code']]).toEqual([403, 'not-a-party']);
    const superior = await office.signIn('person-superior-1');
    const refused = await save({ nik: personOf('person-applicant-2').nik }, superior);
    expect([refused.status, refused.body['code']]).toEqual([403, 'role-missing']);
    expect(await inVault()).toBe(0);
  });

  it('shows the applicant his own numbers, an examiner a mask, his superior none', async () => {
    ok(await save(formOf('person-applicant-1')));
    const { nik } = personOf('person-applicant-1');
    expect((await see(desk, caseId)).form['nik']).toEqual({ value: nik, masked: false, erased: false });
    const seen = async (id: string) => ok(await (await office.signIn(id)).get(`/enrollments/${caseId}`));
    const examiner = await seen('person-examiner-1');
    expect(examiner.text).not.toContain(nik);
    expect((examiner.body['form'] as Record<string, unknown>)['nik']).toEqual({
      value: `32${'•'.repeat(12)}${nik.slice(-2)}`,
      masked: true,
      erased: false,
    });
    const superior = await seen('person-superior-1');
    expect(superior.text).not.toContain(nik);
    expect(superior.body['form']).not.toHaveProperty('nik');
  });
});

describe('what HR says of the applicant', () => {
  const NIP = personOf('person-applicant-1').nip!;
  afterEach(() => {
    office.hr.down = false;
    office.hr.says(NIP, {});
  });
  const findings = async (id = caseId) => {
    const examiner = await office.signIn('person-examiner-1');
    return ok(await examiner.get<{ findings: string[] }>(`/cases/${id}`)).body.findings;
  };

  it.each<[string, Parameters<Office['hr']['says']>[1], string]>([
    ['a NIP that it does not know', undefined, 'hr-unknown-nip'],
    ['somebody who left the service (Pasal 11(2))', { active: false }, 'hr-inactive'],
    ['another name', { fullName: 'Rizki Pratama' }, 'hr-other-name'],
    ['another agency', { agencyCode: 'DISDIK' }, 'hr-other-agency'],
  ])('Pasal 17(1): %s warns the examiner and does not stop the applicant', async (_what, said, code) => {
    office.hr.says(NIP, said);
    ok(await save(formOf('person-applicant-1')));
    expect(await findings()).toEqual([code]);
    expect(ok(await desk.get(`/cases/${caseId}`)).body).not.toHaveProperty('findings');
  });

  it('is asked when what it is compared with changes, and not for every word of the form', async () => {
    ok(await save(formOf('person-applicant-1')));
    const before = office.hr.asked.length;
    office.hr.says(NIP, { active: false });
    ok(await save({ justification: 'Lebih jelas.' }));
    expect([office.hr.asked.length - before, await findings()]).toEqual([0, []]);
    ok(await save({ agencyId: 'DISDIK' }));
    expect([office.hr.asked.length - before, await findings()]).toEqual([1, ['hr-inactive', 'hr-other-agency']]);
    ok(await save({ justification: 'Masih lebih jelas.' }));
    expect(await findings()).toEqual(['hr-inactive', 'hr-other-agency']);
  });

  it('of who has no NIP is nothing: HR is not asked', async () => {
    const { nip: _nip, ...form } = formOf('person-applicant-1');
    const before = office.hr.asked.length;
    ok(await save({ ...form, category: 'regent' }));
    expect([office.hr.asked.length - before, await findings()]).toEqual([0, []]);
  });

  it('can be nothing now: the application goes its way, and HR is asked again when the examiner takes it up', async () => {
    office.hr.down = true;
    const { desk: applicant, caseId: id } = await prepare(office, 'person-applicant-1');
    await submit(applicant, id);
    expect(await findings(id)).toEqual(['hr-unreachable']);
    const examiner = await office.signIn('person-examiner-1');
    const claim = async () => ok(await examiner.post(`/tasks/${(await see(examiner, id)).task!.id}/claim`));
    await claim();
    expect(await findings(id)).toEqual(['hr-unreachable']);
    const { dossierDigest } = await see(examiner, id);
    office.hr.down = false;
    office.hr.says(NIP, { agencyCode: 'DISDIK' });
    await claim();
    expect(await findings(id)).toEqual(['hr-other-agency']);
    // What HR said is part of what is decided on: whoever decides on the dossier without it decides on another one.
    expect((await see(examiner, id)).dossierDigest).not.toBe(dossierDigest);
    ok(await decideClaimed(examiner, id, 'verification', { checklist: ALL_MET, remarks: '' }));
    expect(await findings(id)).toEqual(['hr-other-agency']);
  });

  it('is never asked in the way of a decision: an examiner can decide while it is away', async () => {
    office.hr.down = true;
    const { desk: applicant, caseId: id } = await prepare(office, 'person-applicant-3');
    await submit(applicant, id);
    const examiner = await office.signIn('person-examiner-1');
    ok(await examiner.post(`/tasks/${(await see(examiner, id)).task!.id}/claim`));
    ok(await decideClaimed(examiner, id, 'verification', { checklist: ALL_MET, remarks: '' }));
    expect([(await see(examiner, id)).status, await findings(id)]).toEqual(['approval', ['hr-unreachable']]);
  });
});

describe('proof of the official address (Pasal 14b)', () => {
  it('is one link, one use, before it expires; its token stands nowhere but in the vault and the mail', async () => {
    ok(await save(formOf('person-applicant-1')));
    ok(await desk.post(`/enrollments/${caseId}/email-proof`), 202);
    const token = await mailedToken(office, caseId);
    expect(token).toMatch(/^[A-Za-z0-9_-]{43}$/);
    const [row]: [{ text: string }] = await office.dataSource.query(
      `SELECT (SELECT string_agg(row_to_json(l)::text, '') FROM email_link l) || (SELECT string_agg(body, '') FROM ledger) AS text`,
    );
    expect(row.text).not.toContain(token);
    const other = `${token.startsWith('A') ? 'B' : 'A'}${token.slice(1)}`;
    const wrong = await office.stranger().post('/email-proofs', { token: other });
    expect(wrong.body['code']).toBe('link-invalid');
    ok(await office.stranger().post('/email-proofs', { token }));
    const askedAgain = await office.stranger().post('/email-proofs', { token });
    expect(ok(askedAgain).body).toEqual({ proven: true });
    office.pass(6);
    const twice = await office.stranger().post('/email-proofs', { token });
    expect(twice.body['code']).toBe('link-invalid');
    expect(
      ok(await desk.get<{ emailProof: { provenAt?: string } }>(`/cases/${caseId}`)).body.emailProof.provenAt,
    ).toBeDefined();
  });

  it('proves nothing a day later, nor after the address was changed', async () => {
    ok(await save(formOf('person-applicant-1')));
    ok(await desk.post(`/enrollments/${caseId}/email-proof`), 202);
    const old = await mailedToken(office, caseId);
    ok(await save({ email: 'lain@karawangkab.go.id' }));
    const changed = await office.stranger().post('/email-proofs', { token: old });
    expect([changed.status, changed.body['code']]).toEqual([409, 'email-proof-not-requested']);
    ok(await desk.post(`/enrollments/${caseId}/email-proof`), 202);
    const late = await mailedToken(office, caseId);
    office.pass(24 * 60 + 1);
    expect((await office.stranger().post('/email-proofs', { token: late })).body['code']).toBe('link-invalid');
  });

  it('is not asked for by others, and not without an address', async () => {
    const none = await desk.post(`/enrollments/${caseId}/email-proof`);
    expect([none.status, none.body['code']]).toEqual([422, 'field-missing']);
    ok(await save(formOf('person-applicant-1')));
    const examiner = await office.signIn('person-examiner-1');
    expect((await examiner.post(`/enrollments/${caseId}/email-proof`)).body['code']).toBe('not-the-applicant');
  });
});
