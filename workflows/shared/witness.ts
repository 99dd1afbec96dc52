import type { Sinks, WorkflowInterceptorsFactory } from '@temporalio/workflow';
import { proxySinks } from '@temporalio/workflow';

/** Told of everything that a workflow asked of the ledger and what it was answered; for replaying a history, not for running. */
export interface WitnessSinks extends Sinks {
  witness: { ledgerWork(activity: string, input: unknown, outcome: unknown): void };
}

const { witness } = proxySinks<WitnessSinks>();

interface Asked {
  readonly activityType: string;
  readonly args: unknown[];
}

async function witnessed<T extends Asked>(input: T, next: (input: T) => Promise<unknown>): Promise<unknown> {
  const outcome = await next(input);
  witness.ledgerWork(input.activityType, input.args[0], outcome);
  return outcome;
}

/**
 * A history does not hold what a local activity was given, but replaying it makes the workflow give it again, to the
 * letter: the same code on the same past decides the same at the same time.
 */
export const interceptors: WorkflowInterceptorsFactory = () => ({
  outbound: [{ scheduleLocalActivity: witnessed, scheduleActivity: witnessed }],
});
