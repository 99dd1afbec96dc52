import type { Desk, Office } from './office';
import { openOffice } from './office';
import { ALL_MET, ok, see, submitted, uploadOf } from './play';

let office: Office;
beforeAll(async () => (office = await openOffice()));
afterAll(() => office.close());

const code = (reply: { body: object }) => (reply.body as { code?: string }).code;
const VERIFY = { checklist: ALL_MET, remarks: 'Lengkap.' };
const examiner = (n = 1) => office.signIn(`person-examiner-${String(n)}`);
const taskOf = async (desk: Desk, caseId: string) => (await see(desk, caseId)).task!.id;

describe('a decision', () => {
  it('Pasal 17(1): finds nothing in order whose papers its officer has not opened, each by its place', async () => {
    const { caseId } = await submitted(office, 'person-applicant-1');
    const [desk, other] = [await examiner(1), await examiner(2)];
    const task = await taskOf(desk, caseId);
    ok(await desk.post(`/tasks/${task}/claim`));
    const { revision, dossierDigest, documents } = await see(desk, caseId);
    const [first, second, third] = documents.map(({ documentId }) => documentId) as [string, string, string];
    const verify = (named: readonly string[]) =>
      desk.send('POST', `/tasks/${task}/verification`, {
        json: { seenDigest: dossierDigest, documents: named, ...VERIFY },
        revision,
      });
    const faults = async (named: readonly string[]) => {
      const reply = await verify(named);
      expect([reply.status, code(reply), reply.body['article']]).toEqual([422, 'document-not-opened', '17(1)']);
      return (reply.body['errors'] as { pointer: string; code: string }[]).map(({ pointer }) => pointer);
    };
    // What somebody else opened, what was only asked after, and what is no paper of the case: none was opened by him.
    ok(await other.get(`/documents/${first}`));
    expect((await desk.send('HEAD', `/documents/${first}`)).status).toBe(200);
    expect(await faults([first, second, third])).toEqual(['/documents/0', '/documents/1', '/documents/2']);
    ok(await desk.get(`/documents/${first}`));
    ok(await desk.get(`/documents/${third}`));
    expect(await faults([first, second, third])).toEqual(['/documents/1']);
    expect(await faults([first, third])).toEqual(['/documents']);
    expect(await faults([first, 'another-paper', third])).toEqual(['/documents/1', '/documents']);
    ok(await desk.get(`/documents/${second}`));
    // Opened and not named is not sealed to: the decision would not say that he saw it.
    expect(await faults([first, third])).toEqual(['/documents']);
    ok(await verify([third, second, first]));
  });

  it('Pasal 17(1): taken on a paper that was replaced needs the new one opened', async () => {
    const applicantId = 'person-applicant-2';
    const { caseId, desk: applicant } = await submitted(office, applicantId);
    const desk = await examiner();
    ok(await desk.post(`/tasks/${await taskOf(desk, caseId)}/claim`));
    const { documents } = await see(desk, caseId);
    for (const { documentId } of documents) ok(await desk.get(`/documents/${documentId}`));
    const letter = documents.find(({ kind }) => kind === 'cover-letter')!;
    ok(await applicant.send('DELETE', `/enrollments/${caseId}/documents/${letter.documentId}`));
    const form = await uploadOf('cover-letter', applicantId, 2);
    ok(await applicant.send('POST', `/enrollments/${caseId}/documents`, { form }), 201);
    const task = await taskOf(desk, caseId);
    ok(await desk.post(`/tasks/${task}/claim`));
    const now = await see(desk, caseId);
    const reply = await desk.send('POST', `/tasks/${task}/verification`, {
      json: {
        seenDigest: now.dossierDigest,
        documents: now.documents.map(({ documentId }) => documentId),
        ...VERIFY,
      },
      revision: now.revision,
    });
    expect(code(reply)).toBe('document-not-opened');
    expect(reply.text).toContain('cover-letter');
  });

  it('that sends an application back may rest on less, and still names nothing that was not opened', async () => {
    const { caseId } = await submitted(office, 'person-applicant-3');
    const desk = await examiner();
    const task = await taskOf(desk, caseId);
    ok(await desk.post(`/tasks/${task}/claim`));
    const { revision, dossierDigest, documents } = await see(desk, caseId);
    const answer = (named: readonly string[]) =>
      desk.send('POST', `/tasks/${task}/return`, {
        json: {
          ...{ seenDigest: dossierDigest, documents: named, reasonCode: 'data-incorrect' },
          ...{ text: 'Salah.', remedy: 'Perbaiki.' },
        },
        revision,
      });
    expect(code(await answer([documents[0]!.documentId]))).toBe('document-not-opened');
    ok(await answer([]));
  });
});
