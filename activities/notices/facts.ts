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
 * The case as it stands, with the event that a notice tells of and those of one type at the most: enough to say whom
 * the notice is for, and no reading of a ledger that years have made long.
 */
export async function readOutline(
  db: Pick<DataSource, 'query'>,
  caseId: string,
  seq: number,
  type?: CaseEventType,
): Promise<Story> {
  const [file]: { state: CaseState }[] = await db.query('SELECT state FROM case_file WHERE id = $1', [caseId]);
  if (!file) throw new StoryIncomplete(`case ${caseId} has no file`);
  const rows: { body: string }[] =
    type === undefined
      ? []
      : await db.query('SELECT body FROM ledger WHERE case_id = $1 AND (type = $2 OR seq = $3) ORDER BY seq', [
          ...[caseId, type, seq],
        ]);
  return { state: file.state, events: rows.map(eventIn) };
}

/** The last event of `type` up to `seq`. Errors: {@link StoryIncomplete}. */
export function lastOf<T extends CaseEventType>({ events, state }: Story, type: T, seq = Infinity) {
  const found = events.findLast((recorded) => recorded.event.type === type && recorded.seq <= seq);
  if (!found) throw new StoryIncomplete(`case ${state.caseId} has no ${type}`);
  return found as LedgerEvent<Extract<CaseEvent, { type: T }>>;
}

const eventIn = ({ body }: { readonly body: string }) => JSON.parse(body) as LedgerEvent<CaseEvent>;

/** The request that an event about a letter is about: the last one of its kind. Errors: {@link StoryIncomplete}. */
export function letterAskedBefore(story: Story, seq: number) {
  const about = story.events.find((recorded) => recorded.seq === seq)?.event;
  const kind = about && 'kind' in about ? about.kind : undefined;
  const asked = story.events.findLast(
    (recorded) => recorded.seq <= seq && recorded.event.type === 'letterAsked' && recorded.event.kind === kind,
  );
  if (!asked) throw new StoryIncomplete(`no letter was asked for before ${String(seq)}`);
  return asked as LedgerEvent<Extract<CaseEvent, { type: 'letterAsked' }>>;
}
