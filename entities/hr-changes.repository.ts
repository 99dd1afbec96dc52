import type { CivilDate } from '../domain/calendar/wib';
import type { Instant } from '../domain/case/instant';
import { ROLES_OF_TASK } from '../domain/enrollment/authority';
import { CASE_STATUSES, isEnded } from '../domain/enrollment/status';
import type { PersonChangeKind } from '../domain/people-change/change';
import type { ChangeStatus } from '../domain/people-change/watch';
import type { Database } from './database';
import { HrChangeRow } from './hr-change.entity';

/** A change that something is to be done about now; nothing of it says whose it is. */
export interface DueChange {
  readonly changeId: string;
  readonly kind: PersonChangeKind;
  readonly effectiveOn: CivilDate;
  /** He is no longer in the regency's service afterwards. */
  readonly takesOut: boolean;
}

/** A task that waits for somebody who may not do it any more. */
export interface AbandonedTask {
  readonly caseId: string;
  readonly personId: string;
}

const OPEN_CASES = CASE_STATUSES.filter((status) => !isEnded(status));
/** Carried out in one go; the others follow. */
const BATCH = 50;

/** What HR told of people, and whom it concerns. */
export class HrChangeRepository {
  constructor(private readonly db: Database) {}

  /**
   * Changes whose day has come, and leavings that nobody was told of yet; whoever leaves comes first, then by day and
   * in HR's order. At most fifty.
   */
  async due(today: CivilDate): Promise<DueChange[]> {
    const rows: { id: string; kind: PersonChangeKind; effective_on: string; takes_out: boolean }[] =
      await this.db.query(
        `SELECT id, kind, effective_on, takes_out FROM hr_change
         WHERE status = 'waiting' AND (effective_on <= $1 OR takes_out AND announced_at IS NULL)
         ORDER BY takes_out DESC, effective_on, position LIMIT $2`,
        [today, BATCH],
      );
    return rows.map((row) => ({
      ...{ changeId: row.id, kind: row.kind, effectiveOn: row.effective_on, takesOut: row.takes_out },
    }));
  }

  /** Cases under way that are about the person of a change; none when the directory does not know him. */
  async casesOf(changeId: string): Promise<string[]> {
    const rows: { id: string }[] = await this.db.query(
      `SELECT c.id FROM hr_change h JOIN person p ON p.nip_index = h.nip_index JOIN case_file c ON c.subject_id = p.id
       WHERE h.id = $1 AND c.status = ANY ($2) ORDER BY c.id`,
      [changeId, OPEN_CASES],
    );
    return rows.map(({ id }) => id);
  }

  /** NCSSR 2.2.1.3: open tasks in the hands of people who left, or who have no role for them any more. */
  async abandonedTasks(at: Instant): Promise<AbandonedTask[]> {
    const rows: { case_id: string; person_id: string }[] = await this.db.query(
      `SELECT t.case_id, p.id AS person_id FROM person p JOIN task t ON t.claimed_by = p.id AND t.status = 'open'
       WHERE NOT p.active OR NOT ($2::jsonb -> t.kind) ?| roles_at(p, $1) ORDER BY t.case_id`,
      [at, JSON.stringify(ROLES_OF_TASK)],
    );
    return rows.map((row) => ({ caseId: row.case_id, personId: row.person_id }));
  }

  /** Newest first, at most `limit`, after the position `after`. */
  list(status: ChangeStatus | undefined, limit: number, after?: string): Promise<HrChangeRow[]> {
    const query = this.db.getRepository(HrChangeRow).createQueryBuilder('h').orderBy('h.position', 'DESC').limit(limit);
    if (status !== undefined) query.andWhere('h.status = :status', { status });
    if (after !== undefined) query.andWhere('h.position < :after', { after });
    return query.getMany();
  }

  /** How many there are of those that are still to be dealt with. */
  async counts(): Promise<Record<Exclude<ChangeStatus, 'done' | 'set-aside'>, number>> {
    const rows: { status: ChangeStatus; n: number }[] = await this.db.query(
      `SELECT status, count(*)::int AS n FROM hr_change WHERE status IN ('waiting', 'malformed') GROUP BY status`,
    );
    const of = (status: ChangeStatus) => rows.find((row) => row.status === status)?.n ?? 0;
    return { waiting: of('waiting'), malformed: of('malformed') };
  }
}
