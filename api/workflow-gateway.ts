import type { Client, WorkflowHandle } from '@temporalio/client';
import {
  WithStartWorkflowOperation,
  WorkflowNotFoundError,
  WorkflowUpdateFailedError,
  WorkflowUpdateRPCTimeoutOrCancelledError,
} from '@temporalio/client';
import { ApplicationFailure } from '@temporalio/common';
import type { DataConverter } from '@temporalio/common';
import type { Refusal } from '../domain/case/refusal';
import type { certificateLife } from '../workflows/certificate/certificate-life.workflow';
import type { Receipt } from '../workflows/enrollment/enrollment.messages';
import {
  caNotice,
  caseOfReference,
  caStatusNotice,
  certificateWorkflowId,
  DRAINING,
  REFUSED,
  told,
  updates,
  WORKFLOW_TYPE,
} from '../workflows/enrollment/enrollment.messages';
import { lookAtPeople, WATCH_ID, WATCH_INPUT, WATCH_TYPE } from '../workflows/people/people.messages';
import { OutcomeUnknown, RefusalError } from './problems/errors';
import type { WorkflowGateway } from './http/gateway';
import { signalOnce } from './signal-once';

/** How long one attempt waits for an answer, and how long all of them together. */
const ATTEMPT_MS = 8_000;
const PATIENCE_MS = 25_000;

export interface GatewayOptions {
  readonly client: Client;
  /** The client's own: how what we send is sealed. */
  readonly dataConverter: DataConverter;
  readonly taskQueue: string;
  /** The version at which the ledger holds a case now; undefined when it holds none. */
  readonly ledgerVersion: (caseId: string) => Promise<number | undefined>;
  /** Told how long each command took and how it ended. */
  readonly observe?: (command: string, outcome: 'accepted' | 'refused' | 'unknown', ms: number) => void;
}

/**
 * The way from the API to the workflows. A command is an Update whose id is the command's: asking again is asking
 * for the same answer, so an unknown outcome is asked for again and never called a failure.
 */
export function createGateway(options: GatewayOptions): WorkflowGateway {
  const { client, dataConverter, taskQueue, ledgerVersion, observe } = options;
  const handleOf = (caseId: string): WorkflowHandle<typeof certificateLife> =>
    client.workflow.getHandle(certificateWorkflowId(caseId));

  return {
    startCase: (caseId, envelope, { traceId }) =>
      patiently('open', observe, () => {
        const startWorkflowOperation = new WithStartWorkflowOperation<typeof certificateLife>(WORKFLOW_TYPE, {
          workflowId: certificateWorkflowId(caseId),
          taskQueue,
          args: [{ schema: 1, caseId }],
          workflowIdConflictPolicy: 'USE_EXISTING',
          workflowIdReusePolicy: 'REJECT_DUPLICATE',
        });
        return client.withDeadline(Date.now() + ATTEMPT_MS, () =>
          client.workflow.executeUpdateWithStart(updates.open, {
            startWorkflowOperation,
            updateId: envelope.commandId,
            args: [{ ...envelope, traceId }],
          }),
        );
      }),

    async executeCommand(caseId, type, envelope, { traceId }) {
      const version = await ledgerVersion(caseId);
      const given = { ...envelope, traceId, ...(version === undefined ? {} : { ledgerVersion: version }) };
      return patiently(type, observe, () =>
        client.withDeadline(Date.now() + ATTEMPT_MS, () =>
          handleOf(caseId).executeUpdate<Receipt, [object]>(updates[type].name, {
            updateId: envelope.commandId,
            args: [given],
          }),
        ),
      );
    },

    async notifyCa(reference) {
      try {
        await handleOf(caseOfReference(reference)).signal(caNotice, { reference });
      } catch (error) {
        if (!(error instanceof WorkflowNotFoundError)) throw error;
      }
    },

    caRevoked: (caseId, { serial, noticeId }) =>
      signalOnce(client, dataConverter, {
        workflowId: certificateWorkflowId(caseId),
        signal: caStatusNotice,
        args: [{ serial }],
        requestId: noticeId,
      }),
    async tell(caseId, command) {
      try {
        await handleOf(caseId).signal(told, command);
        return true;
      } catch (error) {
        if (!(error instanceof WorkflowNotFoundError)) throw error;
        return false;
      }
    },

    async lookAtPeople() {
      // The watch runs from the first worker's start on; whoever asks earlier begins it.
      await client.workflow.signalWithStart(WATCH_TYPE, {
        ...{ workflowId: WATCH_ID, taskQueue, args: [WATCH_INPUT] },
        signal: lookAtPeople,
      });
    },

    async probe() {
      await client.connection.withDeadline(Date.now() + 3_000, () => client.workflowService.getSystemInfo({}));
    },

    close: () => client.connection.close(),
  };
}

/** Asks until there is an answer: the same id gets the same one. Errors: RefusalError, ProblemError, OutcomeUnknown. */
async function patiently(
  command: string,
  observe: GatewayOptions['observe'],
  ask: () => Promise<Receipt>,
): Promise<Receipt> {
  const began = Date.now();
  for (;;)
    try {
      const receipt = await ask();
      observe?.(command, 'accepted', Date.now() - began);
      return receipt;
    } catch (error) {
      const verdict = judge(error);
      if (verdict instanceof Error) {
        observe?.(command, 'refused', Date.now() - began);
        throw verdict;
      }
      if (Date.now() - began > PATIENCE_MS) {
        observe?.(command, 'unknown', Date.now() - began);
        throw new OutcomeUnknown();
      }
    }
}

/** What an error of the client means: something to tell the caller, or `again`. */
function judge(error: unknown): Error | 'again' {
  if (error instanceof WorkflowUpdateRPCTimeoutOrCancelledError) return 'again';
  if (error instanceof WorkflowNotFoundError) return new RefusalError({ code: 'not-in-this-status' });
  const cause = error instanceof WorkflowUpdateFailedError ? error.cause : undefined;
  if (!(cause instanceof ApplicationFailure))
    return error instanceof Error ? error : new Error('the client threw no error');
  if (cause.type === REFUSED) return new RefusalError(cause.details?.[0] as Refusal);
  // The run was handing over: the next one takes the same command.
  if (cause.type === DRAINING || cause.type === 'AcceptedUpdateCompletedWorkflow') return 'again';
  return cause;
}
