import { createHash } from 'node:crypto';
import type { DataSource } from 'typeorm';
import { BlobMissing } from '../../adapters/documents/port';
import type { SealedStore } from '../../adapters/documents/sealed-store';
import { blobKeyOf } from '../../adapters/documents/sealed-store';
import { DocumentRepository } from '../../entities/documents.repository';
import { LedgerRepository } from '../../entities/ledger.repository';
import type { SpokenOf } from '../../entities/papers';
import { papersIn } from '../../entities/papers';

/**
 * Finds again the papers of a case whose rows the database lost: the store still holds their sealed bytes, and the
 * events say what each is. Answers how many came back.
 */
export async function restorePapers(db: DataSource, files: SealedStore, caseId: string): Promise<number> {
  const documents = new DocumentRepository(db);
  const known = new Set((await documents.ofCase(caseId)).map(({ id }) => id));
  let restored = 0;
  for (const paper of papersIn(await new LedgerRepository(db).events(caseId))) {
    if (known.has(paper.documentId)) continue;
    const bytes = await bytesOf(files, paper);
    if (!bytes) continue;
    known.add(paper.documentId);
    restored += 1;
    await documents.add({
      ...{ id: paper.documentId, caseId, kind: paper.kind, mediaType: paper.mediaType, sha256: sha256Of(bytes) },
      ...{ bytes: bytes.length, blobKey: blobKeyOf(caseId, paper.documentId) },
      ...{ createdBy: paper.by, createdAt: paper.at },
    });
  }
  return restored;
}

/** The bytes, when they are there and the very ones that the event names. */
async function bytesOf(files: SealedStore, { caseId, documentId, sha256 }: SpokenOf): Promise<Buffer | undefined> {
  try {
    const bytes = await files.get(caseId, documentId, blobKeyOf(caseId, documentId));
    return sha256 === undefined || sha256 === sha256Of(bytes) ? bytes : undefined;
  } catch (error) {
    if (error instanceof BlobMissing) return undefined;
    throw error;
  }
}

const sha256Of = (bytes: Buffer): string => createHash('sha256').update(bytes).digest('hex');
