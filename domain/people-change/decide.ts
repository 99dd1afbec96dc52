import type { Refusal } from '../case/refusal';
import { accept } from '../case/refusal';
import { wibInstant } from '../calendar/wib';
import type { HumanCommand, SystemCommand } from '../enrollment/commands';
import type { CaseEvent } from '../enrollment/events';
import type { CaseDecision, Facts } from '../enrollment/facts';
import { no } from '../enrollment/facts';
import { decisionOn, wordless } from '../enrollment/sealed';
import type { CaseState } from '../enrollment/state';
import { HELD, isEnded } from '../enrollment/status';
import { closeTask, openTask } from '../enrollment/tasks';
import { holdPlaced } from '../hold/decide';
import { requested } from '../revocation/decide';
import type { PersonChange, PersonChangeCommand, PersonChangeSystemCommand } from './change';
import { proposalFor, reasonFor } from './change';

/** What the OP does about HR's news (Pasal 11(2)). `undefined`: not a command of this procedure. */
export function decidePersonChange(state: CaseState, command: HumanCommand, facts: Facts): CaseDecision | undefined {
  if (command.type !== 'resolvePersonChange') return undefined;
  const change = state.personChanges?.find(({ changeId }) => changeId === command.changeId);
  if (!change) return no({ code: 'change-unknown', field: '/changeId' });
  const refusal = wordless(command.text, '/text') ?? impossible(state, command);
  if (refusal) return refusal;
  const { changeId, outcome, sight, text } = command;
  return decisionOn(state, 'person-change', sight, facts, () => [
    { type: 'personChangeResolved', changeId, outcome, seen: sight, text },
    ...consequences(state, change, command, facts),
  ]);
}

const impossible = ({ status, revocation }: CaseState, { outcome }: PersonChangeCommand): CaseDecision | undefined => {
  const flaw: Refusal | undefined =
    outcome === 'revoke' && revocation
      ? { code: 'revocation-under-way', field: '/outcome' }
      : outcome === 'hold' && status !== 'in-force'
        ? { code: 'already-on-hold', field: '/outcome' }
        : undefined;
  return flaw && no(flaw);
};

/** HR proposed and an officer decides: two sources, and one of them a person who knows the case. */
function consequences(
  state: CaseState,
  { kind, effectiveOn }: PersonChange,
  { outcome, sight, text }: PersonChangeCommand,
  facts: Facts,
): readonly CaseEvent[] {
  if (outcome === 'hold') return [holdPlaced(state, { cause: 'officer', by: facts.actor.personId, text }, facts)];
  if (outcome !== 'revoke') return [];
  const effectiveAt = wibInstant(effectiveOn, '00:00');
  const later = effectiveAt > facts.now && state.certificate !== undefined && effectiveAt < state.certificate.notAfter;
  const asked = requested(state, { origin: 'person-change', reason: reasonFor(kind), text, capacity: 'officer' });
  return [
    asked,
    { type: 'revocationGranted', seen: sight, remarks: text, ...(later ? { effectiveAt } : {}) },
    ...(later ? [] : [{ type: 'revocationOrdered' } as const]),
  ];
}

/** What HR and the directory do to a case. `undefined`: not a command of this procedure. */
export function decidePersonChangeSystem(
  state: CaseState,
  command: SystemCommand,
  facts: Facts,
): CaseDecision | undefined {
  const { now, calendar } = facts;
  switch (command.type) {
    case 'notePersonChange':
      return note(state, command, facts);
    case 'takeUpPersonChange':
      return !state.task && (state.personChanges?.length ?? 0) > 0 && HELD.includes(state.status)
        ? accept(openTask(state, 'person-change', now, calendar))
        : no({ code: 'not-in-this-status' });
    case 'releaseAbandoned':
      return state.task?.claimedBy === command.personId
        ? accept<CaseEvent>({ type: 'taskReleased', taskId: state.task.id, reason: 'officer-left' })
        : no({ code: 'task-not-claimed' });
    default:
      return undefined;
  }
}

type Note = Extract<PersonChangeSystemCommand, { type: 'notePersonChange' }>;

function note(state: CaseState, { changeId, kind, effectiveOn, leaves }: Note, { now, calendar }: Facts): CaseDecision {
  const { status } = state;
  const known = state.personChangesSeen?.includes(changeId) ?? false;
  if (known || isEnded(status) || status === 'revoking' || status === 'revoked')
    return no({ code: 'not-in-this-status' });
  const changed: CaseEvent = {
    type: 'personChanged',
    ...{ changeId, kind, effectiveOn, proposal: proposalFor(kind, state.type, leaves) },
  };
  if (HELD.includes(status))
    return accept<CaseEvent>(changed, ...(state.task ? [] : [openTask(state, 'person-change', now, calendar)]));
  // What was being decided on is no longer what is true: it is looked at again, with the news in it.
  if (status === 'verification' || status === 'approval')
    return accept<CaseEvent>(
      changed,
      ...closeTask(state, now, calendar),
      { type: 'decisionsVoided', by: 'hr' },
      openTask(state, 'verify', now, calendar),
    );
  return accept<CaseEvent>(changed);
}
