import type { LedgerEvent } from '../../domain/case/ledger';
import type { CaseEvent, CaseEventType, Seen } from '../../domain/enrollment/events';
import { evolve } from '../../domain/enrollment/evolve';
import type { CaseState } from '../../domain/enrollment/state';
import { dossierDigest } from '../../entities/ledger-writer';
import { FIELD_RIGHTS, sightOf } from '../enrollments/field-rights';
import type { CaseField } from '../enrollments/field-rights';
import type { Reader } from './case-presenter';
import { presentPerson, presentSnapshot } from './case-presenter';
import type { HistoryEventView, HistoryView, SealView } from './history.dto';
import { mayReadReason } from './in-force-presenter';
import { isPersonal, presentPersonal } from './personal-values';

type Recorded = LedgerEvent<CaseEvent>;

/** The case after each of its events: `states[n]` is the case as it was once event n + 1 stood. */
export function statesOf(events: readonly Recorded[]): readonly CaseState[] {
  let state: CaseState | undefined;
  return events.map((recorded) => (state = evolve(state, recorded)));
}

/**
 * A case as it stood after event `at`, and everything that had led there, as its reader may see it. For each
 * decision: whether the dossier at the revision that the officer names has the digest that he sealed it to.
 */
export function presentHistory(events: readonly Recorded[], at: number, reader: Reader): HistoryView {
  const states = statesOf(events);
  const state = states[at - 1];
  if (!state) throw new RangeError(`the ledger has no event ${at}`);
  return {
    caseId: state.caseId,
    at,
    last: events.length,
    state: presentSnapshot(state, dossierDigest(state), reader),
    events: events.slice(0, at).map((recorded) => presentEvent(recorded, states, reader)),
  };
}

function presentEvent(
  { seq, at, actor, event }: Recorded,
  states: readonly CaseState[],
  reader: Reader,
): HistoryEventView {
  const { type } = event;
  const seen = 'seen' in event ? event.seen : undefined;
  const officer = sightOf('decisions', reader.relations) === 'plain';
  const readable = withoutHidden(event, actor.personId, reader);
  return {
    seq,
    at,
    type,
    actor: presentPerson(actor.personId, reader.names),
    ...(actor.standsIn?.length
      ? { standsInFor: actor.standsIn.map(({ giverId }) => presentPerson(giverId, reader.names)) }
      : {}),
    values: presentValues(officer ? readable : withoutOfficeNotes(readable), reader),
    ...(seen && officer ? { seal: presentSeal(seen, states) } : {}),
  };
}

/** Members that are people's own words, where an event holds some about the end, the stop or the loss of a certificate. */
const WORDS: Partial<Record<CaseEventType, readonly string[]>> = {
  revocationRequested: ['text'],
  revocationRejected: ['text'],
  revocationCancelled: ['text'],
  revocationReviewed: ['text'],
  revocationRefusedByCa: ['reason'],
  amendmentRefusedByCa: ['reason'],
  holdPlaced: ['text'],
  holdCauseLifted: ['text'],
  releaseRequested: ['text'],
  releaseApproved: ['text'],
  releaseRefused: ['text'],
  releaseRefusedByCa: ['reason'],
  lossReported: ['text'],
  personChangeResolved: ['text'],
};

/** The event's own values without what its reader may not read. */
function withoutHidden({ type, ...values }: CaseEvent, writtenBy: string, reader: Reader): object {
  if (type === 'personChanged' && sightOf('personChanges', reader.relations) === 'hidden') return {};
  const words = WORDS[type];
  if (!words || mayReadReason('by' in values ? String(values.by) : writtenBy, reader)) return values;
  return Object.fromEntries(Object.entries(values).filter(([name]) => !words.includes(name)));
}

/** What the officers write for each other, and what they saw, is theirs and the auditor's. */
const OFFICE_NOTES = ['remarks', 'checklist', 'seen', 'warnings'];
const withoutOfficeNotes = (values: object): object =>
  Object.fromEntries(Object.entries(values).filter(([name]) => !OFFICE_NOTES.includes(name)));

function presentSeal({ revision, digest, documents }: Seen, states: readonly CaseState[]): SealView {
  const then = states.findLast((state) => state.revision === revision);
  return { revision, digest, documents, holds: then !== undefined && dossierDigest(then) === digest };
}

/** The values of an event: fields of the form by their rights, commitments replaced by what may be seen of them. */
function presentValues(values: object, reader: Reader): object {
  return Object.fromEntries(
    Object.entries(values).flatMap(([name, value]) => {
      const shown = presentValue(name, value, reader);
      return shown === undefined ? [] : [[name, shown]];
    }),
  );
}

function presentValue(name: string, value: unknown, reader: Reader): unknown {
  if (isPersonal(value)) return presentPersonal(name, value, reader);
  const field = fieldOf(name);
  if (field && sightOf(field, reader.relations) === 'hidden') return undefined;
  if (Array.isArray(value)) return value.map((item) => presentValue(name, item, reader));
  return typeof value === 'object' && value !== null ? presentValues(value, reader) : value;
}

/** The right that covers a member of an event. */
function fieldOf(name: string): CaseField | undefined {
  if (name === 'document' || name === 'request' || name === 'paper') return 'documents';
  if (name === 'earlyReason') return 'justification';
  return Object.hasOwn(FIELD_RIGHTS, name) ? (name as CaseField) : undefined;
}
