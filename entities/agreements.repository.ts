import type { Instant } from '../domain/case/instant';
import { AgreementTextRow } from './agreement-text.entity';
import type { Database } from './database';

/** Later in force before earlier; of two of one day the one that was approved later. */
const LATEST_FIRST = { 'a.effectiveFrom': 'DESC', 'a.approvedAt': 'DESC' } as const;

/** The texts of the agreement, each as one administrator proposed and another approved it. */
export class AgreementRepository {
  constructor(private readonly db: Database) {}

  /** The text that a future owner accepts at `at`. Errors: none was approved. */
  async inForce(at: Instant): Promise<AgreementTextRow> {
    const row = await this.db
      .getRepository(AgreementTextRow)
      .createQueryBuilder('a')
      .where('a.approvedAt IS NOT NULL AND a.effectiveFrom <= :at', { at })
      .orderBy(LATEST_FIRST)
      .limit(1)
      .getOne();
    if (!row) throw new Error('no agreement text is in force: run npm run seed, or approve one');
    return row;
  }

  /** The newest first. */
  versions(): Promise<AgreementTextRow[]> {
    return this.db
      .getRepository(AgreementTextRow)
      .createQueryBuilder('a')
      .orderBy('length(a.version)', 'DESC')
      .addOrderBy('a.version', 'DESC')
      .getMany();
  }

  byVersion(version: string): Promise<AgreementTextRow | null> {
    return this.db.getRepository(AgreementTextRow).findOneBy({ version });
  }

  /** Adds a proposal under the next free version; of two at once, the later one counts on. */
  async propose(make: (version: string) => AgreementTextRow): Promise<AgreementTextRow> {
    for (;;) {
      const [last]: { next: number }[] = await this.db.query(
        `SELECT COALESCE(max(version::int) FILTER (WHERE version ~ '^[0-9]{1,8}$'), 0) + 1 AS next FROM agreement_text`,
      );
      const row = make(String(last?.next ?? 1));
      const { raw } = await this.db
        .getRepository(AgreementTextRow)
        .createQueryBuilder()
        .insert()
        .values({ ...row })
        .orIgnore()
        .returning('version')
        .execute();
      if ((raw as unknown[]).length > 0) return row;
    }
  }

  /**
   * True when the proposal was waiting for it; the database refuses an approval by who set it. Approved after its day
   * it counts from the approval on: nobody can have accepted it before.
   */
  async approve(version: string, by: string, at: Instant): Promise<boolean> {
    const [, count]: [unknown, number] = await this.db.query(
      `UPDATE agreement_text SET approved_by = $2, approved_at = $3, effective_from = GREATEST(effective_from, $3)
       WHERE version = $1 AND approved_at IS NULL`,
      [version, by, at],
    );
    return count === 1;
  }
}
