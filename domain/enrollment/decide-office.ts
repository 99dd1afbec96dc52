import { accept } from '../case/refusal';
import { plusMillis } from '../case/instant';
import { durationMs } from '../calendar/duration';
import { outdatedLetter } from '../letter/covers';
import { requested } from '../revocation/decide';
import { notIndependent } from './authority';
import { checklistFlaw } from './checks';
import type { HumanCommand } from './commands';
import type { CaseEvent } from './events';
import type { CaseDecision, Facts } from './facts';
import { no } from './facts';
import { decision } from './sealed';
import type { CaseState } from './state';
import { closeTask, openTask } from './tasks';

/** The OP's side: tasks and decisions (Pasal 17, 19(2)-(3)). `undefined`: not a command of this side. */
export function decideOffice(state: CaseState, command: HumanCommand, facts: Facts): CaseDecision | undefined {
  const { now, calendar } = facts;
  const close = () => closeTask(state, now, calendar);
  switch (command.type) {
    case 'claimTask':
    case 'releaseTask':
    case 'reassignTask':
      return decideTask(state, command, facts);
    case 'verify': {
      const flaw = checklistFlaw(command.checklist);
      if (flaw) return no(flaw);
      const outdated = outdatedLetter(state.dossier);
      if (outdated)
        return no({ code: 'letter-outdated', field: '/checklist/recommendation', params: { kind: outdated.kind } });
      const { checklist, sight, remarks } = command;
      return decision(state, 'pass', sight, facts, () => [
        ...close(),
        { type: 'verified', checklist, seen: sight, remarks },
        openTask(state, 'approve', now, calendar),
      ]);
    }
    case 'return': {
      const { sight, reasonCode, text, remedy } = command;
      const completeBy = plusMillis(now, durationMs(state.policy.correctionPeriod));
      return (
        grounded(command) ??
        decision(state, 'return', sight, facts, () => [
          ...close(),
          { type: 'returned', seen: sight, reasonCode, text, remedy, completeBy },
        ])
      );
    }
    case 'refuse': {
      const { sight, reasonCode, text, remedy } = command;
      return (
        grounded(command) ??
        decision(state, 'refuse', sight, facts, () => [
          ...close(),
          { type: 'refused', seen: sight, reasonCode, text, remedy },
        ])
      );
    }
    case 'sendBack':
      if (!command.remarks.trim()) return no({ code: 'reason-missing', field: '/remarks', article: '17(3)' });
      return decision(state, 'sendBack', command.sight, facts, () => [
        ...close(),
        { type: 'sentBack', seen: command.sight, remarks: command.remarks },
        openTask(state, 'verify', now, calendar),
      ]);
    case 'approve': {
      const agreeBy = plusMillis(now, durationMs(state.policy.agreementPeriod));
      return decision(state, 'approve', command.sight, facts, () => [
        ...close(),
        { type: 'approved', seen: command.sight, remarks: command.remarks, agreeBy },
      ]);
    }
    case 'acceptMismatch':
    case 'rejectMismatch':
      return resolveMismatch(state, command, facts);
    default:
      return undefined;
  }
}

/** Pasal 17(3): a negative answer carries its grounds, and how to mend it. */
function grounded({ text, remedy }: { text: string; remedy: string }): CaseDecision | undefined {
  if (!text.trim()) return no({ code: 'reason-missing', field: '/text', article: '17(3)' });
  if (!remedy.trim()) return no({ code: 'reason-missing', field: '/remedy', article: '17(3)' });
  return undefined;
}

type TaskCommand = Extract<HumanCommand, { type: 'claimTask' | 'releaseTask' | 'reassignTask' }>;

function decideTask(state: CaseState, command: TaskCommand, { actor }: Facts): CaseDecision {
  const { task } = state;
  if (task?.id !== command.taskId) return no({ code: 'task-not-open' });
  switch (command.type) {
    case 'claimTask':
      if (task.claimedBy && task.claimedBy !== actor.personId) return no({ code: 'task-claimed-by-other' });
      // A second decision rests on what the first one saw: only before the first can anything be added to it.
      return accept<CaseEvent>({
        ...{ type: 'taskClaimed', taskId: task.id },
        ...(command.warnings && task.kind === 'verify' ? { warnings: command.warnings } : {}),
      });
    case 'releaseTask':
      if (task.claimedBy !== actor.personId)
        return no({ code: task.claimedBy ? 'task-claimed-by-other' : 'task-not-claimed' });
      return accept<CaseEvent>({ type: 'taskReleased', taskId: task.id, reason: command.reason });
    case 'reassignTask':
      if (!command.reason.trim()) return no({ code: 'reason-missing', field: '/reason' });
      if (notIndependent(command.to, state)) return no({ code: 'same-person', field: '/to', article: '1(21)' });
      return accept<CaseEvent>({ type: 'taskReassigned', taskId: task.id, to: command.to, reason: command.reason });
  }
}

function resolveMismatch(
  state: CaseState,
  command: Extract<HumanCommand, { type: 'acceptMismatch' | 'rejectMismatch' }>,
  facts: Facts,
): CaseDecision {
  const { now, calendar } = facts;
  if (!command.remarks.trim()) return no({ code: 'reason-missing', field: '/remarks' });
  const { remarks, sight } = command;
  const close = closeTask(state, now, calendar);
  // A certificate that nobody may use must not stay valid: it is revoked, where the CA takes our word for it.
  if (command.type === 'rejectMismatch' && facts.ca.revocation)
    return decision(state, 'orderRevocation', sight, facts, () => [
      ...close,
      requested(state, { origin: 'mismatch', reason: 'superseded', text: remarks, capacity: 'officer' }),
      { type: 'revocationGranted', seen: sight, remarks },
      { type: 'revocationOrdered' },
    ]);
  if (command.type === 'rejectMismatch')
    return decision(state, 'close', sight, facts, () => [...close, { type: 'mismatchRejected', remarks, seen: sight }]);
  const confirmBy = plusMillis(now, durationMs(state.policy.acceptancePeriod));
  return decision(state, 'match', sight, facts, () => [
    ...close,
    { type: 'mismatchAccepted', remarks, seen: sight, confirmBy },
  ]);
}
