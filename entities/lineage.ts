import type { EntityManager } from 'typeorm';
import type { Refusal } from '../domain/case/refusal';
import type { CaseEvent } from '../domain/enrollment/events';
import type { CaseState } from '../domain/enrollment/state';
import { reissueRefusal } from '../domain/loss/decide';
import { predecessorOf, predecessorRefusal } from '../domain/renewal/predecessor';

/**
 * Holds what a case says of the one that it follows to that one's own record, in the transaction that opens or
 * submits it: what was true when the API looked may not be true any more.
 */
export async function lineageConflict(
  db: EntityManager,
  events: readonly CaseEvent[],
  { origin, parties, type }: CaseState,
): Promise<Refusal | undefined> {
  const moment = events.find((event) => event.type === 'caseOpened' || event.type === 'submitted');
  if (!origin || !moment) return undefined;
  const rows: { state: CaseState }[] = await db.query('SELECT state FROM case_file WHERE id = $1', [
    origin.predecessor.caseId,
  ]);
  const before = rows[0]?.state;
  const same = before?.parties.subjectId === parties.subjectId && before.type === type;
  if (!before || !same) return { code: 'predecessor-not-renewable', article: '20(1)' };
  if (moment.type === 'submitted') return origin.kind === 'reissue' ? reissueRefusal(before) : undefined;
  const told = JSON.stringify(origin.predecessor) === JSON.stringify(predecessorOf(before));
  return told ? predecessorRefusal(before, origin.kind) : { code: 'case-changed' };
}
