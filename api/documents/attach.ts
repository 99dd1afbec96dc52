import type { Refusal } from '../../domain/case/refusal';
import type { HumanCommand } from '../../domain/enrollment/commands';
import type { CaseFileRow } from '../../entities/case-file.entity';
import { inspectDocument } from '../../adapters/documents/sniff';
import { checkRequest } from '../../domain/certificate/request';
import type { DocumentKind } from '../../domain/law/documents';
import { DOCUMENTS_OF_TYPE } from '../../domain/law/documents';
import type { CaseState } from '../../domain/enrollment/state';
import type { LossPaper } from '../../domain/loss/state';
import { isCompromise } from '../../domain/revocation/state';
import type { CaseReader } from '../cases/case-reader';
import type { Asking } from '../cases/commands';
import { give } from '../cases/commands';
import type { Preview } from '../enrollments/preview';
import type { Answer, RequestContext } from '../http/route';
import { RefusalError } from '../problems/errors';
import type { ResourceDeps } from '../resource-deps';
import { documentProblem } from './defects';
import type { FiledDocument, FiledKind } from './documents.dto';
import type { Filing, Paper } from './filing';
import { defective, faultsOf, keyAlgorithmOf, MAX_REQUEST_BYTES, readOrRefuse } from './request-reading';

type Uploading<F> = Asking & Pick<RequestContext<object, object, F>, 'readUpload'>;

/** A paper as a command hands it in. */
interface Handed<K> {
  readonly documentId: string;
  readonly kind: K;
  readonly sha256: string;
  readonly mediaType: string;
  readonly bytes: number;
}
type Attach = Extract<HumanCommand, { type: 'attachDocument' | 'attachRequest' | 'attachLossPaper' }>;

/** The papers that one procedure takes, and the command that hands one in. */
export interface PaperDoor<K extends string> {
  /** One that the procedure takes in any case, to ask whether the sender may hand in at all. */
  readonly first: (state: CaseState) => K;
  readonly command: (paper: Handed<K>) => Attach;
}

/** Pasal 14-16. */
export const APPLICATION: PaperDoor<DocumentKind> = {
  first: ({ type }) => DOCUMENTS_OF_TYPE[type][0] ?? 'identity-card',
  command: (document) => ({ type: 'attachDocument', document }),
};

/** Pasal 25(2). */
export const LOSS_REPORT: PaperDoor<LossPaper> = {
  first: () => 'authority-report',
  command: (paper) => ({ type: 'attachLossPaper', paper }),
};

/** Takes papers and PKCS#10 requests into a case: right first, then bytes, then the case's own word. */
export class Attaching {
  constructor(
    private readonly deps: Pick<ResourceDeps, 'gateway' | 'readRequest'>,
    private readonly reader: CaseReader,
    private readonly preview: Preview,
    private readonly filing: Filing,
  ) {}

  /** Errors: those of reading the upload, of the inspection, RefusalError. */
  async document<K extends FiledKind>(
    uploading: Uploading<{ readonly kind: K }>,
    caseId: string,
    door: PaperDoor<K>,
  ): Promise<Answer<FiledDocument>> {
    const { file } = await this.reader.open(uploading.caller.actor, caseId);
    const { documents } = file.state.policy;
    const asked = (kind: K, sha256: string) => door.command({ documentId: '', kind, sha256, mediaType: '', bytes: 0 });
    const repeated = await this.filing.isKept(caseId, uploading.commandId);
    // A stranger's bytes are not even read.
    if (!repeated) await this.allowed(file, uploading, asked(door.first(file.state), ''));
    const { bytes, fields } = await uploading.readUpload(documents.maxBytes);
    const { kind } = fields;
    const inspection = await inspectDocument(bytes, documents);
    if (!inspection.ok) throw documentProblem(inspection.code);
    const { mediaType, content, sha256 } = inspection.document;
    const paper = paperOf(uploading, caseId, { kind, mediaType, content });
    // Repeated, it is in the case already, and would be refused as a duplicate of itself.
    if (!repeated) await this.allowed(file, uploading, asked(kind, sha256));
    return this.file(
      paper,
      (documentId) => door.command({ documentId, kind, sha256, mediaType, bytes: content.length }),
      uploading,
    );
  }

  /** Errors: those of reading the upload; RefusalError `request-defective` with every defect, `key-already-used`, `key-compromised`. */
  async request(uploading: Uploading<object>, caseId: string): Promise<Answer<FiledDocument>> {
    const { file } = await this.reader.open(uploading.caller.actor, caseId);
    const request = { documentId: '', sha256: '', spkiSha256: '', keyAlgorithm: '' };
    if (!(await this.filing.isKept(caseId, uploading.commandId)))
      await this.allowed(file, uploading, { type: 'attachRequest', request });
    const { fqdn } = file.state.dossier.form;
    if (!fqdn) throw new RefusalError({ code: 'field-missing', field: '/form/fqdn', article: '16' });
    const { bytes } = await uploading.readUpload(MAX_REQUEST_BYTES);
    const { facts, der } = await readOrRefuse(this.deps.readRequest, bytes);
    const defects = checkRequest(facts, file.state.policy, { fqdn });
    if (defects.length > 0) throw defective(faultsOf(defects));
    await this.refuseHeldKey(caseId, facts.spkiSha256);
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
    commandFor: (documentId: string) => Attach,
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

  /** A key belongs to one case for ever; one that leaked is never certified again, whoever presents it. */
  private async refuseHeldKey(caseId: string, spkiSha256: string): Promise<void> {
    const holder = await this.filing.documents.holderOfKey(spkiSha256);
    if (holder === undefined || holder === caseId) return;
    const compromised = isCompromise((await this.reader.cases.byId(holder))?.state.revocation);
    throw new RefusalError({ code: compromised ? 'key-compromised' : 'key-already-used', field: '/request' });
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
