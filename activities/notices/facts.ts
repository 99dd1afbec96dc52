import type { DataSource } from 'typeorm';
import type { LedgerEvent } from '../../domain/case/ledger';
import type { CaseEvent, CaseEventType } from '../../domain/enrollment/events';
import { evolve } from '../../domain/enrollment/evolve';
import type { CaseState } from '../../domain/enrollment/state';

/** A case with its story, as those who write to people need it. */
export interface Story {
  readonly state: CaseState;
  readonly events: readonly LedgerEvent<CaseEvent>[];
}

/** Thrown when a notice tells of something that the ledger does not hold: people must look. */
export class StoryIncomplete extends Error {
  override readonly name = 'StoryIncomplete';
}

export async function readStory(db: Pick<DataSource, 'query'>, caseId: string): Promise<Story> {
  const rows: { body: string }[] = await db.query('SELECT body FROM ledger WHERE case_id = $1 ORDER BY seq', [caseId]);
  const events = rows.map(eventIn);
  const state = events.reduce<CaseState | undefined>(evolve, undefined);
  if (!state) throw new StoryIncomplete(`case ${caseId} has no ledger`);
  return { state, events };
}

/**
 * The case as it stands, with its events of one type at the most: enough to say whom a notice is for, and no reading of
 * a ledger that years have made long.
 */
export async function readOutline(db: Pick<DataSource, 'query'>, caseId: string, type?: CaseEventType): Promise<Story> {
  const [file]: { state: CaseState }[] = await db.query('SELECT state FROM case_file WHERE id = $1', [caseId]);
  if (!file) throw new StoryIncomplete(`case ${caseId} has no file`);
  const rows: { body: string }[] =
    type === undefined
      ? []
      : await db.query('SELECT body FROM ledger WHERE case_id = $1 AND type = $2 ORDER BY seq', [caseId, type]);
  return { state: file.state, events: rows.map(eventIn) };
}

/** The last event of `type` up to `seq`. Errors: {@link StoryIncomplete}. */
export function lastOf<T extends CaseEventType>({ events, state }: Story, type: T, seq = Infinity) {
  const found = events.findLast((recorded) => recorded.event.type === type && recorded.seq <= seq);
  if (!found) throw new StoryIncomplete(`case ${state.caseId} has no ${type}`);
  return found as LedgerEvent<Extract<CaseEvent, { type: T }>>;
}

const eventIn = ({ body }: { readonly body: string }) => JSON.parse(body) as LedgerEvent<CaseEvent>;
