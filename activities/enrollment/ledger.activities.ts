import type { DataSource } from 'typeorm';
import type { CaPowers } from '../../domain/certificate/ca-powers';
import type { Calendar } from '../../domain/calendar/working-time';
import { commitsAfter, record } from '../../entities/ledger-writer';
import type { LedgerActivities } from './contract';

/** Reading the rules' facts and committing to the ledger: short, idempotent, local. */
export const createLedgerActivities = (db: DataSource, ca: CaPowers): LedgerActivities => ({
  record: (input) => record(db, input),
  commitsAfter: (place) => commitsAfter(db, place),

  async loadFacts() {
    const [calendars, agreements]: [{ calendar: Calendar }[], { version: string; sha256: string }[]] =
      await Promise.all([
        db.query('SELECT calendar FROM working_calendar WHERE approved_at IS NOT NULL ORDER BY version DESC LIMIT 1'),
        db.query(
          'SELECT version, sha256 FROM agreement_text WHERE effective_from <= now() ORDER BY effective_from DESC LIMIT 1',
        ),
      ]);
    const [calendar, agreement] = [calendars[0]?.calendar, agreements[0]];
    if (!calendar || !agreement) throw new Error('no working calendar or no agreement is in force: run npm run seed');
    return { calendar, agreement, ca };
  },
});
