import type { Instant } from '../case/instant';
import type { Task, TaskKind } from '../case/task';
import type { Calendar } from '../calendar/working-time';
import { addWorkingMinutes, workingMinutesBetween } from '../calendar/working-time';
import type { CaseEvent } from './events';
import type { CaseState } from './state';

/**
 * A task for the OP, due in working time. Time already used on the same application counts (the clock stops while
 * it is with the applicant, it does not start anew), but a quarter of the time is always left.
 */
export function openTask(state: CaseState, kind: TaskKind, now: Instant, calendar: Calendar, used = 0): CaseEvent {
  const terms = kind === 'verify' ? state.policy.verification : state.policy.approval;
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

/** Closes the open task, if there is one, with the working time that it took. */
export function closeTask(state: CaseState, now: Instant, calendar: Calendar): readonly CaseEvent[] {
  const { task } = state;
  if (!task) return [];
  return [{ type: 'taskClosed', taskId: task.id, workedMinutes: workingMinutesBetween(task.openedAt, now, calendar) }];
}
