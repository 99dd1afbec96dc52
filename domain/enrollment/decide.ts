import { plusMillis } from '../case/instant';
import { accept } from '../case/refusal';
import { durationMs } from '../calendar/duration';
import { decideHold } from '../hold/decide';
import { decideLetter } from '../letter/decide';
import { decideLoss } from '../loss/decide';
import { decidePersonChange } from '../people-change/decide';
import { renewalRefusal } from '../renewal/window';
import { decideRevocation } from '../revocation/decide';
import { withoutRight } from './authority';
import { decideApplication } from './decide-application';
import { decideOffice } from './decide-office';
import { decideSystem } from './decide-system';
import type { Command, HumanCommand, HumanCommandType, SystemCommand } from './commands';
import { HUMAN_COMMANDS } from './commands';
import type { CaseEvent } from './events';
import type { CaseDecision, Facts } from './facts';
import { no } from './facts';
import type { CaseState } from './state';

export type { CaseDecision, Facts } from './facts';

/**
 * The rules of a certificate's life: what happens when `command` meets `state`, or why it may not.
 * Pure; the workflow (live), the API (what is possible now) and the tests call the same function.
 */
export function decide(state: CaseState | undefined, command: Command, facts: Facts): CaseDecision {
  if (command.type === 'open') return state ? no({ code: 'not-in-this-status' }) : open(command, facts);
  if (!state) return no({ code: 'not-in-this-status' });
  if (!isHuman(command)) return decideSystem(state, command, facts);
  const refusal = withoutRight(command, facts.actor, state);
  if (refusal) return no(refusal);
  return (
    decideApplication(state, command, facts) ??
    decideOffice(state, command, facts) ??
    decideRevocation(state, command, facts) ??
    decideHold(state, command, facts) ??
    decideLoss(state, command, facts) ??
    decidePersonChange(state, command, facts) ??
    decideLetter(state, command, facts) ??
    no({ code: 'not-in-this-status' })
  );
}

function open(command: Extract<HumanCommand, { type: 'open' }>, { now, actor }: Facts): CaseDecision {
  const { caseNumber, certificateType, subjectId, agencyId, policy, origin } = command;
  const refusal = origin && renewalRefusal(origin, policy, now);
  if (refusal) return no(refusal);
  return accept<CaseEvent>({
    type: 'caseOpened',
    caseNumber,
    certificateType,
    applicantId: actor.personId,
    subjectId,
    agencyId,
    policy,
    ...(origin ? { origin } : {}),
    expiresAt: plusMillis(now, durationMs(policy.draftExpiry)),
  });
}

const HUMAN: ReadonlySet<string> = new Set<HumanCommandType>(HUMAN_COMMANDS);
const isHuman = (command: Command): command is HumanCommand => HUMAN.has(command.type);
export type { SystemCommand };
