import { ProblemError } from '../problems/errors';

/** The case that a task belongs to: its id stands before the number. Errors: ProblemError `not-found`. */
export function caseOfTask(taskId: string): string {
  const [, caseId] = /^([A-Za-z0-9-]{1,64}):\d{1,6}$/.exec(taskId) ?? [];
  if (caseId === undefined) throw new ProblemError('not-found');
  return caseId;
}
