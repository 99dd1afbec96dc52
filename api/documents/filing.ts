import { createHash } from 'node:crypto';
import type { DocumentRow } from '../../entities/document.entity';
import { DocumentRepository } from '../../entities/documents.repository';
import { ProblemError, RefusalError } from '../problems/errors';
import type { ResourceDeps } from '../resource-deps';
import type { FiledKind } from './documents.dto';

export interface Paper {
  readonly caseId: string;
  readonly kind: FiledKind;
  readonly mediaType: string;
  readonly content: Buffer;
  readonly by: string;
  /** The command that files it: repeated, it is the same paper. */
  readonly commandId: string;
}

/** Keeps a paper for as long as the case agrees to it. */
export class Filing {
  readonly documents: DocumentRepository;

  constructor(private readonly deps: Pick<ResourceDeps, 'dataSource' | 'files' | 'now'>) {
    this.documents = new DocumentRepository(deps.dataSource);
  }

  /**
   * Keeps `paper`, then asks the case with `attach`; refused, the paper is taken away again. When the outcome is
   * unknown it stays, because the case may hold it. Errors: those of `attach`; ProblemError `idempotency-key-reused`.
   */
  async file<R>(paper: Paper, attach: (row: DocumentRow) => Promise<R>): Promise<R> {
    const row = await this.keep(paper);
    try {
      return await attach(row);
    } catch (error) {
      if (error instanceof RefusalError) await this.takeAway(row);
      throw error;
    }
  }

  /** True when the same command brought a paper before, and its outcome stands or is not known. */
  async isKept(caseId: string, commandId: string): Promise<boolean> {
    return (await this.documents.byId(documentIdOf(caseId, commandId))) !== null;
  }

  private async keep({ caseId, kind, mediaType, content, by, commandId }: Paper): Promise<DocumentRow> {
    const id = documentIdOf(caseId, commandId);
    const before = await this.documents.byId(id);
    const hash = sha256(content);
    if (before && (before.sha256 !== hash || before.kind !== kind)) throw new ProblemError('idempotency-key-reused');
    if (before) return before;
    const blobKey = await this.deps.files.put(caseId, id, content);
    const row: DocumentRow = {
      ...{ id, caseId, kind, sha256: hash, mediaType, bytes: content.length, blobKey },
      ...{ createdBy: by, createdAt: this.deps.now().toISOString() },
    };
    await this.documents.add(row);
    return row;
  }

  private async takeAway({ id, blobKey }: DocumentRow): Promise<void> {
    await this.documents.remove(id);
    await this.deps.files.delete(blobKey);
  }
}

const sha256 = (content: Buffer | string): string => createHash('sha256').update(content).digest('hex');
const documentIdOf = (caseId: string, commandId: string): string => sha256(`${caseId}\0${commandId}`).slice(0, 32);
