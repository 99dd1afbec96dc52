import type { Instant } from '../case/instant';
import type { Task, TaskKind } from '../case/task';
import type { Calendar } from '../calendar/working-time';
import { inForceOf } from '../law/in-force-policy';
import type { Policy, TaskTiming } from '../law/policy';
import { addWorkingMinutes, workingMinutesBetween } from '../calendar/working-time';
import type { CaseEvent } from './events';
import type { CaseState } from './state';

/**
 * A task for the OP, due in working time. Time already used on the same application counts (the clock stops while
 * it is with the applicant, it does not start anew), but a quarter of the time is always left.
 */
export function openTask(state: CaseState, kind: TaskKind, now: Instant, calendar: Calendar, used = 0): CaseEvent {
  const terms = timingOf(kind, state.policy);
  const left = Math.max(terms.dueWorkingMinutes - used, Math.ceil(terms.dueWorkingMinutes / 4));
  const task: Task = {
    id: `${state.caseId}:${state.tasks + 1}`,
    kind,
    openedAt: now,
    dueAt: addWorkingMinutes(now, left, calendar),
    remindAt: addWorkingMinutes(now, Math.max(left - terms.remindBeforeWorkingMinutes, 0), calendar),
    escalateAt: addWorkingMinutes(now, left + terms.escalateAfterWorkingMinutes, calendar),
    reminded: false,
    escalated: false,
  };
  return { type: 'taskOpened', task };
}

function timingOf(kind: TaskKind, policy: Policy): TaskTiming {
  const { revocation, hold, personChange } = inForceOf(policy);
  switch (kind) {
    case 'verify':
      return policy.verification;
    case 'approve':
    case 'resolve-mismatch':
      return policy.approval;
    case 'decide-revocation':
      return revocation.decision;
    case 'review-revocation':
      return revocation.review;
    case 'release-hold':
      return hold.release;
    case 'person-change':
      return personChange;
  }
}

/** Closes the open task, if there is one, with the working time that it took. */
export function closeTask(state: CaseState, now: Instant, calendar: Calendar): readonly CaseEvent[] {
  const { task } = state;
  if (!task) return [];
  return [{ type: 'taskClosed', taskId: task.id, workedMinutes: workingMinutesBetween(task.openedAt, now, calendar) }];
}
