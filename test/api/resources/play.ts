import { createHash } from 'node:crypto';
import type { MismatchCode } from '../../../domain/certificate/match';
import type { CertificateType } from '../../../domain/certificate/types';
import type { CrlReason } from '../../../domain/certificate/revocation-reasons';
import { EDUCATION_TOPICS } from '../../../domain/enrollment/decisions';
import type { CaseState } from '../../../domain/enrollment/state';
import { REQUIRED_DOCUMENTS } from '../../../domain/law/documents';
import { CaseRepository } from '../../../entities/cases.repository';
import { PEOPLE } from '../../../devstack/regency/people';
import { identityCard, letter, signingRequest } from '../../../scripts/story/papers';
import type { Desk, Office, Reply } from './office';

export const personOf = (id: string) => PEOPLE.find((person) => person.id === id)!;

export interface CaseBody {
  readonly id: string;
  readonly number: string;
  readonly status: string;
  readonly revision: number;
  readonly dossierDigest: string;
  readonly task?: { readonly id: string };
  readonly documents: readonly { readonly documentId: string; readonly kind: string }[];
  readonly actions: readonly {
    readonly command: string;
    readonly allowed: boolean;
    readonly code?: string;
    readonly capacities?: readonly string[];
  }[];
  readonly form: Record<string, { value?: string; masked: boolean }>;
}

/** An expected status, with the problem shown when it is another one. */
export function ok<T>(reply: Reply<T>, status = 200): Reply<T> {
  if (reply.status !== status) throw new Error(`${String(reply.status)} instead of ${String(status)}: ${reply.text}`);
  return reply;
}

export const FQDN = 'antrean.karawangkab.go.id';
export const ALL_MET = {
  application: { verdict: 'met' },
  identity: { verdict: 'met', method: 'face-to-face' },
  recommendation: { verdict: 'met' },
  'supporting-data': { verdict: 'met' },
};

export function formOf(personId: string, type: CertificateType = 'individual', fqdn = FQDN) {
  const { fullName, nik, nip, email, position, agencyCode } = personOf(personId);
  return {
    ...{
      category: 'civil-servant',
      fullName,
      nik,
      nip,
      email,
      position,
      agencyId: agencyCode,
      phone: '0812-3456-7890',
    },
    ...{ duty: 'official-documents', justification: 'Menandatangani naskah dinas.' },
    purposes: type === 'system' ? ['ssl-server'] : ['signature'],
    ...(type === 'system' ? { systemName: 'Antrean', fqdn } : {}),
  };
}

export async function uploadOf(kind: string, personId: string, copy = 1): Promise<FormData> {
  const person = personOf(personId);
  const bytes = kind === 'identity-card' ? await identityCard(person) : await letter(kind, person, copy);
  const form = new FormData();
  form.set('kind', kind);
  form.set('file', new Blob([new Uint8Array(bytes)]), 'any-name.exe');
  return form;
}

export function fileForm(bytes: Buffer, fields: Record<string, string> = {}): FormData {
  const form = new FormData();
  for (const [name, value] of Object.entries(fields)) form.set(name, value);
  form.set('file', new Blob([new Uint8Array(bytes)]), 'file');
  return form;
}

export const see = async (desk: Desk, caseId: string): Promise<CaseBody> =>
  ok(await desk.get<CaseBody>(`/cases/${caseId}`)).body;

/** A new draft of the desk's person. */
export async function openCase(desk: Desk, certificateType: CertificateType = 'individual'): Promise<string> {
  return ok(await desk.post<{ caseId: string }>('/enrollments', { certificateType }), 201).body.caseId;
}

/** A complete application, not submitted yet; a system's with `request`, or one made for it. */
export async function prepare(
  office: Office,
  personId: string,
  type: CertificateType = 'individual',
  fqdn = FQDN,
  request?: Buffer,
) {
  const desk = await office.signIn(personId);
  const caseId = await openCase(desk, type);
  ok(await desk.send('PATCH', `/enrollments/${caseId}/form`, { json: formOf(personId, type, fqdn) }));
  for (const { kind } of REQUIRED_DOCUMENTS[type])
    ok(await desk.send('POST', `/enrollments/${caseId}/documents`, { form: await uploadOf(kind, personId) }), 201);
  if (type === 'system')
    ok(
      await desk.send('PUT', `/enrollments/${caseId}/request`, {
        form: fileForm(request ?? (await signingRequest(fqdn))),
      }),
    );
  ok(await desk.post(`/enrollments/${caseId}/email-proof`), 202);
  ok(await office.stranger().post('/email-proofs', { token: await mailedToken(office, caseId) }));
  ok(await desk.post(`/enrollments/${caseId}/declaration`, { textVersion: '1' }));
  return { desk, caseId };
}

/** What the mail would bring: the link as the case holds it, from the vault. */
export async function mailedToken(office: Office, caseId: string): Promise<string> {
  const rows: { commitment: string }[] = await office.dataSource.query(
    `SELECT body::jsonb #>> '{event,link,commitment}' AS commitment FROM ledger
     WHERE case_id = $1 AND type = 'emailProofRequested' ORDER BY seq DESC LIMIT 1`,
    [caseId],
  );
  const link = await office.vault.openOne({ commitment: rows[0]!.commitment });
  return link!.slice(link!.indexOf('#') + 1);
}

export async function submit(desk: Desk, caseId: string): Promise<void> {
  const { revision } = await see(desk, caseId);
  ok(await desk.send('POST', `/enrollments/${caseId}/submission`, { revision }));
}

/** Claims the open task and decides on what is seen. */
export async function decideTask(desk: Desk, caseId: string, verb: string, decision: object) {
  const { task } = await see(desk, caseId);
  ok(await desk.post(`/tasks/${task!.id}/claim`));
  return decideClaimed(desk, caseId, verb, decision);
}

export async function decideClaimed(desk: Desk, caseId: string, verb: string, decision: object) {
  const { task, revision, dossierDigest, documents } = await see(desk, caseId);
  for (const { documentId } of documents) ok(await desk.get(`/documents/${documentId}`));
  const seen = { seenDigest: dossierDigest, documents: documents.map(({ documentId }) => documentId) };
  return desk.send<Record<string, unknown>>('POST', `/tasks/${task!.id}/${verb}`, {
    json: { ...seen, ...decision },
    revision,
  });
}

export async function submitted(
  office: Office,
  personId: string,
  type: CertificateType = 'individual',
  fqdn = FQDN,
  request?: Buffer,
) {
  const prepared = await prepare(office, personId, type, fqdn, request);
  await submit(prepared.desk, prepared.caseId);
  return prepared;
}

/** Verified and approved by two officers; the holder agreed. */
export async function agreed(
  office: Office,
  personId: string,
  type: CertificateType = 'individual',
  fqdn = FQDN,
  request?: Buffer,
) {
  const { desk, caseId } = await submitted(office, personId, type, fqdn, request);
  await throughOffice(office, desk, caseId);
  return { desk, caseId };
}

/** A submitted application verified and approved by two officers, and its agreement accepted. */
export async function throughOffice(office: Office, desk: Desk, caseId: string): Promise<void> {
  const examiner = await office.signIn('person-examiner-1');
  ok(await decideTask(examiner, caseId, 'verification', { checklist: ALL_MET, remarks: '' }));
  const supervisor = await office.signIn('person-supervisor-1');
  ok(await decideTask(supervisor, caseId, 'approval', { remarks: '' }));
  const { body } = ok(await desk.get<{ version: string; sha256: string }>('/agreement'));
  const { version, sha256 } = body;
  ok(await desk.post(`/enrollments/${caseId}/agreement`, { version, sha256, topics: EDUCATION_TOPICS }));
}

const hex = (text: string): string => createHash('sha256').update(text).digest('hex');
/** Not a certificate: bytes where one stands, so that files can be told apart. */
export const LEAF = Buffer.from([0x30, 0x03, 0x02, 0x01, 0x05]);
export const CHAIN = Buffer.from('-----BEGIN CERTIFICATE-----\nMAMCAQY=\n-----END CERTIFICATE-----\n');

/** The CA's side: order, activation page, and a certificate for `days` (filed as the activities file it). */
export async function issued(office: Office, caseId: string, mismatches: readonly MismatchCode[] = [], days = 730) {
  const { gateway, vault, files, dataSource, clock } = office;
  const { dossier } = (await stateOf(office, caseId))!;
  await gateway.system(caseId, { type: 'order', reference: `${caseId}.1` });
  const { page } = await vault.seal(caseId, { page: `https://ca.test/activate/${caseId}` });
  const later = new Date(clock.now.getTime() + 86_400_000).toISOString();
  await gateway.system(caseId, { type: 'openActivation', caReference: 'ca-1', page, activateBy: later });
  const ids = {
    leafDocumentId: hex(`leaf ${caseId}`).slice(0, 32),
    chainDocumentId: hex(`chain ${caseId}`).slice(0, 32),
  };
  for (const [id, kind, mediaType, bytes] of [
    [ids.leafDocumentId, 'certificate', 'application/pkix-cert', LEAF],
    [ids.chainDocumentId, 'certificate-chain', 'application/x-pem-file', CHAIN],
  ] as const)
    await dataSource.query(
      `INSERT INTO document (id, case_id, kind, sha256, media_type, bytes, blob_key, created_by, created_at)
       VALUES ($1, $2, $3, $4, $5, $6, $7, 'system', now())`,
      [id, caseId, kind, hex(kind), mediaType, bytes.length, await files.put(caseId, id, bytes)],
    );
  const serial = hex(`serial ${caseId}`).slice(0, 39).replace(/^0+/, '1');
  const certificate = {
    ...{ serial, sha256: hex(serial), issuer: 'CN=BSRE CA DS G1', ...ids },
    spkiSha256: dossier.request?.spkiSha256 ?? hex(`spki ${caseId}`),
    notBefore: clock.now.toISOString(),
    notAfter: new Date(clock.now.getTime() + days * 86_400_000 - 1_000).toISOString(),
    ...{ keyUsage: ['digitalSignature', 'nonRepudiation'], extendedKeyUsage: ['emailProtection'] },
  };
  return { serial, receive: () => gateway.system(caseId, { type: 'receiveCertificate', certificate, mismatches }) };
}

/** The case as the read model holds it. */
export async function stateOf({ dataSource }: Office, caseId: string): Promise<CaseState | undefined> {
  return (await new CaseRepository(dataSource).byId(caseId))?.state;
}

interface Wanted {
  readonly type?: CertificateType;
  readonly fqdn?: string;
  readonly days?: number;
  readonly request?: Buffer;
}

/** A certificate that its holder has confirmed. */
export async function inForce(office: Office, personId: string, { type, fqdn, days, request }: Wanted = {}) {
  const { desk, caseId } = await agreed(office, personId, type, fqdn, request);
  return { desk, caseId, serial: await confirmed(office, desk, caseId, days) };
}

/** The CA makes the certificate of an approved application, and its holder confirms it. Answers its serial. */
export async function confirmed(office: Office, desk: Desk, caseId: string, days?: number): Promise<string> {
  const { serial, receive } = await issued(office, caseId, [], days);
  await receive();
  ok(await desk.post(`/enrollments/${caseId}/receipt`));
  return serial;
}

/** The CA does the ordered revocation, and both of its lists show it. */
export async function revokedAtCa({ gateway, clock }: Office, caseId: string, reason: CrlReason = 'keyCompromise') {
  const at = clock.now.toISOString();
  await gateway.system(caseId, { type: 'acceptRevocation', revokedAt: at });
  await gateway.system(caseId, {
    ...{ type: 'recordPublication', revokedAt: at, reason, crlNumber: '7', crlSeenAt: at, ocspSeenAt: at },
  });
}

export const code = (reply: { readonly body: object }): string | undefined => (reply.body as { code?: string }).code;
