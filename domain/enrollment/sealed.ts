import type { Refusal } from '../case/refusal';
import { accept } from '../case/refusal';
import type { Sight } from '../case/sight';
import type { TaskKind } from '../case/task';
import type { CaseEvent } from './events';
import type { CaseDecision, Facts } from './facts';
import { no } from './facts';
import type { CaseState } from './state';
import type { CaseAction } from './status';
import { nextStatus } from './status';
import { closeTask } from './tasks';

/** A decision that moves the case: possible now, by who holds the task, on what he saw. */
export function decision(
  state: CaseState,
  action: CaseAction,
  sight: Sight,
  facts: Facts,
  events: () => readonly CaseEvent[],
): CaseDecision {
  if (!nextStatus(state.status, action)) return no({ code: 'not-in-this-status' });
  const refusal = unheld(state, facts) ?? unseen(state, sight, facts);
  return refusal ? no(refusal) : accept(...events());
}

/** A decision on a task of `kind`, which it closes; whether the case moves is for the events to say. */
export function decisionOn(
  state: CaseState,
  kind: TaskKind,
  sight: Sight,
  facts: Facts,
  events: () => readonly CaseEvent[],
): CaseDecision {
  if (state.task?.kind !== kind) return no({ code: 'task-not-open' });
  const refusal = unheld(state, facts) ?? unseen(state, sight, facts);
  return refusal ? no(refusal) : accept(...closeTask(state, facts.now, facts.calendar), ...events());
}

/** Who decides holds the task. */
function unheld({ task }: CaseState, { actor }: Facts): Refusal | undefined {
  if (!task) return { code: 'task-not-open' };
  if (!task.claimedBy) return { code: 'task-not-claimed' };
  return task.claimedBy === actor.personId ? undefined : { code: 'task-claimed-by-other' };
}

/** A decision is worth what was seen: another revision or another digest is another case. */
function unseen(state: CaseState, sight: Sight, { dossierDigest }: Facts): Refusal | undefined {
  if (sight.revision !== state.revision)
    return { code: 'case-changed', params: { seen: sight.revision, now: state.revision } };
  if (sight.digest !== dossierDigest) return { code: 'case-changed' };
  return undefined;
}

/** Refuses words that are none, naming the field. */
export const wordless = (text: string, field: string): CaseDecision | undefined =>
  text.trim() ? undefined : no({ code: 'reason-missing', field });
