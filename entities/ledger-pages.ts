import type { EntityManager } from 'typeorm';
import type { LedgerRecord } from './ledger-check';

type Reader = Pick<EntityManager, 'query'>;

interface Raw extends Omit<LedgerRecord, 'at'> {
  readonly at: Date;
}

/** The ids of the cases that have a ledger in `table`, a page at a time, in their own order; or those of `only` that have one. */
export async function* caseIdsOf(
  db: Reader,
  table: string,
  pageSize: number,
  only?: readonly string[],
): AsyncGenerator<readonly string[]> {
  for (let after = ''; ;) {
    const rows: { case_id: string }[] = await db.query(
      `SELECT DISTINCT case_id FROM ${table}
       WHERE case_id > $1 AND ($2::text[] IS NULL OR case_id = ANY ($2)) ORDER BY case_id LIMIT $3`,
      [after, only ?? null, pageSize],
    );
    const last = rows.at(-1);
    if (!last) return;
    yield rows.map(({ case_id }) => case_id);
    after = last.case_id;
  }
}

/** The whole ledgers in `table` of some cases, each oldest first. */
export async function ledgersOf(
  db: Reader,
  table: string,
  caseIds: readonly string[],
): Promise<Map<string, LedgerRecord[]>> {
  const rows: Raw[] = await db.query(
    `SELECT case_id AS "caseId", seq, at, type, actor_id AS "actorId", command_id AS "commandId", body,
       prev_hash AS "prevHash", hash FROM ${table} WHERE case_id = ANY ($1) ORDER BY case_id, seq`,
    [caseIds],
  );
  const ledgers = new Map<string, LedgerRecord[]>();
  for (const row of rows) {
    const ledger = ledgers.get(row.caseId) ?? [];
    ledgers.set(row.caseId, ledger);
    ledger.push({ ...row, at: row.at.toISOString() });
  }
  return ledgers;
}
