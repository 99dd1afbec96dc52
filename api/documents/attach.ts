import type { Refusal } from '../../domain/case/refusal';
import type { HumanCommand } from '../../domain/enrollment/commands';
import type { CaseFileRow } from '../../entities/case-file.entity';
import { inspectDocument } from '../../adapters/documents/sniff';
import { checkRequest } from '../../domain/certificate/request';
import type { CertificateRequestFacts } from '../../domain/certificate/request';
import { bitLength } from '../../domain/certificate/big-numbers';
import type { DocumentKind } from '../../domain/law/documents';
import { DOCUMENTS_OF_TYPE } from '../../domain/law/documents';
import type { CaseReader } from '../cases/case-reader';
import type { Asking } from '../cases/commands';
import { give } from '../cases/commands';
import type { Preview } from '../enrollments/preview';
import type { Answer, RequestContext } from '../http/route';
import { ProblemError, RefusalError } from '../problems/errors';
import type { ResourceDeps } from '../resource-deps';
import { documentProblem } from './defects';
import type { AttachDocument, FiledDocument } from './documents.dto';
import type { Filing, Paper } from './filing';

type Uploading<F> = Asking & Pick<RequestContext<object, object, F>, 'readUpload'>;

/** A PKCS#10 request with the largest key that is allowed takes a few kilobytes. */
const MAX_REQUEST_BYTES = 16_384;

/** Takes papers and PKCS#10 requests into a case: right first, then bytes, then the case's own word. */
export class Attaching {
  constructor(
    private readonly deps: Pick<ResourceDeps, 'gateway' | 'readRequest'>,
    private readonly reader: CaseReader,
    private readonly preview: Preview,
    private readonly filing: Filing,
  ) {}

  /** Errors: those of reading the upload, of the inspection, RefusalError. */
  async document(uploading: Uploading<AttachDocument>, caseId: string): Promise<Answer<FiledDocument>> {
    const { file } = await this.reader.open(uploading.caller.actor, caseId);
    const { type, policy } = file.state;
    const attach = (kind: DocumentKind, sha256: string): HumanCommand => ({
      type: 'attachDocument',
      document: { documentId: '', kind, sha256, mediaType: '', bytes: 0 },
    });
    const repeated = await this.filing.isKept(caseId, uploading.commandId);
    // A stranger's bytes are not even read.
    if (!repeated) await this.allowed(file, uploading, attach(DOCUMENTS_OF_TYPE[type][0] ?? 'identity-card', ''));
    const { bytes, fields } = await uploading.readUpload(policy.documents.maxBytes);
    const { kind } = fields;
    const inspection = await inspectDocument(bytes, policy.documents);
    if (!inspection.ok) throw documentProblem(inspection.code);
    const { mediaType, content, sha256 } = inspection.document;
    const paper = paperOf(uploading, caseId, { kind, mediaType, content });
    // Repeated, it is in the case already, and would be refused as a duplicate of itself.
    if (!repeated) await this.allowed(file, uploading, attach(kind, sha256));
    return this.file(
      paper,
      (documentId) => ({
        type: 'attachDocument',
        document: { documentId, kind, sha256, mediaType, bytes: content.length },
      }),
      uploading,
    );
  }

  /** Errors: those of reading the upload; RefusalError `request-defective` with every defect, `key-already-used`. */
  async request(uploading: Uploading<object>, caseId: string): Promise<Answer<FiledDocument>> {
    const { file } = await this.reader.open(uploading.caller.actor, caseId);
    const request = { documentId: '', sha256: '', spkiSha256: '', keyAlgorithm: '' };
    if (!(await this.filing.isKept(caseId, uploading.commandId)))
      await this.allowed(file, uploading, { type: 'attachRequest', request });
    const { fqdn } = file.state.dossier.form;
    if (!fqdn) throw new RefusalError({ code: 'field-missing', field: '/form/fqdn', article: '16' });
    const { bytes } = await uploading.readUpload(MAX_REQUEST_BYTES);
    const reading = await this.deps.readRequest(bytes);
    if (!reading.ok) throw unreadable(reading.code);
    const { facts, der } = reading;
    const defects = checkRequest(facts, file.state.policy, { fqdn });
    if (defects.length > 0)
      throw new RefusalError(
        { code: 'request-defective', field: '/request', article: '16' },
        defects.map(({ code, field }) => ({ pointer: field, code })),
      );
    const holder = await this.filing.documents.holderOfKey(facts.spkiSha256);
    if (holder !== undefined && holder !== caseId)
      throw new RefusalError({ code: 'key-already-used', field: '/request' });
    const { sha256, spkiSha256 } = facts;
    const paper = paperOf(uploading, caseId, { kind: 'pkcs10', mediaType: 'application/pkcs10', content: der });
    return this.file(
      paper,
      (documentId) => ({
        type: 'attachRequest',
        request: { documentId, sha256, spkiSha256, keyAlgorithm: keyAlgorithmOf(facts) },
      }),
      uploading,
    );
  }

  private async file(
    paper: Paper,
    commandFor: (documentId: string) => Extract<HumanCommand, { type: 'attachDocument' | 'attachRequest' }>,
    asking: Asking,
  ): Promise<Answer<FiledDocument>> {
    const { caseId, kind } = paper;
    return this.filing.file(paper, async ({ id, mediaType, bytes, sha256 }) => {
      const { body, revision } = await give(this.deps.gateway, asking, caseId, commandFor(id));
      if (!body || revision === undefined) throw new Error('a command without a receipt');
      return {
        body: { ...body, documentId: id, kind, mediaType, bytes, sha256 },
        revision,
        location: `/api/documents/${id}`,
      };
    });
  }

  private async allowed(file: CaseFileRow, asking: Asking, command: HumanCommand): Promise<void> {
    const refusal: Refusal | undefined = await this.preview.whyNot(file, asking, command);
    if (refusal) throw new RefusalError(refusal);
  }
}

const paperOf = (
  { caller, commandId }: Asking,
  caseId: string,
  what: Pick<Paper, 'kind' | 'mediaType' | 'content'>,
): Paper => ({ caseId, commandId, by: caller.actor.personId, ...what });

function unreadable(code: 'too-large' | 'private-key-sent' | 'not-a-request' | 'malformed'): Error {
  if (code === 'too-large') return new ProblemError('file-too-large');
  if (code === 'private-key-sent') return new ProblemError('private-key-received');
  return new RefusalError({ code: 'request-defective', field: '/file', article: '16' });
}

/** Such as `RSA 3072` or `EC P-256`. */
function keyAlgorithmOf({ key }: CertificateRequestFacts): string {
  if (key.algorithm === 'RSA') return `RSA ${String(bitLength(BigInt(`0x${key.modulus}`)))}`;
  return key.algorithm === 'EC' ? `EC ${key.curve}` : key.oid;
}
