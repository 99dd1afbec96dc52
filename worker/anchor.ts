import type { Client } from '@temporalio/client';
import { WorkflowExecutionAlreadyStartedError, WorkflowNotFoundError } from '@temporalio/client';
import type { Mark } from '../workflows/ledger/anchor.messages';
import { ANCHOR_ID, ANCHOR_TYPE, MARK, markLedger } from '../workflows/ledger/anchor.messages';

/** The mark that Temporal keeps of how far the ledger has come; it is read from a memo, so no worker is needed for it. */
export class Anchor {
  constructor(
    private readonly client: Pick<Client, 'workflow'>,
    private readonly taskQueue: string,
  ) {}

  /** `absent`: Temporal knows of no ledger; `undefined`: of one, and no mark of it yet. */
  async read(): Promise<Mark | undefined | 'absent'> {
    try {
      const { memo, status } = await this.client.workflow.getHandle(ANCHOR_ID).describe();
      if (status.name !== 'RUNNING') return 'absent';
      return memo?.[MARK] as Mark | undefined;
    } catch (error) {
      if (error instanceof WorkflowNotFoundError) return 'absent';
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
