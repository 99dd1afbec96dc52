import type { Client } from '@temporalio/client';
import { isGrpcServiceError } from '@temporalio/client';
import type { DataConverter, SignalDefinition } from '@temporalio/common';
import { encodeToPayloads, loadDataConverter } from '@temporalio/common/lib/internal-non-workflow';

const NOT_FOUND = 5;

/** Whom to tell what; `requestId` names the telling. */
export interface Telling<Args extends readonly unknown[]> {
  readonly workflowId: string;
  readonly signal: SignalDefinition<[...Args]>;
  readonly args: Args;
  readonly requestId: string;
}

/**
 * Signals a running workflow once: the server knows the request ids that a run has taken and lets none in twice, which
 * the client's own `signal` leaves no way to ask for. False when no such workflow runs, so nobody was told.
 */
export async function signalOnce<Args extends readonly unknown[]>(
  client: Client,
  dataConverter: DataConverter,
  { workflowId, signal, args, requestId }: Telling<Args>,
): Promise<boolean> {
  try {
    await client.workflowService.signalWorkflowExecution({
      namespace: client.options.namespace,
      identity: client.options.identity,
      workflowExecution: { workflowId },
      signalName: signal.name,
      requestId,
      input: { payloads: (await encodeToPayloads(loadDataConverter(dataConverter), ...args)) ?? [] },
    });
    return true;
  } catch (error) {
    if (isGrpcServiceError(error) && Number(error.code) === NOT_FOUND) return false;
    throw error;
  }
}
