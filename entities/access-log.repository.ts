import { AccessLogRow } from './access-log.entity';
import type { Database } from './database';

/** The action of opening a paper; its object is the paper's kind and id. */
export const READ_DOCUMENT = 'readDocument';

export type Access = Omit<AccessLogRow, 'position'>;

/** Who read which personal data or paper, and who was kept from it (UU 27/2022 Pasal 31). */
export class AccessLogRepository {
  constructor(private readonly db: Database) {}

  /** Before the reading: what cannot be recorded is not read. */
  async add(access: Access): Promise<void> {
    await this.db.getRepository(AccessLogRow).insert(access);
  }

  /** Ids of the papers of a case that a person opened. */
  async openedBy(actorId: string, caseId: string): Promise<ReadonlySet<string>> {
    const rows = await this.db.getRepository(AccessLogRow).find({
      select: { object: true },
      where: { caseId, actorId, action: READ_DOCUMENT, outcome: 'allowed' },
    });
    return new Set(rows.map(({ object }) => object.slice(object.lastIndexOf(' ') + 1)));
  }

  ofCase(caseId: string): Promise<AccessLogRow[]> {
    return this.db.getRepository(AccessLogRow).find({ where: { caseId }, order: { position: 'ASC' } });
  }
}
