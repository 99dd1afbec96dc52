import type { After } from '../../entities/database';
import { decodeCursor } from '../http/cursor';
import { ProblemError } from '../problems/errors';

/**
 * Where a list sorted by a moment goes on. The moment is checked here, because the database would take a wrong one
 * for a fault of ours. Errors: ProblemError `invalid-cursor`.
 */
export function afterMoment(cursor: string | undefined): After | undefined {
  const parts = decodeCursor(cursor, ['string', 'string']);
  if (!parts) return undefined;
  const [at, id] = parts;
  const ms = /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\.\d{3}Z$/.test(at) ? Date.parse(at) : Number.NaN;
  if (Number.isNaN(ms)) throw new ProblemError('invalid-cursor');
  return { at, id };
}
