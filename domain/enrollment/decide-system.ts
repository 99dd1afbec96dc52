import { accept } from '../case/refusal';
import { plusMillis } from '../case/instant';
import { durationMs } from '../calendar/duration';
import { decideHoldSystem } from '../hold/decide';
import { filedAsPaper } from '../letter/filed';
import { decideLetterSystem } from '../letter/remind';
import { decideLossSystem } from '../loss/decide';
import { decidePersonChangeSystem } from '../people-change/decide';
import { decideLineage } from '../renewal/decide';
import { decideRevocationSystem } from '../revocation/decide-system';
import { isPending } from '../revocation/state';
import type { SystemCommand } from './commands';
import type { CaseEvent } from './events';
import type { CaseDecision, Facts } from './facts';
import { no } from './facts';
import type { CaseState } from './state';
import type { CaseAction } from './status';
import { nextStatus } from './status';
import { closeTask, openTask } from './tasks';

/** What timers and neighbours bring about. A command that no longer fits is refused, and nothing happens. */
export function decideSystem(state: CaseState, command: SystemCommand, facts: Facts): CaseDecision {
  return (
    decideEnrollment(state, command, facts) ??
    decideRevocationSystem(state, command, facts) ??
    decideHoldSystem(state, command, facts) ??
    decideLossSystem(state, command) ??
    decideLetterSystem(state, command, facts) ??
    decideLineage(state, command) ??
    decidePersonChangeSystem(state, command, facts) ??
    no({ code: 'not-in-this-status' })
  );
}

function decideEnrollment(state: CaseState, command: SystemCommand, facts: Facts): CaseDecision | undefined {
  const { now, calendar } = facts;
  const when = (action: CaseAction, ...events: readonly CaseEvent[]): CaseDecision =>
    nextStatus(state.status, action) ? accept(...events) : no({ code: 'not-in-this-status' });
  const { task, order } = state;
  switch (command.type) {
    case 'lapse':
      return when('lapse', { type: 'lapsed' });
    case 'remindTask':
      return task?.id === command.taskId
        ? accept<CaseEvent>({ type: 'taskReminded', taskId: task.id })
        : no({ code: 'task-not-open' });
    case 'escalateTask':
      return task?.id === command.taskId
        ? accept<CaseEvent>({ type: 'taskEscalated', taskId: task.id })
        : no({ code: 'task-not-open' });
    case 'remindApplicant':
      return accept<CaseEvent>({ type: 'applicantReminded', after: command.after });
    case 'order':
      return state.status === 'issuance'
        ? accept<CaseEvent>({ type: 'issuanceOrdered', reference: command.reference })
        : no({ code: 'not-in-this-status' });
    case 'alarmCaDelay':
      return order && !order.delayed ? accept<CaseEvent>({ type: 'caDelayed' }) : no({ code: 'not-in-this-status' });
    case 'openActivation': {
      const { caReference, page, activateBy } = command;
      return when('awaitActivation', { type: 'activationOpened', caReference, page, activateBy });
    }
    case 'caReturn':
      return when('caReturn', { type: 'caReturned', reason: command.reason }, openTask(state, 'verify', now, calendar));
    case 'caRefuse':
      return when('caRefuse', { type: 'caRefused', reason: command.reason });
    case 'receiveCertificate': {
      const { certificate, mismatches } = command;
      if (mismatches.length > 0)
        return when(
          'mismatch',
          { type: 'certificateMismatched', certificate, mismatches },
          openTask(state, 'resolve-mismatch', now, calendar),
        );
      const confirmBy = plusMillis(now, durationMs(state.policy.acceptancePeriod));
      return when('match', { type: 'certificateMatched', certificate, confirmBy });
    }
    case 'recordLetter': {
      const { letter, forSeq, documentId, sha256, number } = command;
      const due = state.lettersDue.some((owed) => owed.letter === letter && owed.forSeq === forSeq);
      return due
        ? accept<CaseEvent>(
            { type: 'letterIssued', letter, forSeq, documentId, sha256, number },
            ...filedAsPaper(state, command, facts),
          )
        : no({ code: 'not-in-this-status' });
    }
    case 'remindHolder':
      return state.certificate
        ? accept<CaseEvent>({ type: 'reminderDue', rung: command.rung, skipped: command.skipped })
        : no({ code: 'not-in-this-status' });
    case 'noteBounce': {
      const { noticeKey, to, rung } = command;
      return accept<CaseEvent>({ type: 'noticeBounced', noticeKey, to, ...(rung ? { rung } : {}) });
    }
    case 'expire':
      // What was still to be decided about it is decided by its end; what is ordered at the CA goes on there.
      return state.status === 'revoking'
        ? no({ code: 'not-in-this-status' })
        : when('expire', ...closeTask(state, now, calendar), ...dropped(state), { type: 'expired' });
    default:
      return undefined;
  }
}

const dropped = ({ revocation }: CaseState): readonly CaseEvent[] =>
  isPending(revocation) ? [{ type: 'revocationDropped' }] : [];
