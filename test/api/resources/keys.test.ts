import { signingRequest } from '../../../scripts/story/papers';
import {
  code,
  decideTask,
  fileForm,
  formOf,
  inForce,
  mailedToken,
  ok,
  openCase,
  revokedAtCa,
  see,
  stateOf,
  uploadOf,
} from './play';
import type { Desk, Office } from './office';
import { openOffice } from './office';

let office: Office;
beforeAll(async () => (office = await openOffice()));
afterAll(() => office.close());

const HOST = 'kunci.karawangkab.go.id';
const put = (desk: Desk, caseId: string, bytes: Buffer) =>
  desk.send('PUT', `/enrollments/${caseId}/request`, { form: fileForm(bytes) });

/** An application for a system, complete but for its request, of somebody who answers for another one of that name. */
async function system(personId: string) {
  const desk = await office.signIn(personId);
  const caseId = await openCase(desk, 'system');
  ok(await desk.send('PATCH', `/enrollments/${caseId}/form`, { json: formOf(personId, 'system', HOST) }));
  return { desk, caseId };
}

/** The PKCS#10 request of a case, as anybody who got hold of it could hand it in again. */
async function requestOf(desk: Desk, caseId: string): Promise<Buffer> {
  const { documentId } = (await stateOf(office, caseId))!.dossier.request!;
  return ok(await desk.get(`/documents/${documentId}`)).bytes;
}

describe('a key (RFC 2986; cases.md: one key, one case, for ever)', () => {
  it('Pasal 21(2), 24d: that leaked is never certified again, at attach and at submit, whoever presents it', async () => {
    const first = await inForce(office, 'person-applicant-6', { type: 'system', fqdn: HOST });
    const bytes = await requestOf(first.desk, first.caseId);
    const before = await system('person-applicant-1');
    expect(code(await put(before.desk, before.caseId, bytes))).toBe('key-already-used');
    ok(
      await first.desk.post(`/certificates/${first.serial}/revocation`, {
        ...{ capacity: 'holder', reason: 'keyCompromise', text: 'Kunci terunggah ke repositori.' },
      }),
    );
    expect(code(await put(before.desk, before.caseId, bytes))).toBe('key-compromised');
    await revokedAtCa(office, first.caseId);
    const reply = await put(before.desk, before.caseId, bytes);
    expect([reply.status, code(reply)]).toEqual([409, 'key-compromised']);
    const own = await system('person-applicant-6');
    expect(code(await put(own.desk, own.caseId, bytes))).toBe('key-compromised');
    ok(await put(own.desk, own.caseId, await signingRequest(HOST)));
  });

  it('Pasal 21(2): that leaked between attach and submit is refused then', async () => {
    const bytes = await signingRequest(HOST);
    const late = await system('person-applicant-2');
    for (const kind of ['written-application', 'cover-letter', 'application-recommendation', 'identity-card'])
      ok(
        await late.desk.send('POST', `/enrollments/${late.caseId}/documents`, {
          form: await uploadOf(kind, 'person-applicant-2'),
        }),
        201,
      );
    ok(await put(late.desk, late.caseId, bytes));
    ok(await late.desk.post(`/enrollments/${late.caseId}/email-proof`), 202);
    ok(await office.stranger().post('/email-proofs', { token: await mailedToken(office, late.caseId) }));
    ok(await late.desk.post(`/enrollments/${late.caseId}/declaration`, { textVersion: '1' }));
    const first = await inForce(office, 'person-applicant-3', { type: 'system', fqdn: HOST, request: bytes });
    const submit = async () => {
      const { revision } = await see(late.desk, late.caseId);
      return late.desk.send('POST', `/enrollments/${late.caseId}/submission`, { revision });
    };
    expect(code(await submit())).toBe('key-already-used');
    const ask = { capacity: 'officer', reason: 'keyCompromise', text: 'Kunci ditemukan di internet.' };
    ok(await (await office.signIn('person-examiner-1')).post(`/certificates/${first.serial}/revocation`, ask));
    expect(code(await submit())).toBe('key-compromised');
    expect((await see(late.desk, late.caseId)).status).toBe('draft');
  });

  it('of a certificate that was revoked for another reason stays its own, but leaked it has not', async () => {
    const first = await inForce(office, 'person-applicant-4', { type: 'system', fqdn: 'lain.karawangkab.go.id' });
    ok(
      await first.desk.post(`/certificates/${first.serial}/revocation`, {
        ...{ capacity: 'holder', reason: 'cessationOfOperation', text: 'Sistem dimatikan.' },
      }),
    );
    ok(await decideTask(await office.signIn('person-supervisor-1'), first.caseId, 'revocation-grant', { remarks: '' }));
    await revokedAtCa(office, first.caseId, 'cessationOfOperation');
    const desk = await office.signIn('person-applicant-5');
    const caseId = await openCase(desk, 'system');
    const fqdn = 'lain.karawangkab.go.id';
    ok(await desk.send('PATCH', `/enrollments/${caseId}/form`, { json: formOf('person-applicant-5', 'system', fqdn) }));
    expect(code(await put(desk, caseId, await requestOf(first.desk, first.caseId)))).toBe('key-already-used');
  });
});
