import type { Database } from './database';
import { DocumentRow } from './document.entity';
import { ReservationRow } from './reservation.entity';

/** Files of cases: where their bytes are, not the bytes. */
export class DocumentRepository {
  constructor(private readonly db: Database) {}

  byId(id: string): Promise<DocumentRow | null> {
    return this.db.getRepository(DocumentRow).findOneBy({ id });
  }

  ofCase(caseId: string): Promise<DocumentRow[]> {
    return this.db.getRepository(DocumentRow).find({ where: { caseId }, order: { createdAt: 'ASC', id: 'ASC' } });
  }

  async add(row: DocumentRow): Promise<void> {
    await this.db.getRepository(DocumentRow).insert(row);
  }

  async remove(id: string): Promise<void> {
    await this.db.getRepository(DocumentRow).delete({ id });
  }

  /** The case that holds a key, if one does (its own, or a certificate's of any age). */
  async holderOfKey(spkiSha256: string): Promise<string | undefined> {
    const row = await this.db.getRepository(ReservationRow).findOneBy({ kind: 'key', key: spkiSha256 });
    return row?.caseId;
  }
}
