import type { CertificateType } from '../../../domain/certificate/types';
import {
  agreed,
  CHAIN,
  decideTask,
  issued,
  LEAF,
  ok,
  openCase,
  prepare,
  see,
  submit,
  submitted,
  uploadOf,
} from './play';
import type { Office } from './office';
import { openOffice } from './office';

let office: Office;
beforeAll(async () => (office = await openOffice()));
// Every answer below is held to the API's own contract.
afterAll(() => office.close());

const LIVES: readonly [CertificateType, string, string][] = [
  ['individual', 'person-applicant-1', '14'],
  ['office', 'person-applicant-2', '15'],
  ['system', 'person-applicant-6', '16'],
];

describe.each(LIVES)('an application of type %s', (type, personId, article) => {
  it(`Pasal 9, 13-16, 17(1)-(2), 19, 23(1) (Pasal ${article}): goes from a draft to a certificate in force, each by who must do it`, async () => {
    const { desk, caseId } = await agreed(office, personId, type);
    const { receive, serial } = await issued(office, caseId);
    const page = ok(await desk.post<{ url: string }>(`/enrollments/${caseId}/activation-page`)).body;
    expect(page.url).toBe(`https://ca.test/activate/${caseId}`);
    await receive();
    expect((await see(desk, caseId)).status).toBe('acceptance');
    ok(await desk.post(`/enrollments/${caseId}/receipt`));
    const view = await see(desk, caseId);
    expect(view.status).toBe('in-force');
    expect(view.number).toMatch(/^KRW-2026-\d{6}$/);
    const leaf = ok(await desk.get(`/certificates/${serial}/file`));
    expect(leaf.text).toBe(`-----BEGIN CERTIFICATE-----\n${LEAF.toString('base64')}\n-----END CERTIFICATE-----\n`);
    expect(ok(await desk.get(`/certificates/${serial}/chain`)).bytes).toEqual(CHAIN);
    expect(ok(await desk.get(`/certificates/${serial}`)).body).toMatchObject({
      validity: 'valid',
      holder: { id: personId },
    });
  });
});

describe('what an application still needs', () => {
  it('Pasal 16: names the key pairs that its policy takes, where the applicant holds the key, and only there', async () => {
    const desk = await office.signIn('person-applicant-6');
    const asked = async (type: 'system' | 'office') => {
      const caseId = await openCase(desk, type);
      return ok(await desk.get<{ keyChoices?: string[] }>(`/enrollments/${caseId}/requirements`)).body.keyChoices;
    };
    expect(await asked('system')).toEqual(['rsa-2048', 'rsa-3072', 'rsa-4096', 'P-256', 'P-384']);
    expect(await asked('office')).toBeUndefined();
  });

  it('Pasal 13-16, 24a: is told with the article that asks for it, and is nothing once it is complete', async () => {
    const { desk, caseId } = await prepare(office, 'person-applicant-3');
    const before = ok(
      await desk.get<{ complete: boolean; missing: unknown[] }>(`/enrollments/${caseId}/requirements`),
    ).body;
    expect(before).toMatchObject({ complete: true, missing: [], declaration: { version: '1' } });
    const card = (await see(desk, caseId)).documents.find(({ kind }) => kind === 'identity-card')!;
    ok(await desk.send('DELETE', `/enrollments/${caseId}/documents/${card.documentId}`));
    const { body } = ok(await desk.get<{ missing: object[] }>(`/enrollments/${caseId}/requirements`));
    expect(body.missing).toEqual([
      expect.objectContaining({
        code: 'document-missing',
        field: '/documents/identity-card',
        article: '14c',
        rule: expect.any(String),
      }),
      expect.objectContaining({ code: 'declaration-missing' }),
    ]);
    const { revision } = await see(desk, caseId);
    const refused = await desk.send('POST', `/enrollments/${caseId}/submission`, { revision });
    expect([refused.status, refused.body['code'], refused.body['article']]).toEqual([422, 'document-missing', '14c']);
  });
});

describe('Pasal 17(3)', () => {
  it('“belum”: the applicant mends and submits again; “tidak”: the case has ended', async () => {
    const { desk, caseId } = await submitted(office, 'person-applicant-4');
    const examiner = await office.signIn('person-examiner-1');
    const grounds = { text: 'Surat belum ditandatangani.', remedy: 'Unggah yang sudah ditandatangani.' };
    ok(await decideTask(examiner, caseId, 'return', { reasonCode: 'letter-not-signed', ...grounds }));
    expect((await see(desk, caseId)).status).toBe('returned');
    const form = await uploadOf('cover-letter', 'person-applicant-4', 2);
    ok(await desk.send('POST', `/enrollments/${caseId}/documents`, { form }), 201);
    ok(await desk.post(`/enrollments/${caseId}/declaration`, { textVersion: '1' }));
    await submit(desk, caseId);
    const bare = await decideTask(examiner, caseId, 'refusal', { reasonCode: 'not-eligible', text: ' ', remedy: 'x' });
    expect([bare.status, bare.body['code']]).toEqual([422, 'reason-missing']);
    ok(await decideTask(examiner, caseId, 'refusal', { reasonCode: 'not-eligible', ...grounds }));
    expect((await see(desk, caseId)).status).toBe('refused');
  });
});

describe('withdrawal', () => {
  it('is the applicant’s own, and frees what the case held', async () => {
    const { desk, caseId } = await submitted(office, 'person-applicant-5');
    const other = await office.signIn('person-applicant-1');
    expect((await other.post(`/enrollments/${caseId}/withdrawal`, { reason: '' })).status).toBe(403);
    ok(await desk.post(`/enrollments/${caseId}/withdrawal`, { reason: 'Pindah tugas.' }));
    expect((await see(desk, caseId)).status).toBe('withdrawn');
    expect(await office.dataSource.query('SELECT 1 FROM reservation WHERE case_id = $1', [caseId])).toEqual([]);
  });
});

describe('a certificate that is not what was approved', () => {
  it('is parked, and is revoked where a supervisor does not let it stand', async () => {
    const { desk, caseId } = await agreed(office, 'person-superior-1');
    const { receive } = await issued(office, caseId, ['common-name']);
    await receive();
    expect((await see(desk, caseId)).status).toBe('parked');
    const supervisor = await office.signIn('person-supervisor-2');
    const view = ok(await supervisor.get<{ mismatches: string[] }>(`/cases/${caseId}`)).body;
    expect(view.mismatches).toEqual(['common-name']);
    ok(await decideTask(supervisor, caseId, 'mismatch-rejection', { remarks: 'Nama berbeda.' }));
    expect((await see(desk, caseId)).status).toBe('revoking');
  });
});
