import * as wf from '@temporalio/workflow';

/** What the bare workflow is measured with: it does nothing, as often as ours does something. */
export interface BareActivities {
  nothing(): Promise<void>;
}

export const step = wf.defineUpdate<number, []>('step');

const { nothing } = wf.proxyActivities<BareActivities>({ startToCloseTimeout: '1 minute' });

/**
 * As many Updates and as many empty ordinary activities as a certificate's life needs up to "in force": after the
 * Updates whose numbers `after` names, one activity each time that it names them.
 */
export async function bareLife(updates: number, after: readonly number[]): Promise<void> {
  let steps = 0;
  wf.setHandler(step, () => {
    steps += 1;
    return steps;
  });
  for (const due of after) {
    await wf.condition(() => steps >= due);
    await nothing();
  }
  await wf.condition(() => steps >= updates);
  await wf.condition(wf.allHandlersFinished);
}
