import type { Instant } from '../domain/case/instant';
import type { TaskKind } from '../domain/case/task';
import type { CertificateType } from '../domain/certificate/types';
import type { Mover } from '../domain/dashboard/ages';
import { MOVER_IN } from '../domain/dashboard/ages';
import type { MonthSpan } from '../domain/dashboard/months';
import type { PolicyRung } from '../domain/dashboard/reminders';
import type { Database } from './database';

export interface Held {
  readonly agencyId: string;
  readonly type: CertificateType;
  readonly count: number;
}

/** How many cases are as old as the space between two bounds, and who has the next move in them. */
export interface Aged {
  /** 0: before the first bound. */
  readonly place: number;
  readonly mover: Mover;
  readonly count: number;
}

export interface TaskCounts {
  readonly kind: TaskKind;
  readonly closed: number;
  readonly closedLate: number;
  readonly open: number;
  readonly openLate: number;
}

export interface NegativeAnswers {
  readonly answer: 'returned' | 'refused';
  readonly reason: string;
  readonly count: number;
}

export interface RungCounts {
  readonly rung: string;
  readonly expected: number;
  readonly sent: number;
  readonly pending: number;
  readonly undeliverable: number;
}

/** The figures of the whole OP, counted where the rows are. */
export class DashboardRepository {
  constructor(private readonly db: Database) {}

  /** Certificates in force at `now`. */
  inForce(now: Instant): Promise<Held[]> {
    return this.db.query(
      `SELECT agency_id AS "agencyId", type, count(*)::int AS count FROM certificate
        WHERE status = 'in-force' AND not_after > $1 GROUP BY agency_id, type ORDER BY agency_id, type`,
      [now],
    );
  }

  /** How many of those in force end in each of the months, which follow one another. */
  async expiring(months: readonly MonthSpan[]): Promise<number[]> {
    const rows: { place: number; count: number }[] = await this.db.query(
      `SELECT width_bucket(not_after, $1::timestamptz[]) AS place, count(*)::int AS count FROM certificate
        WHERE status = 'in-force' AND not_after >= $2 AND not_after < $3 GROUP BY place`,
      [months.map(({ from }) => from), months[0]?.from, months.at(-1)?.before],
    );
    return months.map((_, i) => rows.find(({ place }) => place === i + 1)?.count ?? 0);
  }

  /** Cases on their way to a certificate, by when they were opened. */
  ages(bounds: readonly Instant[]): Promise<Aged[]> {
    return this.db.query(
      `SELECT width_bucket(f.opened_at, $1::timestamptz[]) AS place, m.mover, count(*)::int AS count
         FROM unnest($2::text[], $3::text[]) AS m (status, mover) JOIN case_file f ON f.status = m.status
        GROUP BY place, m.mover`,
      [bounds, Object.keys(MOVER_IN), Object.values(MOVER_IN)],
    );
  }

  /** Tasks that were closed from `since` on, and those open at `now`, with how many of each are late. */
  tasks(since: Instant, now: Instant): Promise<TaskCounts[]> {
    return this.db.query(
      `SELECT kind, sum(closed)::int AS closed, sum(closed_late)::int AS "closedLate", sum(open)::int AS open,
              sum(open_late)::int AS "openLate"
         FROM (SELECT kind, count(*) AS closed, count(*) FILTER (WHERE closed_at > due_at) AS closed_late,
                      0 AS open, 0 AS open_late
                 FROM task WHERE status = 'done' AND closed_at >= $1 GROUP BY kind
               UNION ALL
               SELECT kind, 0, 0, count(*), count(*) FILTER (WHERE due_at < $2)
                 FROM task WHERE status = 'open' GROUP BY kind) counted
        GROUP BY kind`,
      [since, now],
    );
  }

  /** Why applications were given back or refused from `since` on (Pasal 17(3)), the most frequent first. */
  negativeAnswers(since: Instant): Promise<NegativeAnswers[]> {
    return this.db.query(
      `SELECT type AS answer, body::jsonb #>> '{event,reasonCode}' AS reason, count(*)::int AS count FROM ledger
        WHERE type IN ('returned', 'refused') AND at >= $1 GROUP BY type, reason ORDER BY count DESC, reason`,
      [since],
    );
  }

  /**
   * What the ladder asked for, and what became of the message to the holder (Pasal 20(2)). A certificate is owed a rung
   * that fell after it began, unless it was revoked or its holder had another in use by then.
   */
  reminders(rungs: readonly PolicyRung[]): Promise<RungCounts[]> {
    return this.db.query(
      `SELECT w.rung, count(*)::int AS expected,
              count(*) FILTER (WHERE o.status = 'sent')::int AS sent,
              count(*) FILTER (WHERE o.status = 'pending')::int AS pending,
              count(*) FILTER (WHERE o.status = 'undeliverable')::int AS undeliverable
         FROM unnest($1::int[], $2::text[], $3::timestamptz[], $4::timestamptz[], $5::boolean[], $6::float8[], $7::text[])
              AS w (policy_version, rung, first, before, in_days, offset_ms, template)
         JOIN certificate c ON c.policy_version = w.policy_version AND c.not_after >= w.first AND c.not_after < w.before
        CROSS JOIN LATERAL (SELECT
              CASE WHEN w.in_days THEN date_trunc('day', c.not_after + interval '7 hours', 'UTC') - interval '7 hours'
                   ELSE c.not_after END + w.offset_ms * interval '1 millisecond' AS at) due
         LEFT JOIN outbox o ON o.key = c.case_id || ':rung:' || w.rung || ':' || w.template || ':subject'
        WHERE c.status IN ('acceptance', 'in-force', 'on-hold', 'expired') AND due.at > c.not_before
          AND (c.successor_in_use_at IS NULL OR due.at < c.successor_in_use_at)
        GROUP BY w.rung`,
      [
        rungs.map(({ policyVersion }) => policyVersion),
        rungs.map(({ rung }) => rung),
        rungs.map(({ from }) => from),
        rungs.map(({ before }) => before),
        rungs.map(({ inDays }) => inDays),
        rungs.map(({ offsetMs }) => offsetMs),
        rungs.map(({ rung }) => (rung.startsWith('-') ? 'certificate-expired' : 'certificate-expiring')),
      ],
    );
  }
}
