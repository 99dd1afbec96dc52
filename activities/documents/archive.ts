import { createHash } from 'node:crypto';
import type { DataSource } from 'typeorm';
import type { SealedStore } from '../../adapters/documents/sealed-store';

export interface Filing {
  readonly caseId: string;
  /** What makes it the same paper when an activity runs twice; the document's id is derived from it. */
  readonly name: string;
  readonly kind: string;
  readonly mediaType: string;
  readonly bytes: Buffer;
}

/** A paper as the file holds it. */
export interface Filed {
  readonly documentId: string;
  /** Of its plain bytes, in hex. */
  readonly sha256: string;
  readonly bytes: number;
}

/** Thrown when a paper that the file of a case refers to is not in it. */
export class PaperMissing extends Error {
  override readonly name = 'PaperMissing';
}

/** The file of each case (Pasal 17(4)) as the system itself writes and reads it. */
export class Archive {
  constructor(
    private readonly db: DataSource,
    private readonly store: SealedStore,
    private readonly now: () => Date,
  ) {}

  /** Files a paper; filed before under the same name, that one stays as it is and is answered. */
  async file({ caseId, name, kind, mediaType, bytes }: Filing): Promise<Filed> {
    const documentId = documentIdOf(caseId, name);
    return this.db.transaction(async (tx) => {
      // Held to the end: of two attempts at once, the second finds what the first has filed.
      await tx.query('SELECT pg_advisory_xact_lock(hashtextextended($1, 0))', [documentId]);
      const rows: Omit<Filed, 'documentId'>[] = await tx.query('SELECT sha256, bytes FROM document WHERE id = $1', [
        documentId,
      ]);
      if (rows[0]) return { documentId, ...rows[0] };
      const blobKey = await this.store.put(caseId, documentId, bytes);
      const filed = { documentId, sha256: sha256(bytes), bytes: bytes.length };
      await tx.query(
        `INSERT INTO document (id, case_id, kind, sha256, media_type, bytes, blob_key, created_by, created_at)
         VALUES ($1,$2,$3,$4,$5,$6,$7,'system',$8)`,
        [documentId, caseId, kind, filed.sha256, mediaType, bytes.length, blobKey, this.now().toISOString()],
      );
      return filed;
    });
  }

  /** The bytes of a paper. Errors: {@link PaperMissing}; whatever the store throws when they are damaged. */
  async read(caseId: string, documentId: string): Promise<Buffer> {
    const rows: { blob_key: string }[] = await this.db.query(
      'SELECT blob_key FROM document WHERE id = $1 AND case_id = $2',
      [documentId, caseId],
    );
    const row = rows[0];
    if (!row) throw new PaperMissing(`case ${caseId} has no document ${documentId}`);
    return this.store.get(caseId, documentId, row.blob_key);
  }
}

const sha256 = (bytes: Buffer): string => createHash('sha256').update(bytes).digest('hex');

/** An opaque id, the same for the same paper of the same case. */
const documentIdOf = (caseId: string, name: string): string =>
  sha256(Buffer.from(`${caseId}\0${name}`, 'utf8')).slice(0, 32);
