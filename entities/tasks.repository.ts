import type { Instant } from '../domain/case/instant';
import type { TaskKind, TaskOrder } from '../domain/case/task';
import type { Database } from './database';
import { TaskRow } from './task.entity';

export interface InboxFilter {
  readonly kinds: readonly TaskKind[];
  /** Claimed by this person. */
  readonly claimedBy?: string;
  readonly unclaimed?: boolean;
  /** Due before this moment. */
  readonly dueBefore?: Instant;
  readonly agencyId?: string;
}

export type InboxItem = Omit<TaskRow, 'status' | 'closedAt'>;

export interface InboxCounts {
  readonly mine: number;
  readonly unclaimed: number;
  readonly overdue: number;
}

/** Counting goes no further: beyond it, "many" says as much. */
export const COUNT_LIMIT = 1000;

/** Where a page goes on: after the task that has this value, and this id, in the order that is asked for. */
export interface AfterTask {
  readonly value: string;
  readonly id: string;
}

/** By which column, and which way. */
const ORDERS: Record<TaskOrder, readonly [column: 'due_at' | 'case_number', way: 'ASC' | 'DESC']> = {
  due: ['due_at', 'ASC'],
  'due-last': ['due_at', 'DESC'],
  case: ['case_number', 'ASC'],
  'case-last': ['case_number', 'DESC'],
};

const COLUMNS = `t.id, t.case_id, t.kind, t.case_number, t.certificate_type, t.agency_id, t.subject_id, t.opened_at,
  t.due_at, t.claimed_by, t.claimed_at, t.escalated`;

/** The inbox of the OP: open tasks, the most urgent first. */
export class TaskRepository {
  constructor(private readonly db: Database) {}

  byId(id: string): Promise<TaskRow | null> {
    return this.db.getRepository(TaskRow).findOneBy({ id });
  }

  /**
   * At most `limit` open tasks after `after`. Each kind is read in the order of its own index and the few rows
   * merged, so a page costs the same whether ten thousand tasks are open or a million.
   */
  async inbox(filter: InboxFilter, limit: number, after?: AfterTask, order: TaskOrder = 'due'): Promise<InboxItem[]> {
    const [column, way] = ORDERS[order];
    const params: unknown[] = [filter.kinds, limit];
    const conditions = conditionsOf(filter, params);
    if (after) {
      const further = way === 'ASC' ? '>' : '<';
      conditions.push(`(t.${column}, t.id) ${further} ($${params.push(after.value)}, $${params.push(after.id)})`);
    }
    const by = `t.${column} ${way}, t.id ${way}`;
    const rows: RawTask[] = await this.db.query(
      `SELECT t.* FROM unnest($1::text[]) AS wanted (kind) CROSS JOIN LATERAL (
         SELECT ${COLUMNS} FROM task t WHERE t.status = 'open' AND t.kind = wanted.kind
         ${conditions.map((condition) => `AND ${condition}`).join(' ')}
         ORDER BY ${by} LIMIT $2) t
       ORDER BY ${by} LIMIT $2`,
      params,
    );
    return rows.map(itemOf);
  }

  async counts(kinds: readonly TaskKind[], personId: string, now: Instant): Promise<InboxCounts> {
    const [mine, unclaimed, overdue] = await Promise.all([
      this.count({ kinds, claimedBy: personId }),
      this.count({ kinds, unclaimed: true }),
      this.count({ kinds, dueBefore: now }),
    ]);
    return { mine, unclaimed, overdue };
  }

  private async count(filter: InboxFilter): Promise<number> {
    const params: unknown[] = [filter.kinds];
    const conditions = conditionsOf(filter, params);
    const [row]: { n: number }[] = await this.db.query(
      `SELECT count(*)::int AS n FROM (SELECT 1 FROM task t WHERE t.status = 'open' AND t.kind = ANY ($1)
       ${conditions.map((condition) => `AND ${condition}`).join(' ')} LIMIT ${COUNT_LIMIT}) counted`,
      params,
    );
    return row?.n ?? 0;
  }
}

function conditionsOf({ claimedBy, unclaimed, dueBefore, agencyId }: InboxFilter, params: unknown[]): string[] {
  const conditions: string[] = [];
  if (claimedBy !== undefined) conditions.push(`t.claimed_by = $${params.push(claimedBy)}`);
  if (unclaimed) conditions.push('t.claimed_by IS NULL');
  if (dueBefore !== undefined) conditions.push(`t.due_at < $${params.push(dueBefore)}`);
  if (agencyId !== undefined) conditions.push(`t.agency_id = $${params.push(agencyId)}`);
  return conditions;
}

interface RawTask {
  id: string;
  case_id: string;
  kind: TaskKind;
  case_number: string;
  certificate_type: TaskRow['certificateType'];
  agency_id: string;
  subject_id: string;
  opened_at: Date;
  due_at: Date;
  claimed_by: string | null;
  claimed_at: Date | null;
  escalated: boolean;
}

const itemOf = (row: RawTask): InboxItem => ({
  id: row.id,
  caseId: row.case_id,
  kind: row.kind,
  caseNumber: row.case_number,
  certificateType: row.certificate_type,
  agencyId: row.agency_id,
  subjectId: row.subject_id,
  openedAt: row.opened_at.toISOString(),
  dueAt: row.due_at.toISOString(),
  claimedBy: row.claimed_by,
  claimedAt: row.claimed_at?.toISOString() ?? null,
  escalated: row.escalated,
});
