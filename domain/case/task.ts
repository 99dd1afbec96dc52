import type { Instant } from '../case/instant';

/** What a person of the OP is asked to do; at most one is open in a case. */
export const TASK_KINDS = [
  'verify',
  'approve',
  'resolve-mismatch',
  'decide-revocation', // an evaluation, Pasal 21(1)
  'review-revocation', // of one that acted first
  'release-hold',
  'person-change', // what HR's news mean for the certificate, Pasal 11(2)
] as const;
export type TaskKind = (typeof TASK_KINDS)[number];

/** What an officer's list of tasks can be narrowed to. */
export const TASK_VIEWS = ['all', 'mine', 'unclaimed', 'overdue'] as const;
export type TaskView = (typeof TASK_VIEWS)[number];

/** How a list of tasks may be ordered: the most urgent first unless said. */
export const TASK_ORDERS = ['due', 'due-last', 'case', 'case-last'] as const;
export type TaskOrder = (typeof TASK_ORDERS)[number];

export interface Task {
  /** `<caseId>:<n>`, n counting the tasks of the case. */
  readonly id: string;
  readonly kind: TaskKind;
  readonly openedAt: Instant;
  /** Due, reminder and escalation moments, counted in working time (Pasal 17, policy). */
  readonly dueAt: Instant;
  readonly remindAt: Instant;
  readonly escalateAt: Instant;
  readonly claimedBy?: string;
  readonly claimedAt?: Instant;
  readonly reminded: boolean;
  readonly escalated: boolean;
}
