import { webcrypto } from 'node:crypto';
import { certify, derOf, extensions, publicKeyInfo } from '../../../devstack/bsre/x509';
import { CA, make } from '../../adapters/pki/authorities';
import { agreed, decideTask, issued, ok } from './play';
import type { Office } from './office';
import { openOffice } from './office';

/** Somebody else than was approved. */
const WRITTEN = {
  subject: [
    { name: 'C', value: 'ID' },
    { name: 'O', value: 'Pemerintah Kabupaten Karawang' },
    { name: 'OU', value: 'Dinas Pendidikan' },
    { name: 'CN', value: 'Orang Lain' },
  ],
  emails: ['orang.lain@karawangkab.go.id'],
  dnsNames: [],
  issuer: 'CN=Issuing,C=ID',
  notBefore: '2026-03-02T00:00:00.000Z',
  notAfter: '2026-03-31T23:59:59.000Z',
  publicKey: 'EC P-256',
  keyUsage: ['digitalSignature', 'nonRepudiation'],
  extendedKeyUsage: ['documentSigning'],
  signatureAlgorithm: 'ECDSA with SHA-256',
  ...{ version: 3, isCa: false, hasKeyIdentifiers: true },
};

let office: Office;
let caseId: string;
let serial: string;
beforeAll(async () => {
  office = await openOffice();
  ({ caseId } = await agreed(office, 'person-superior-2'));
  const certificate = await issued(office, caseId, ['common-name', 'email']);
  await certificate.receive();
  serial = certificate.serial;
  const [{ id }] = await documentOf();
  await office.files.put(caseId, id, await leaf());
});
// Every answer below is held to the API's own contract.
afterAll(() => office.close());

const documentOf = (): Promise<[{ id: string; blob_key: string }]> =>
  office.dataSource.query(`SELECT id, blob_key FROM document WHERE case_id = $1 AND kind = 'certificate'`, [caseId]);

async function leaf(): Promise<Buffer> {
  const issuer = await make({ name: 'Issuing', extensions: CA });
  const keys = await webcrypto.subtle.generateKey({ name: 'ECDSA', namedCurve: 'P-256' }, true, ['sign', 'verify']);
  const valueOf = (attribute: string) => WRITTEN.subject.find(({ name }) => name === attribute)!.value;
  return derOf(
    await certify(
      {
        subject: {
          country: valueOf('C'),
          organization: valueOf('O'),
          organizationalUnit: valueOf('OU'),
          commonName: valueOf('CN'),
        },
        spki: await publicKeyInfo(keys.publicKey),
        notBefore: new Date(WRITTEN.notBefore),
        lifeSeconds: 30 * 86_400,
        extensions: [
          extensions.keyUsage('signer'),
          extensions.extendedKeyUsage(['1.3.6.1.5.5.7.3.36']),
          extensions.alternativeNames(WRITTEN.emails, []),
        ],
      },
      { issuer, key: issuer.key, hash: issuer.hash },
    ),
  );
}

const read = async (personId: string, of = serial) =>
  (await office.signIn(personId)).get<object>(`/certificates/${of}/contents`);
const code = (reply: { body: object }) => (reply.body as { code?: string }).code;

describe('what stands in a certificate', () => {
  it('Pasal 19(1): a supervisor reads all of it before he decides on a certificate that differs', async () => {
    const { body } = ok(await read('person-supervisor-1'));
    expect(body).toEqual({ ...WRITTEN, serial: expect.stringMatching(/^[0-9a-f]+$/) });
  });

  it('Pasal 19(6): its holder reads it before he says that he received the certificate', async () => {
    const supervisor = await office.signIn('person-supervisor-1');
    ok(await decideTask(supervisor, caseId, 'mismatch-acceptance', { remarks: 'Nama lama orang yang sama.' }));
    const holder = await office.signIn('person-superior-2');
    const view = ok(await holder.get<object>(`/cases/${caseId}`)).body;
    expect(view).toMatchObject({ status: 'acceptance', mismatches: ['common-name', 'email'] });
    expect(ok(await read('person-superior-2')).body).toMatchObject({ subject: WRITTEN.subject });
  });

  it('UU 27/2022 Pasal 31: it is read only by who may read the certificate’s file, and every reading and refusal is recorded', async () => {
    const [{ id }] = await documentOf();
    ok(await read('person-auditor'));
    for (const other of ['person-applicant-1', 'person-head-1', 'person-admin-1'])
      expect([other, (await read(other)).status]).toEqual([other, 403]);
    expect((await office.stranger().get(`/certificates/${serial}/contents`)).status).toBe(401);
    const log: unknown[] = await office.dataSource.query(
      `SELECT actor_id, action, outcome, object FROM access_log ORDER BY position DESC LIMIT 4`,
    );
    expect(log.map((row) => (row as { outcome: string }).outcome)).toEqual([
      'refused',
      'refused',
      'refused',
      'allowed',
    ]);
    expect(log.at(-1)).toEqual({
      ...{ actor_id: 'person-auditor', action: 'readDocument', outcome: 'allowed', object: `certificate ${id}` },
    });
    expect(office.lines.join('\n')).not.toMatch(/Orang Lain|orang\.lain/);
  });

  it('of a serial number that nobody knows is not found', async () => {
    const reply = await read('person-examiner-1', '0123');
    expect([reply.status, code(reply)]).toEqual([404, 'not-found']);
  });

  it('that was erased for good is gone, and says so', async () => {
    const [{ blob_key }] = await documentOf();
    await office.files.delete(blob_key);
    const reply = await read('person-supervisor-1');
    expect([reply.status, code(reply)]).toEqual([410, 'document-erased']);
  });
});
