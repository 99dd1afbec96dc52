import type { CaseFileRow } from '../../entities/case-file.entity';
import { AccessLogRepository, READ_DOCUMENT } from '../../entities/access-log.repository';
import type { DocumentRow } from '../../entities/document.entity';
import { DocumentRepository } from '../../entities/documents.repository';
import { LETTER_KINDS } from '../../domain/enrollment/letters';
import { LOSS_PAPERS } from '../../domain/loss/state';
import type { CaseReader } from '../cases/case-reader';
import { param } from '../cases/commands';
import { sightOf } from '../enrollments/field-rights';
import type { Relation } from '../enrollments/field-rights';
import type { Answer, RequestContext, Route } from '../http/route';
import { route } from '../http/route';
import { ProblemError, RefusalError } from '../problems/errors';
import type { ResourceDeps } from '../resource-deps';

/** Papers, letters, requests and certificates as bytes: who may, and that he did, is written down first. */
export function documentRoutes(deps: ResourceDeps, reader: CaseReader): readonly Route[] {
  const files = new FileReader(deps, reader);
  return [
    route({
      method: 'get',
      path: '/documents/:documentId',
      operationId: 'readDocument',
      summary: 'The bytes of a document of a case; the reading is recorded',
      tag: 'documents',
      produces: [...EXTENSION.keys()],
      status: 200,
      access: 'session',
      problems: ['not-found', 'not-a-party', 'document-erased'],
      handle: (context) => files.read(context, param(context, 'documentId')),
    }),
  ];
}

type Reading = Pick<RequestContext<object, object>, 'caller' | 'traceId' | 'request'>;

export class FileReader {
  private readonly documents: DocumentRepository;
  private readonly accesses: AccessLogRepository;

  constructor(
    private readonly deps: Pick<ResourceDeps, 'dataSource' | 'files' | 'now'>,
    private readonly reader: CaseReader,
  ) {
    this.documents = new DocumentRepository(deps.dataSource);
    this.accesses = new AccessLogRepository(deps.dataSource);
  }

  /** Errors: ProblemError `not-found`, `document-erased`; RefusalError `not-a-party`. */
  async read(reading: Reading, documentId: string): Promise<Answer<never>> {
    const { file, row } = await this.recorded(reading, documentId);
    return {
      file: { bytes: await this.bytes(row), mediaType: row.mediaType, filename: nameOf(file, row), inline: true },
    };
  }

  /** A document for us to read out to the caller, which is his reading of it. Errors: those of {@link read}. */
  async bytesOf(reading: Reading, documentId: string): Promise<Buffer> {
    const { row } = await this.recorded(reading, documentId);
    return this.bytes(row);
  }

  private async recorded({ caller, traceId, request }: Reading, documentId: string) {
    const row = await this.documents.byId(documentId);
    if (!row) throw new ProblemError('not-found');
    const { file, relations } = await this.reader.open(caller.actor, row.caseId);
    if (!mayRead(row, caller.actor.personId, relations)) throw new RefusalError({ code: 'not-a-party' });
    await this.accesses.add({
      ...{ at: this.deps.now().toISOString(), actorId: caller.actor.personId },
      // HEAD shows nothing of the paper: whoever sent it has not opened it.
      action: request.method === 'HEAD' ? 'findDocument' : READ_DOCUMENT,
      ...{ caseId: row.caseId, object: `${row.kind} ${row.id}`, reason: '', outcome: 'allowed', traceId },
    });
    return { file, row };
  }

  private async bytes({ caseId, id, blobKey }: DocumentRow): Promise<Buffer> {
    try {
      return await this.deps.files.get(caseId, id, blobKey);
    } catch (cause) {
      if (cause instanceof Error && cause.name === 'BlobMissing') throw new ProblemError('document-erased', { cause });
      throw cause;
    }
  }
}

const PUBLIC_KINDS: readonly string[] = ['certificate', 'certificate-chain'];

function mayRead({ kind, createdBy }: DocumentRow, personId: string, relations: readonly Relation[]): boolean {
  if (PUBLIC_KINDS.includes(kind)) return true;
  // A superior who reported a loss sees the papers that he handed in himself, and no other.
  if (createdBy === personId && LOSS_PAPERS.some((paper) => paper === kind)) return true;
  const part = LETTER_KINDS.some((letter) => letter === kind) ? 'letters' : 'documents';
  return sightOf(part, relations) === 'plain';
}

/** Every media type that a case file holds, and how such a file is called. */
export const EXTENSION: ReadonlyMap<string, string> = new Map([
  ['application/pdf', 'pdf'],
  ['image/jpeg', 'jpg'],
  ['image/png', 'png'],
  ['application/pkcs10', 'p10'],
  ['application/pkix-cert', 'cer'],
  ['application/x-pem-file', 'pem'],
]);

const nameOf = ({ number }: CaseFileRow, { kind, mediaType }: DocumentRow): string =>
  `${number}-${kind}.${EXTENSION.get(mediaType) ?? 'bin'}`;
