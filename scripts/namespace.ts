import { setTimeout as pause } from 'node:timers/promises';
import type { Connection } from '@temporalio/client';
import { isGrpcServiceError } from '@temporalio/client';
import { msToTs } from '@temporalio/common/lib/time';
import { DAY_MS } from '../domain/case/instant';

/** gRPC status codes. */
const NOT_FOUND = 5;
const ALREADY_EXISTS = 6;
const KNOWN_WITHIN_MS = 60_000;

/**
 * Makes the namespace unless it is there; true when it made it. A cluster needs some seconds until each of its parts
 * knows a new one. Errors: whatever the server answers.
 */
export async function ensureNamespace(
  connection: Connection,
  { namespace, retentionDays }: { readonly namespace: string; readonly retentionDays: number },
): Promise<boolean> {
  if (await isKnown(connection, namespace)) return false;
  try {
    await connection.workflowService.registerNamespace({
      namespace,
      workflowExecutionRetentionPeriod: msToTs(retentionDays * DAY_MS),
    });
  } catch (error) {
    // Somebody else made it in the meantime.
    if (!isGrpcServiceError(error) || Number(error.code) !== ALREADY_EXISTS) throw error;
  }
  await untilListed(connection, namespace);
  return true;
}

async function isKnown(connection: Connection, namespace: string): Promise<boolean> {
  try {
    await connection.workflowService.describeNamespace({ namespace });
    return true;
  } catch (error) {
    if (isGrpcServiceError(error) && Number(error.code) === NOT_FOUND) return false;
    throw error;
  }
}

/** Search attributes of a namespace are answered from a cache that learns of a new one late. */
async function untilListed(connection: Connection, namespace: string): Promise<void> {
  for (const end = Date.now() + KNOWN_WITHIN_MS; ; await pause(500))
    try {
      await connection.operatorService.listSearchAttributes({ namespace });
      return;
    } catch (error) {
      if (!isGrpcServiceError(error) || Number(error.code) !== NOT_FOUND || Date.now() > end) throw error;
    }
}
