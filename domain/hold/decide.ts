import { plusMillis } from '../case/instant';
import { accept } from '../case/refusal';
import { durationMs } from '../calendar/duration';
import type { HumanCommand, SystemCommand } from '../enrollment/commands';
import type { CaseEvent } from '../enrollment/events';
import type { CaseDecision, Facts } from '../enrollment/facts';
import { no } from '../enrollment/facts';
import { decisionOn, wordless } from '../enrollment/sealed';
import type { CaseState } from '../enrollment/state';
import { openTask } from '../enrollment/tasks';
import { inForceOf } from '../law/in-force-policy';
import { isPending } from '../revocation/state';
import type { HoldCause } from './state';

/** Stopping a certificate's use for a time, and letting it go on. `undefined`: not a command of this procedure. */
export function decideHold(state: CaseState, command: HumanCommand, facts: Facts): CaseDecision | undefined {
  const { now, actor, calendar } = facts;
  switch (command.type) {
    case 'placeHold':
      return (
        wordless(command.text, '/text') ??
        place(state, { cause: 'officer', by: actor.personId, text: command.text }, facts)
      );
    case 'requestRelease': {
      if (!state.hold || ownCauses(state).length === 0) return no({ code: 'not-on-hold' });
      if (isPending(state.revocation)) return no({ code: 'revocation-under-way' });
      if (state.task) return no({ code: 'task-not-open' });
      return (
        wordless(command.text, '/text') ??
        accept<CaseEvent>(
          { type: 'releaseRequested', text: command.text },
          openTask(state, 'release-hold', now, calendar),
        )
      );
    }
    case 'approveRelease':
      return decisionOn(state, 'release-hold', command.sight, facts, () => [
        { type: 'releaseApproved', seen: command.sight, text: command.text },
        ...lifted(state, ownCauses(state), actor.personId, command.text),
      ]);
    case 'refuseRelease':
      return (
        wordless(command.text, '/text') ??
        decisionOn(state, 'release-hold', command.sight, facts, () => [
          { type: 'releaseRefused', seen: command.sight, text: command.text },
        ])
      );
    default:
      return undefined;
  }
}

/** What time, the CA and incidents do to a stop. `undefined`: not a command of this procedure. */
export function decideHoldSystem(state: CaseState, command: SystemCommand, facts: Facts): CaseDecision | undefined {
  const { hold } = state;
  const fits = (holds: boolean, event: CaseEvent): CaseDecision =>
    holds ? accept(event) : no({ code: 'not-in-this-status' });
  switch (command.type) {
    case 'noteHoldAtCa':
      return fits(hold?.atCa === 'ordered', { type: 'heldAtCa', heldAt: command.heldAt });
    case 'noteHoldRefused':
      return fits(hold?.atCa === 'ordered', { type: 'holdRefusedByCa', code: command.code, reason: command.reason });
    case 'noteHoldOverdue':
      return fits(hold !== undefined && !hold.overdue, { type: 'holdOverdue' });
    case 'recordRelease':
      return fits(hold?.atCa === 'releasing', { type: 'holdReleased' });
    case 'noteReleaseRefused':
      return fits(hold?.atCa === 'releasing', {
        ...{ type: 'releaseRefusedByCa', code: command.code, reason: command.reason },
      });
    case 'freeze':
      return place(state, { cause: causeOf(command.incidentId), by: command.by, text: command.text }, facts);
    case 'unfreeze': {
      const cause = hold?.causes.find((one) => one.cause === causeOf(command.incidentId));
      if (!cause) return no({ code: 'not-on-hold' });
      // What one person stopped, another lets go on.
      if (cause.by === command.by) return no({ code: 'same-person', article: '1(21)' });
      return accept<CaseEvent>(...lifted(state, [cause], command.by, command.text));
    }
    default:
      return undefined;
  }
}

const causeOf = (incidentId: string): string => `incident:${incidentId}`;
const ownCauses = ({ hold }: CaseState): readonly HoldCause[] =>
  (hold?.causes ?? []).filter(({ cause }) => !cause.startsWith('incident:'));

/** The event that stops a certificate's use. A server's certificate is never held at a CA (BR 7.2.2). */
export function holdPlaced(
  { type, policy }: CaseState,
  cause: Omit<HoldCause, 'at'>,
  { now, ca }: Pick<Facts, 'now' | 'ca'>,
): CaseEvent {
  const until = plusMillis(now, durationMs(inForceOf(policy).hold.longest));
  return { type: 'holdPlaced', ...cause, until, atCa: ca.hold && type !== 'system' ? 'ordered' : 'local' };
}

function place(state: CaseState, cause: Omit<HoldCause, 'at'>, facts: Facts): CaseDecision {
  if (state.status !== 'in-force' && state.status !== 'on-hold') return no({ code: 'not-in-this-status' });
  if (state.hold?.causes.some((one) => one.cause === cause.cause)) return no({ code: 'already-on-hold' });
  return accept(holdPlaced(state, cause, facts));
}

/** Takes `causes` away; when none is left, the stop itself ends: here at once, at the CA when it has said so. */
function lifted(state: CaseState, causes: readonly HoldCause[], by: string, text: string): readonly CaseEvent[] {
  const events: CaseEvent[] = causes.map(({ cause }) => ({ type: 'holdCauseLifted', cause, by, text }));
  const over = causes.length === state.hold?.causes.length && state.hold.atCa === 'local';
  return over ? [...events, { type: 'holdReleased' }] : events;
}
