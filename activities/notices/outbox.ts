import type { DataSource } from 'typeorm';
import { MailUnavailable, RecipientDeferred } from '../../adapters/mail/port';
import type { NoticeTemplate, Recipient } from '../../domain/notices/notice';

export interface OutboxRow {
  readonly key: string;
  readonly case_id: string;
  readonly template: NoticeTemplate;
  readonly recipient: Recipient;
  readonly seq: number;
  readonly params: Readonly<Record<string, string>>;
  readonly attempts: number;
}

const FIRST_RETRY_MS = 5_000;
const LONGEST_RETRY_MS = 15 * 60_000;

/**
 * A notice waits while an earlier one of its case is still to be tried or waits for the mail server; or, when only one
 * recipient was put off, while it is for him too. People read what happened in the order in which it did. What
 * cannot be written at all holds nobody up.
 */
const DUE = `SELECT key, case_id, template, recipient, seq, params, attempts FROM outbox due
  WHERE status = 'pending' AND next_attempt_at <= $1 AND NOT EXISTS (
    SELECT FROM outbox earlier
    WHERE earlier.case_id = due.case_id AND earlier.status = 'pending' AND (earlier.seq, earlier.key) < (due.seq, due.key)
      AND (earlier.last_problem IS NULL OR earlier.last_problem = $2
        OR (earlier.last_problem = $3 AND earlier.recipient = due.recipient)))
  ORDER BY next_attempt_at, seq, key LIMIT 1 FOR UPDATE SKIP LOCKED`;

/**
 * Hands the oldest notice that is due to `work`, holding its row, so that of several workers one sends it. False
 * when none is due. What `work` throws puts the notice off, longer each time, and is not thrown on.
 */
export function withDueNotice(
  db: DataSource,
  now: Date,
  work: (row: OutboxRow) => Promise<'sent' | 'undeliverable'>,
): Promise<boolean> {
  return db.transaction(async (tx) => {
    const names = [MailUnavailable.name, RecipientDeferred.name];
    const [row]: OutboxRow[] = await tx.query(DUE, [now.toISOString(), ...names]);
    if (!row) return false;
    try {
      const status = await work(row);
      await tx.query('UPDATE outbox SET status = $2, closed_at = $3, attempts = attempts + 1 WHERE key = $1', [
        row.key,
        status,
        now.toISOString(),
      ]);
    } catch (error) {
      // The name of the error only: its text may quote an address.
      const wait = Math.min(FIRST_RETRY_MS * 2 ** row.attempts, LONGEST_RETRY_MS);
      await tx.query(
        'UPDATE outbox SET attempts = attempts + 1, next_attempt_at = $2, last_problem = $3 WHERE key = $1',
        [row.key, new Date(now.getTime() + wait).toISOString(), error instanceof Error ? error.name : 'unknown'],
      );
    }
    return true;
  });
}
