import { createHash, generateKeyPairSync } from 'node:crypto';
import { readdirSync } from 'node:fs';
import { letter, signingRequest } from '../../../scripts/story/papers';
import { fileForm, formOf, FQDN, ok, openCase, personOf, see, submitted, uploadOf } from './play';
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

type Filed = { documentId: string; sha256: string; mediaType: string; bytes: number };
const upload = (form: FormData, as: Desk = desk, key?: string) =>
  as.send<Filed>('POST', `/enrollments/${caseId}/documents`, { form, ...(key ? { key } : {}) });
const rowsOf = async (table: string): Promise<number> =>
  ((await office.dataSource.query(`SELECT 1 FROM ${table} WHERE case_id = $1`, [caseId])) as unknown[]).length;
const blobs = (): number =>
  readdirSync(office.folder, { recursive: true, withFileTypes: true }).filter((entry) => entry.isFile()).length;
const code = (reply: { body: object }) => (reply.body as { code?: string }).code;

describe('a paper (Pasal 14-16, 17(4))', () => {
  it('is told by its bytes and not its name, sealed at rest, and read back as it was kept', async () => {
    const reply = ok(await upload(await uploadOf('recommendation-letter', 'person-applicant-1')), 201);
    expect(reply.body.mediaType).toBe('application/pdf');
    const read = ok(await desk.get(`/documents/${reply.body.documentId}`));
    expect(createHash('sha256').update(read.bytes).digest('hex')).toBe(reply.body.sha256);
    const [row] = await office.dataSource.query('SELECT blob_key FROM document WHERE id = $1', [reply.body.documentId]);
    const sealed = await office.files.get(caseId, reply.body.documentId, (row as { blob_key: string }).blob_key);
    expect(sealed).toEqual(read.bytes);
    await expect(
      office.files.get('other-case', reply.body.documentId, (row as { blob_key: string }).blob_key),
    ).rejects.toThrow();
  });

  it('is handed out to be looked at, never to run: our own name, our own type, in a sandbox', async () => {
    const { body } = ok(await upload(await uploadOf('identity-card', 'person-applicant-1')), 201);
    const { headers } = ok(await desk.get(`/documents/${body.documentId}`));
    const { number } = await see(desk, caseId);
    expect(headers.get('content-type')).toBe('image/jpeg');
    expect(headers.get('content-disposition')).toBe(
      `inline; filename="${number}-identity-card.jpg"; filename*=UTF-8''${number}-identity-card.jpg`,
    );
    expect(headers.get('content-security-policy')).toMatch(/sandbox/);
    expect(headers.get('x-content-type-options')).toBe('nosniff');
    expect(headers.get('cache-control')).toBe('no-store');
  });

  const KEY = generateKeyPairSync('ec', { namedCurve: 'P-256' }).privateKey.export({
    type: 'pkcs8',
    format: 'pem',
  }) as string;
  const UNFIT: readonly [string, Buffer, number, string, string | undefined][] = [
    ['a program', Buffer.from('MZ this is a program'), 422, 'file-type-not-allowed', 'document-type-not-allowed'],
    ['a page of HTML', Buffer.from('<html><script>alert(1)</script></html>'), 422, 'file-type-not-allowed', undefined],
    ['half a PDF', Buffer.from('%PDF-1.7\n1 0 obj'), 422, 'file-damaged', 'document-unreadable'],
    ['nothing', Buffer.alloc(0), 422, 'file-damaged', 'document-empty'],
    ['too much', Buffer.alloc(1_048_577, 0x20), 413, 'file-too-large', undefined],
    ['a private key (Pasal 24d)', Buffer.from(KEY), 422, 'private-key-received', 'private-key-sent'],
  ];
  it.each(UNFIT)('is refused when it is %s, and leaves no trace', async (_what, bytes, status, problem, fault) => {
    const before = blobs();
    const reply = await upload(fileForm(bytes, { kind: 'cover-letter' }));
    expect([reply.status, code(reply)]).toEqual([status, problem]);
    if (fault)
      expect((reply.body as { errors?: unknown }).errors).toContainEqual(
        expect.objectContaining({ pointer: '/file', code: fault }),
      );
    expect([await rowsOf('document'), blobs()]).toEqual([0, before]);
  });

  it('is refused without a kind, with one of another type of certificate, without a file, and in a body of another form', async () => {
    const pdf = await letter('x', personOf('person-applicant-1'), 1);
    expect(code(await upload(fileForm(pdf)))).toBe('invalid-input');
    expect(code(await upload(fileForm(pdf, { kind: 'written-application' })))).toBe('document-not-for-type');
    const none = new FormData();
    none.set('kind', 'cover-letter');
    expect(code(await upload(none))).toBe('file-missing');
    expect((await desk.post(`/enrollments/${caseId}/documents`, { kind: 'cover-letter' })).status).toBe(415);
    expect(await rowsOf('document')).toBe(0);
  });

  it('is one paper however often its request is sent, also when the first answer was lost', async () => {
    const key = 'upload-of-one-paper-again-and-again';
    office.gateway.loseNextAnswer = true;
    const bytes = await letter('x', personOf('person-applicant-1'), 1);
    const form = () => fileForm(bytes, { kind: 'cover-letter' });
    const lost = await upload(form(), desk, key);
    expect([lost.status, code(lost)]).toEqual([503, 'outcome-unknown']);
    const [first] = (await see(desk, caseId)).documents;
    const again = ok(await upload(form(), desk, key), 201);
    expect(again.body.documentId).toBe(first!.documentId);
    expect((await see(desk, caseId)).documents).toHaveLength(1);
    ok(await desk.get(`/documents/${first!.documentId}`));
  });

  it('handed in twice under two keys is a duplicate, and the second copy is not kept', async () => {
    const pdf = await letter('x', personOf('person-applicant-1'), 1);
    ok(await upload(fileForm(pdf, { kind: 'cover-letter' })), 201);
    const before = blobs();
    expect(code(await upload(fileForm(pdf, { kind: 'recommendation-letter' })))).toBe('document-duplicate');
    expect([await rowsOf('document'), blobs()]).toEqual([1, before]);
  });

  it('goes away again when the case changed its mind between the question and the answer', async () => {
    const before = blobs();
    const real = office.gateway.executeCommand;
    office.gateway.executeCommand = async (id, type, envelope, trace) => {
      office.gateway.executeCommand = real;
      await office.gateway.system(id, { type: 'lapse' });
      return real(id, type, envelope, trace);
    };
    const reply = await upload(await uploadOf('cover-letter', 'person-applicant-1'));
    expect([reply.status, code(reply)]).toEqual([409, 'not-in-this-status']);
    expect([await rowsOf('document'), blobs()]).toEqual([0, before]);
  });

  it('taken out of the application, stays readable: somebody may have decided on it', async () => {
    const { documentId } = ok(await upload(await uploadOf('cover-letter', 'person-applicant-1')), 201).body;
    ok(await desk.send('DELETE', `/enrollments/${caseId}/documents/${documentId}`));
    expect((await see(desk, caseId)).documents).toEqual([]);
    ok(await desk.get(`/documents/${documentId}`));
  });

  it('UU 27/2022 Pasal 31: is read only by who may, and every reading and refusal is recorded', async () => {
    const { documentId } = ok(await upload(await uploadOf('identity-card', 'person-applicant-1')), 201).body;
    const examiner = await office.signIn('person-examiner-1');
    ok(await examiner.get(`/documents/${documentId}`));
    for (const other of ['person-applicant-2', 'person-superior-1', 'person-head-1', 'person-admin-1'])
      expect((await (await office.signIn(other)).get(`/documents/${documentId}`)).status).toBe(403);
    expect((await office.stranger().get(`/documents/${documentId}`)).status).toBe(401);
    const log: { actor_id: string; outcome: string; object: string }[] = await office.dataSource.query(
      'SELECT actor_id, outcome, object FROM access_log WHERE action = $1 ORDER BY position DESC LIMIT 5',
      ['readDocument'],
    );
    expect(log.filter(({ outcome }) => outcome === 'refused')).toHaveLength(4);
    expect(log).toContainEqual({
      actor_id: 'person-examiner-1',
      outcome: 'allowed',
      object: `identity-card ${documentId}`,
    });
  });

  it('that was erased for good is gone, and says so', async () => {
    const { documentId } = ok(await upload(await uploadOf('cover-letter', 'person-applicant-1')), 201).body;
    const [row] = await office.dataSource.query('SELECT blob_key FROM document WHERE id = $1', [documentId]);
    await office.files.delete((row as { blob_key: string }).blob_key);
    const reply = await desk.get(`/documents/${documentId}`);
    expect([reply.status, code(reply)]).toEqual([410, 'document-erased']);
  });
});

describe('a PKCS#10 request (RFC 2986; Pasal 16)', () => {
  const put = (bytes: Buffer, as: Desk = desk, id = caseId) =>
    as.send<Filed>('PUT', `/enrollments/${id}/request`, { form: fileForm(bytes) });
  const system = async () => {
    const id = await openCase(desk, 'system');
    ok(
      await desk.send('PATCH', `/enrollments/${id}/form`, {
        json: formOf('person-applicant-1', 'system', `p10-${id.slice(0, 8)}.karawangkab.go.id`),
      }),
    );
    return { id, fqdn: `p10-${id.slice(0, 8)}.karawangkab.go.id` };
  };

  it('is kept as DER, PEM or DER alike, with its key named', async () => {
    const { id, fqdn } = await system();
    const der = await signingRequest(fqdn);
    const pem = `-----BEGIN CERTIFICATE REQUEST-----\n${der.toString('base64').replaceAll(/(.{64})/g, '$1\n')}\n-----END CERTIFICATE REQUEST-----\n`;
    const { body } = ok(await put(Buffer.from(pem), desk, id));
    expect(ok(await desk.get(`/documents/${body.documentId}`)).bytes).toEqual(der);
    const view = ok(await desk.get<{ request: { keyAlgorithm: string } }>(`/cases/${id}`)).body;
    expect(view.request.keyAlgorithm).toBe('RSA 3072');
  });

  it('is refused for another host, without a host, for a type whose key the CA holds, and when it is none', async () => {
    const { id } = await system();
    const other = await put(await signingRequest('other.karawangkab.go.id'), desk, id);
    expect([other.status, code(other)]).toEqual([422, 'request-defective']);
    expect((other.body as { errors?: unknown }).errors).toContainEqual(
      expect.objectContaining({ pointer: '/request/names', code: 'name-not-applied-for' }),
    );
    const bare = await openCase(desk, 'system');
    expect(code(await put(await signingRequest(FQDN), desk, bare))).toBe('field-missing');
    expect(code(await put(await signingRequest(FQDN)))).toBe('request-not-for-type');
    expect(code(await put(Buffer.from('not a request'), desk, id))).toBe('request-defective');
    expect(code(await put(Buffer.alloc(20_000, 1), desk, id))).toBe('file-too-large');
  });

  it('Pasal 24d: that comes with its private key is refused, and the sender told that the key is spent', async () => {
    const { id } = await system();
    const { privateKey } = generateKeyPairSync('ec', { namedCurve: 'P-256' });
    const reply = await put(Buffer.from(privateKey.export({ type: 'pkcs8', format: 'der' })), desk, id);
    expect([reply.status, code(reply)]).toEqual([422, 'private-key-received']);
  });

  it('over a key that another case holds is refused', async () => {
    const taken = await submitted(office, 'person-applicant-6', 'system', 'first.karawangkab.go.id');
    const { documentId } = ok(await taken.desk.get<{ request: { documentId: string } }>(`/cases/${taken.caseId}`)).body
      .request;
    const { bytes } = ok(await taken.desk.get(`/documents/${documentId}`));
    const mine = await openCase(desk, 'system');
    ok(
      await desk.send('PATCH', `/enrollments/${mine}/form`, {
        json: formOf('person-applicant-1', 'system', 'first.karawangkab.go.id'),
      }),
    );
    const reply = await put(bytes, desk, mine);
    expect([reply.status, code(reply)]).toEqual([409, 'key-already-used']);
  });
});
