import type { Instant } from '../domain/case/instant';
import type { Calendar } from '../domain/calendar/working-time';
import type { Policy } from '../domain/law/policy';
import type { AgreementTextRow } from './agreement-text.entity';
import { AgreementRepository } from './agreements.repository';
import { CalendarRepository } from './calendars.repository';
import type { Database } from './database';
import { PolicyVersionRow } from './policy-version.entity';
import { addVersion } from './versions';

/** What the regency laid down: policy, calendar, agreement; each by version and date. */
export class PolicyRepository {
  constructor(private readonly db: Database) {}

  /** The policy under which a case is opened at `at`: the newest that is approved and has begun. Errors: none such. */
  async inForce(at: Instant): Promise<Policy> {
    const row = await this.db
      .getRepository(PolicyVersionRow)
      .createQueryBuilder('p')
      .where('p.approvedBy IS NOT NULL AND p.effectiveFrom <= :at', { at })
      .orderBy({ 'p.effectiveFrom': 'DESC', 'p.version': 'DESC' })
      .limit(1)
      .getOne();
    if (!row) throw new Error('no approved policy is in force: run npm run seed, or approve one');
    return row.parameters;
  }

  versions(): Promise<PolicyVersionRow[]> {
    return this.db.getRepository(PolicyVersionRow).find({ order: { version: 'DESC' } });
  }

  byVersion(version: number): Promise<PolicyVersionRow | null> {
    return this.db.getRepository(PolicyVersionRow).findOneBy({ version });
  }

  /** Adds a proposal under the next free version. */
  propose(make: (version: number) => PolicyVersionRow): Promise<PolicyVersionRow> {
    return addVersion(this.db, PolicyVersionRow, make);
  }

  /** True when the proposal was waiting for it; the database refuses an approval by who set it. */
  async approve(version: number, by: string, at: Instant, parameters: Policy): Promise<boolean> {
    const [, count]: [unknown, number] = await this.db.query(
      `UPDATE policy_version SET approved_by = $2, approved_at = $3, parameters = $4
       WHERE version = $1 AND approved_by IS NULL`,
      [version, by, at, JSON.stringify(parameters)],
    );
    return count === 1;
  }

  /** Errors: none was approved. */
  async calendar(): Promise<Calendar> {
    return (await new CalendarRepository(this.db).inForce()).calendar;
  }

  /** The agreement that a future owner accepts at `at`. Errors: none was approved. */
  async agreement(at: Instant): Promise<AgreementTextRow> {
    return new AgreementRepository(this.db).inForce(at);
  }
}
