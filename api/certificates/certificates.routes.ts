import { readContents } from '../../adapters/pki/certificate-contents';
import { pemOf } from '../../adapters/pki/pem';
import type { Actor } from '../../domain/people/roles';
import type { Instant } from '../../domain/case/instant';
import { DAY_MS, toMillis } from '../../domain/case/instant';
import type { CaseStatus } from '../../domain/enrollment/status';
import type { CertificateRow } from '../../entities/certificate.entity';
import type { CertificateFilter } from '../../entities/certificates.repository';
import { CertificateRepository } from '../../entities/certificates.repository';
import { afterMoment } from '../cases/after';
import type { CaseReader } from '../cases/case-reader';
import type { Names } from '../cases/case-presenter';
import { presentPerson } from '../cases/case-presenter';
import { FileReader } from '../documents/documents.routes';
import { pageOf } from '../http/cursor';
import type { Answer, Page, RequestContext, Route } from '../http/route';
import { route } from '../http/route';
import type { ResourceDeps } from '../resource-deps';
import { CertificatesQuery, CertificateView } from './certificates.dto';
import { CertificateContentsView } from './contents.dto';
import { CertificateFinder } from './find';

const TAG = 'certificates';
const ONE = '/certificates/:serial';
const PEM = 'application/x-pem-file';
const PARTY = ['not-found', 'not-a-party'] as const;

/** Certificates that cases brought about: lists, one, what stands in it, and their bytes. */
export function certificateRoutes(deps: ResourceDeps, reader: CaseReader): readonly Route[] {
  const certificates = new CertificateRepository(deps.dataSource);
  const files = new FileReader(deps, reader);
  const finder = new CertificateFinder(deps, reader);
  return [
    route({
      method: 'get',
      path: '/certificates',
      operationId: 'listCertificates',
      summary: 'Certificates that the caller may know of, the first to expire first (Pasal 20(2))',
      tag: TAG,
      query: CertificatesQuery,
      response: CertificateView,
      list: true,
      status: 200,
      access: 'session',
      handle: async (context) => ({ body: await list(deps, reader, certificates, context) }),
    }),
    route({
      method: 'get',
      path: ONE,
      operationId: 'readCertificate',
      summary: 'A certificate by its serial number',
      tag: TAG,
      response: CertificateView,
      status: 200,
      access: 'session',
      problems: PARTY,
      handle: async (context) => {
        const { row } = await finder.find(context);
        const [names, agencies] = await Promise.all([reader.people.names([row.subjectId]), reader.agencyNames()]);
        return { body: present(row, names, agencies, deps.now().toISOString()) };
      },
    }),
    route({
      method: 'get',
      path: `${ONE}/file`,
      operationId: 'readCertificateFile',
      summary: 'The certificate itself, PEM (RFC 7468)',
      tag: TAG,
      produces: [PEM],
      status: 200,
      access: 'session',
      problems: [...PARTY, 'document-erased'],
      handle: async (context) => {
        const { row } = await finder.find(context);
        return asPem(await files.read(context, row.leafDocumentId));
      },
    }),
    route({
      method: 'get',
      path: `${ONE}/contents`,
      operationId: 'readCertificateContents',
      summary:
        'What stands in the certificate, to be checked by who has to (Pasal 19(1), 19(6)); the reading is recorded',
      tag: TAG,
      response: CertificateContentsView,
      status: 200,
      access: 'session',
      problems: [...PARTY, 'document-erased'],
      handle: async (context) => {
        const { row } = await finder.find(context);
        return { body: await readContents(await files.bytesOf(context, row.leafDocumentId)) };
      },
    }),
    route({
      method: 'get',
      path: `${ONE}/chain`,
      operationId: 'readCertificateChain',
      summary: 'The issuing CA’s certificate and those above it up to the root, PEM',
      tag: TAG,
      produces: [PEM],
      status: 200,
      access: 'session',
      problems: [...PARTY, 'document-erased'],
      handle: async (context) => {
        const { row } = await finder.find(context);
        return files.read(context, row.chainDocumentId);
      },
    }),
  ];
}

async function list(
  { now }: ResourceDeps,
  reader: CaseReader,
  certificates: CertificateRepository,
  { caller: { actor }, query }: RequestContext<object, CertificatesQuery>,
): Promise<Page<CertificateView>> {
  const filter = await filterOf(reader, actor, query);
  const rows = await certificates.list(filter, query.limit + 1, afterMoment(query.cursor));
  const [names, agencies] = await Promise.all([
    reader.people.names(rows.map(({ subjectId }) => subjectId)),
    reader.agencyNames(),
  ]);
  const { items, next } = pageOf(rows, query.limit, ({ notAfter, serial }) => [notAfter, serial]);
  const at = now().toISOString();
  return { items: items.map((row) => present(row, names, agencies, at)), ...(next ? { next } : {}) };
}

async function filterOf(reader: CaseReader, actor: Actor, query: CertificatesQuery): Promise<CertificateFilter> {
  const scope = await reader.scopeOf(actor);
  return {
    ...(query.holder === undefined ? {} : { subjectId: query.holder }),
    ...(query.agency === undefined ? {} : { agencyId: query.agency }),
    ...(query.type ? { type: query.type } : {}),
    ...(query.status ? { status: query.status } : {}),
    ...(query.expiringBefore ? { expiringBefore: query.expiringBefore } : {}),
    ...(query.expiringAfter ? { expiringAfter: query.expiringAfter } : {}),
    ...(scope ? { scope: { people: [scope.personId, ...scope.subordinates], agencies: scope.headOf } } : {}),
  };
}

const present = (row: CertificateRow, names: Names, agencies: Names, now: Instant): CertificateView => ({
  serial: row.serial,
  issuer: row.issuer,
  caseId: row.caseId,
  type: row.type,
  holder: presentPerson(row.subjectId, names),
  agency: presentPerson(row.agencyId, agencies),
  sha256: row.sha256,
  spkiSha256: row.spkiSha256,
  notBefore: row.notBefore,
  notAfter: row.notAfter,
  status: row.status as CaseStatus,
  validity: validityOf(row, now),
  daysLeft: Math.max(0, Math.floor((toMillis(row.notAfter) - toMillis(now)) / DAY_MS)),
  ...(row.heldSince ? { heldSince: row.heldSince } : {}),
  ...(row.revokedAt ? { revokedAt: row.revokedAt } : {}),
  ...(row.revocationReason ? { revocationReason: row.revocationReason } : {}),
});

function validityOf({ notBefore, notAfter, revokedAt, heldSince }: CertificateRow, now: Instant) {
  if (revokedAt) return 'revoked';
  if (now > notAfter) return 'expired';
  if (now < notBefore) return 'not-yet-valid';
  return heldSince ? 'on-hold' : 'valid';
}

/** The leaf is filed as DER; people and programs want the text form. */
function asPem(answer: Answer<never>): Answer<never> {
  const { file } = answer;
  if (!file || file.mediaType === PEM) return answer;
  const filename = file.filename.replace(/\.\w+$/, '.pem');
  return { file: { bytes: Buffer.from(pemOf(file.bytes), 'ascii'), mediaType: PEM, filename, inline: false } };
}
