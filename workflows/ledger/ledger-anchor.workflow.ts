import * as wf from '@temporalio/workflow';
import type { Mark } from './anchor.messages';
import { isFurther, MARK, markLedger } from './anchor.messages';

const LONG_HISTORY = 500;

/**
 * What Temporal knows of the ledger: the furthest mark that a worker set. A ledger that does not hold the marked
 * event was restored to an earlier moment; a mark that went back tells that Temporal was.
 */
export async function ledgerAnchor(first?: Mark): Promise<void> {
  let furthest = first;
  wf.setHandler(markLedger, (mark) => {
    if (!isFurther(mark, furthest)) return;
    furthest = mark;
    wf.upsertMemo({ [MARK]: mark });
  });
  await wf.condition(() => wf.workflowInfo().historyLength > LONG_HISTORY);
  await wf.condition(wf.allHandlersFinished);
  const next = wf.makeContinueAsNewFunc<typeof ledgerAnchor>({ memo: furthest ? { [MARK]: furthest } : {} });
  await next(furthest);
}
