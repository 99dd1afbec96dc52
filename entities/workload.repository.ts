import type { Instant } from '../domain/case/instant';
import type { Role } from '../domain/people/roles';
import type { Database } from './database';

/** What an officer of the OP has before him, and how the work behind him went. */
export interface OfficerLoad {
  readonly personId: string;
  readonly name: string;
  readonly roles: readonly Role[];
  readonly open: number;
  readonly overdue: number;
  /** When the most urgent task that he holds is due. */
  readonly nextDue: Instant | null;
  /** Tasks that were closed in his hands since the beginning of the period, and those of them after their due date. */
  readonly closed: number;
  readonly closedLate: number;
}

interface Row extends Record<'open' | 'overdue' | 'closed' | 'closed_late', number> {
  id: string;
  full_name: string;
  roles: Role[];
  next_due: Date | null;
}

/** Each officer who serves now, and whoever else still holds a task; the fullest desk first. */
export async function workloads(db: Pick<Database, 'query'>, since: Instant, now: Instant): Promise<OfficerLoad[]> {
  const rows: Row[] = await db.query(
    `SELECT p.id, p.full_name, roles_at(p, $2) AS roles,
            count(t.id) FILTER (WHERE t.status = 'open')::int AS open,
            count(t.id) FILTER (WHERE t.status = 'open' AND t.due_at < $2)::int AS overdue,
            min(t.due_at) FILTER (WHERE t.status = 'open') AS next_due,
            count(t.id) FILTER (WHERE t.status = 'done')::int AS closed,
            count(t.id) FILTER (WHERE t.status = 'done' AND t.closed_at > t.due_at)::int AS closed_late
       FROM person p LEFT JOIN task t
         ON t.claimed_by = p.id AND (t.status = 'open' OR (t.status = 'done' AND t.closed_at >= $1))
      WHERE (p.active AND roles_at(p, $2) && ARRAY['examiner', 'supervisor']) OR t.status = 'open'
      GROUP BY p.id ORDER BY open DESC, lower(p.full_name) COLLATE "C", p.id`,
    [since, now],
  );
  return rows.map((row) => ({
    personId: row.id,
    name: row.full_name,
    roles: row.roles,
    open: row.open,
    overdue: row.overdue,
    nextDue: row.next_due?.toISOString() ?? null,
    closed: row.closed,
    closedLate: row.closed_late,
  }));
}
