import type { Instant } from '../domain/case/instant';
import type { Database } from './database';
import { addVersion } from './versions';
import { WorkingCalendarRow } from './working-calendar.entity';

/** The working calendars of the regency, each as one administrator proposed and another approved it. */
export class CalendarRepository {
  constructor(private readonly db: Database) {}

  /** Errors: none was approved. */
  async inForce(): Promise<WorkingCalendarRow> {
    const row = await this.db
      .getRepository(WorkingCalendarRow)
      .createQueryBuilder('c')
      .where('c.approvedAt IS NOT NULL')
      .orderBy('c.version', 'DESC')
      .limit(1)
      .getOne();
    if (!row) throw new Error('no working calendar is in force: run npm run seed, or approve one');
    return row;
  }

  versions(): Promise<WorkingCalendarRow[]> {
    return this.db.getRepository(WorkingCalendarRow).find({ order: { version: 'DESC' } });
  }

  byVersion(version: number): Promise<WorkingCalendarRow | null> {
    return this.db.getRepository(WorkingCalendarRow).findOneBy({ version });
  }

  /** Adds a proposal under the next free version. */
  propose(make: (version: number) => WorkingCalendarRow): Promise<WorkingCalendarRow> {
    return addVersion(this.db, WorkingCalendarRow, make);
  }

  /**
   * True when the proposal was waiting for it, and none that came after it is in force already; the database refuses
   * an approval by who set it.
   */
  async approve(version: number, by: string, at: Instant): Promise<boolean> {
    const [, count]: [unknown, number] = await this.db.query(
      `UPDATE working_calendar SET approved_by = $2, approved_at = $3
       WHERE version = $1 AND approved_at IS NULL
         AND NOT EXISTS (SELECT 1 FROM working_calendar later WHERE later.version > $1 AND later.approved_at IS NOT NULL)`,
      [version, by, at],
    );
    return count === 1;
  }
}
