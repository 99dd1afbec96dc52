import type { DataSource } from 'typeorm';
import { KEY_LIFE_MS } from '../middleware/idempotency';
import { SESSION_IDLE_MS } from './sessions';

/** Removes what has ended: sessions, logins never finished, answers kept for their keys. None of it is read any more. */
export async function sweepExpired(db: Pick<DataSource, 'query'>, now: Date): Promise<void> {
  const before = (ms: number) => new Date(now.getTime() - ms);
  await db.query(`DELETE FROM session WHERE expires_at <= $1 OR seen_at <= $2`, [now, before(SESSION_IDLE_MS)]);
  await db.query(`DELETE FROM login_attempt WHERE expires_at <= $1`, [now]);
  await db.query(`DELETE FROM idempotency_key WHERE created_at <= $1`, [before(KEY_LIFE_MS)]);
}
