import type { Instant } from '../domain/case/instant';
import type { Database } from './database';

/** What is owed to people by mail and did not reach them yet, or never will. */
export interface MailFigures {
  readonly waiting: number;
  /** Of those waiting: tried already. */
  readonly failing: number;
  readonly oldestWaiting: Instant | null;
  readonly undeliverable: number;
  readonly oldestUndeliverable: Instant | null;
}

/** How far HR's feed was read. */
export interface FeedFigures {
  readonly readAt: Instant | null;
  readonly awaySince: Instant | null;
  readonly malformed: number;
}

/** Cases that go on only when somebody looks. */
export interface StuckFigures {
  readonly parked: number;
  /** Ordered at the CA, and not answered for longer than the policy's alarm (Pasal 19(2)). */
  readonly caSilent: number;
  /** Ordered to be revoked, and not done or not seen for as long (Pasal 21(1)). */
  readonly revocationsDelayed: number;
}

type Raw<T> = { readonly [K in keyof T]: T[K] extends Instant | null ? Date | null : T[K] };
const instant = (at: Date | null): Instant | null => at?.toISOString() ?? null;

/** What whoever runs the office must know of the work, in numbers; nobody is named in them. */
export class OfficeHealthRepository {
  constructor(private readonly db: Database) {}

  async mail(): Promise<MailFigures> {
    const [row]: Raw<MailFigures>[] = await this.db.query(
      `SELECT p.waiting, p.failing, p.oldest AS "oldestWaiting", u.count AS undeliverable, u.oldest AS "oldestUndeliverable"
         FROM (SELECT count(*)::int AS waiting, count(*) FILTER (WHERE attempts > 0)::int AS failing,
                      min(queued_at) AS oldest FROM outbox WHERE status = 'pending') p,
              (SELECT count(*)::int AS count, min(queued_at) AS oldest FROM outbox WHERE status = 'undeliverable') u`,
    );
    if (!row) throw new Error('counting gives a row');
    return {
      ...row,
      oldestWaiting: instant(row.oldestWaiting),
      oldestUndeliverable: instant(row.oldestUndeliverable),
    };
  }

  async feed(): Promise<FeedFigures> {
    const [row]: Raw<FeedFigures>[] = await this.db.query(
      `SELECT max(read_at) AS "readAt", max(away_since) AS "awaySince",
              (SELECT count(*)::int FROM hr_change WHERE status = 'malformed') AS malformed FROM hr_feed`,
    );
    if (!row) throw new Error('counting gives a row');
    return { ...row, readAt: instant(row.readAt), awaySince: instant(row.awaySince) };
  }

  /** By what each case's workflow noted when the time of its own policy was over. */
  async stuck(): Promise<StuckFigures> {
    const [row]: StuckFigures[] = await this.db.query(
      `SELECT count(*) FILTER (WHERE status = 'parked')::int AS parked,
              count(*) FILTER (WHERE status IN ('issuance', 'activation') AND state #> '{order,delayed}' = 'true')::int
                AS "caSilent",
              count(*) FILTER (WHERE status = 'revoking' AND jsonb_array_length(state #> '{revocation,delayed}') > 0)::int
                AS "revocationsDelayed"
         FROM case_file WHERE status IN ('parked', 'issuance', 'activation', 'revoking')`,
    );
    if (!row) throw new Error('counting gives a row');
    return row;
  }
}
