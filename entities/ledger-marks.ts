import type { EntityManager } from 'typeorm';
import type { Instant } from '../domain/case/instant';
import type { CaseState } from '../domain/enrollment/state';

type Reader = Pick<EntityManager, 'query'>;

/** One event of the ledger, by its place, its case and its hash. */
export interface LedgerPlace {
  readonly position: number;
  readonly caseId: string;
  readonly seq: number;
  readonly hash: string;
  readonly at: Instant;
}

interface Raw {
  readonly position: string;
  readonly caseId: string;
  readonly seq: number;
  readonly hash: string;
  readonly at: Date;
}

/** The event with the highest position; undefined in an empty ledger. */
export async function lastPlace(db: Reader): Promise<LedgerPlace | undefined> {
  const rows: Raw[] = await db.query(
    'SELECT position, case_id AS "caseId", seq, hash, at FROM ledger ORDER BY position DESC LIMIT 1',
  );
  const row = rows[0];
  return row && { ...row, position: Number(row.position), at: row.at.toISOString() };
}

/** Whether the ledger holds exactly this event of this case. Its position may be another one after a repair. */
export async function holdsEvent(db: Reader, { caseId, seq, hash }: Omit<LedgerPlace, 'position' | 'at'>) {
  const rows: unknown[] = await db.query('SELECT 1 FROM ledger WHERE case_id = $1 AND seq = $2 AND hash = $3', [
    caseId,
    seq,
    hash,
  ]);
  return rows.length > 0;
}

/** A case with what its workflow must know at least: all but the last commit, which a dying worker may have kept from it. */
export interface RecentCase {
  readonly state: CaseState;
  readonly sureVersion: number;
}

/** No further back than this is looked for cases, however old the position. */
const LATEST_EVENTS = 2_000;

/** The cases of the events beyond a position, the latest first, at most `limit`. */
export async function casesSince(db: Reader, position: number, limit: number): Promise<readonly RecentCase[]> {
  const rows: { state: CaseState; sure: number | null }[] = await db.query(
    `WITH recent AS (
       SELECT case_id, max(position) AS last FROM
         (SELECT case_id, position FROM ledger WHERE position > $1 ORDER BY position DESC LIMIT $3) latest
       GROUP BY case_id ORDER BY 2 DESC LIMIT $2)
     SELECT c.state, (SELECT max(l.seq) FROM ledger l WHERE l.case_id = c.id AND l.command_id <>
         (SELECT e.command_id FROM ledger e WHERE e.case_id = c.id ORDER BY e.seq DESC LIMIT 1)) AS sure
     FROM recent r JOIN case_file c ON c.id = r.case_id ORDER BY r.last DESC`,
    [position, limit, LATEST_EVENTS],
  );
  return rows.map(({ state, sure }) => ({ state, sureVersion: sure ?? 0 }));
}
