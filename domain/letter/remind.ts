import { addWorkingMinutes } from '../calendar/working-time';
import { accept } from '../case/refusal';
import type { SystemCommand } from '../enrollment/commands';
import type { CaseEvent } from '../enrollment/events';
import type { CaseDecision, Facts } from '../enrollment/facts';
import { no } from '../enrollment/facts';
import type { CaseState } from '../enrollment/state';
import type { Wake } from '../enrollment/wake';
import { lettersOf } from '../law/letter-policy';
import { openRequest } from './state';

/**
 * When who is asked now, or was reminded now, is to be reminded if he stays silent. The event holds the moment: a
 * calendar that changes later moves nothing that was promised.
 */
export function remindAt({ policy }: Pick<CaseState, 'policy'>, facts: Facts): { readonly remindAt?: string } {
  // A run of the workflow that began before there were reminders replays without them (ADR 0003).
  if (facts.letterReminders === false) return {};
  return { remindAt: addWorkingMinutes(facts.now, lettersOf(policy).remindEveryWorkingMinutes, facts.calendar) };
}

/** Pasal 14a, 15a, 16a, 16b: what time brings to the requests that nobody has answered. */
export const letterWakes = ({ letters = [] }: CaseState): readonly Wake[] =>
  letters.flatMap(({ status, kind, seq, remindAt: at }) =>
    status === 'asked' && at !== undefined ? [{ at, command: { type: 'remindSigner', kind, seq } }] : [],
  );

/** The signer is reminded as often as the policy says; then the applicant is told, once. */
export function decideLetterSystem(state: CaseState, command: SystemCommand, facts: Facts): CaseDecision | undefined {
  if (command.type !== 'remindSigner') return undefined;
  const { kind, seq } = command;
  const request = openRequest(state, kind);
  if (request?.seq !== seq || request.remindAt === undefined) return no({ code: 'letter-not-asked' });
  return (request.reminders ?? 0) < lettersOf(state.policy).mostReminders
    ? accept<CaseEvent>({ type: 'letterReminded', kind, ...remindAt(state, facts) })
    : accept<CaseEvent>({ type: 'letterUnanswered', kind });
}
