import type { Database } from './database';

/** Any number that nothing else locks. */
const DIRECTORY_LOCK = 8_2022;

/**
 * Until the transaction ends nobody else changes who is what: neither HR's news nor a proposal that takes effect. Two
 * of them could each leave one administrator, or wait for each other's rows.
 */
export const lockDirectory = async (db: Pick<Database, 'query'>): Promise<void> => {
  await db.query('SELECT pg_advisory_xact_lock($1)', [DIRECTORY_LOCK]);
};
