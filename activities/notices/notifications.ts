import type { DataSource, EntityManager } from 'typeorm';
import type { Instant } from '../../domain/case/instant';
import { readOutline, StoryIncomplete } from './facts';
import type { OutboxRow } from './outbox';
import type { Addressee } from './recipients';
import { addressees, namedBy } from './recipients';

const UNTOLD = `SELECT key, case_id, template, recipient, seq, params, attempts FROM outbox
  WHERE told_at IS NULL ORDER BY queued_at, seq, key LIMIT 1 FOR UPDATE SKIP LOCKED`;

/**
 * Puts every notice where its readers find it in the system, before any mail is tried: a mail server may be down for
 * days. The proof of an address is told by mail alone, which is what it proves.
 */
export async function tellUntold(db: DataSource, now: Date): Promise<void> {
  while (await db.transaction((tx) => tellOne(tx, now)));
}

async function tellOne(tx: EntityManager, now: Date): Promise<boolean> {
  const [row]: OutboxRow[] = await tx.query(UNTOLD);
  if (!row) return false;
  if (row.template !== 'email-proof' && row.recipient !== 'relying-parties') await tell(tx, row, now.toISOString());
  await tx.query('UPDATE outbox SET told_at = $2 WHERE key = $1', [row.key, now.toISOString()]);
  return true;
}

async function tell(tx: EntityManager, row: OutboxRow, at: Instant): Promise<void> {
  const people = await readersOf(tx, row, at);
  await tx.query(
    `INSERT INTO notification (notice_key, person_id, case_id, case_number, template, at)
     SELECT o.key, p.id, o.case_id, c.number, o.template, o.queued_at
     FROM outbox o JOIN case_file c ON c.id = o.case_id CROSS JOIN unnest($2::text[]) AS p (id)
     WHERE o.key = $1 ON CONFLICT (notice_key, person_id) DO NOTHING`,
    [row.key, people.map(({ personId }) => personId)],
  );
}

/** Nobody, when the ledger does not bear the notice out: the mail, which then cannot be written, is what alarms. */
async function readersOf(tx: EntityManager, row: OutboxRow, at: Instant): Promise<readonly Addressee[]> {
  try {
    return await addressees(tx, row, await readOutline(tx, row.case_id, row.seq, namedBy(row.recipient)), at);
  } catch (error) {
    if (error instanceof StoryIncomplete) return [];
    throw error;
  }
}
