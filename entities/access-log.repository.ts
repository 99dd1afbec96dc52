import { AccessLogRow } from './access-log.entity';
import type { Database } from './database';

export type Access = Omit<AccessLogRow, 'position'>;

/** Who read which personal data or paper, and who was kept from it (UU 27/2022 Pasal 31). */
export class AccessLogRepository {
  constructor(private readonly db: Database) {}

  /** Before the reading: what cannot be recorded is not read. */
  async add(access: Access): Promise<void> {
    await this.db.getRepository(AccessLogRow).insert(access);
  }

  ofCase(caseId: string): Promise<AccessLogRow[]> {
    return this.db.getRepository(AccessLogRow).find({ where: { caseId }, order: { position: 'ASC' } });
  }
}
