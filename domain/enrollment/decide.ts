import type { Instant } from '../case/instant';
import { plusMillis } from '../case/instant';
import type { Decision, Refusal } from '../case/refusal';
import { accept } from '../case/refusal';
import type { Calendar } from '../calendar/working-time';
import { durationMs } from '../calendar/duration';
import type { Actor } from '../people/roles';
import { withoutRight } from './authority';
import { decideApplication } from './decide-application';
import { decideOffice } from './decide-office';
import { decideSystem } from './decide-system';
import type { Command, HumanCommand, HumanCommandType, SystemCommand } from './commands';
import { HUMAN_COMMANDS } from './commands';
import type { CaseEvent } from './events';
import type { CaseState } from './state';

/** What the rules may know besides the case: the moment, who acts, the calendar, the agreement now in force, and the digest of the dossier. */
export interface Facts {
  readonly now: Instant;
  readonly actor: Actor;
  readonly calendar: Calendar;
  /** SHA-256 of the dossier's canonical JSON, as the ledger computed it when it last changed. */
  readonly dossierDigest: string;
  readonly agreement: { readonly version: string; readonly sha256: string };
}

export type CaseDecision = Decision<CaseEvent>;

const no = (refusal: Refusal): CaseDecision => ({ ok: false, refusal });

/**
 * The rules of a certificate's life: what happens when `command` meets `state`, or why it may not.
 * Pure; the workflow (live), the API (what is possible now) and the tests call the same function.
 */
export function decide(state: CaseState | undefined, command: Command, facts: Facts): CaseDecision {
  if (command.type === 'open') return state ? no({ code: 'not-in-this-status' }) : open(command, facts);
  if (!state) return no({ code: 'not-in-this-status' });
  if (!isHuman(command)) return decideSystem(state, command, facts);
  const refusal = withoutRight(command.type, facts.actor, state);
  if (refusal) return no(refusal);
  return (
    decideApplication(state, command, facts) ??
    decideOffice(state, command, facts) ??
    no({ code: 'not-in-this-status' })
  );
}

function open(command: Extract<HumanCommand, { type: 'open' }>, { now, actor }: Facts): CaseDecision {
  const { caseNumber, certificateType, subjectId, agencyId, policy } = command;
  return accept<CaseEvent>({
    type: 'caseOpened',
    caseNumber,
    certificateType,
    applicantId: actor.personId,
    subjectId,
    agencyId,
    policy,
    expiresAt: plusMillis(now, durationMs(policy.draftExpiry)),
  });
}

const HUMAN: ReadonlySet<string> = new Set<HumanCommandType>(HUMAN_COMMANDS);
const isHuman = (command: Command): command is HumanCommand => HUMAN.has(command.type);
export type { SystemCommand };
