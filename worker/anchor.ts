import type { Client } from '@temporalio/client';
import { WorkflowExecutionAlreadyStartedError, WorkflowNotFoundError } from '@temporalio/client';
import type { Mark } from '../workflows/ledger/anchor.messages';
import { ANCHOR_ID, ANCHOR_TYPE, MARK, markLedger } from '../workflows/ledger/anchor.messages';

/** How Temporal's own record of the marks stands; it grows and never shrinks, unless Temporal was restored. */
export interface AnchorState {
  readonly mark: Mark | undefined;
  readonly startedMs: number;
  readonly events: number;
}

/** Whether Temporal has forgotten something since it showed `before`, and was told `since` marks. */
export const wentBack = (before: AnchorState, since: number, now: AnchorState): boolean =>
  now.startedMs < before.startedMs || (now.startedMs === before.startedMs && now.events < before.events + since);

/** The mark that Temporal keeps of how far the ledger has come; it is read from a memo, so no worker is needed for it. */
export class Anchor {
  constructor(
    private readonly client: Pick<Client, 'workflow'>,
    private readonly taskQueue: string,
  ) {}

  /** Undefined when Temporal knows of no ledger. */
  async read(): Promise<AnchorState | undefined> {
    try {
      const { memo, status, startTime, historyLength } = await this.client.workflow.getHandle(ANCHOR_ID).describe();
      if (status.name !== 'RUNNING') return undefined;
      return { mark: memo?.[MARK] as Mark | undefined, startedMs: startTime.getTime(), events: historyLength };
    } catch (error) {
      if (error instanceof WorkflowNotFoundError) return undefined;
      throw error;
    }
  }

  /** Begins to keep marks, with the first one. */
  async begin(mark: Mark | undefined): Promise<void> {
    try {
      await this.client.workflow.start(ANCHOR_TYPE, {
        workflowId: ANCHOR_ID,
        taskQueue: this.taskQueue,
        args: mark ? [mark] : [],
        ...(mark ? { memo: { [MARK]: mark } } : {}),
      });
    } catch (error) {
      if (!(error instanceof WorkflowExecutionAlreadyStartedError)) throw error;
      if (mark) await this.set(mark);
    }
  }

  /** Errors: WorkflowNotFoundError when Temporal has lost it. */
  set(mark: Mark): Promise<void> {
    return this.client.workflow.getHandle(ANCHOR_ID).signal(markLedger, mark);
  }
}
