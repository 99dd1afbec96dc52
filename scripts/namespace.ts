import type { Connection } from '@temporalio/client';
import { isGrpcServiceError } from '@temporalio/client';
import { msToTs } from '@temporalio/common/lib/time';
import { DAY_MS } from '../domain/case/instant';
import { until } from '../devstack/supervisor/until';

/** gRPC status codes. */
const NOT_FOUND = 5;
const ALREADY_EXISTS = 6;

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
  await until(() => isListed(connection, namespace), { within: 60_000, what: `namespace ${namespace} is known` });
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

/** Search attributes of a namespace are answered from a cache that learns of new ones late. */
async function isListed(connection: Connection, namespace: string): Promise<boolean> {
  await connection.operatorService.listSearchAttributes({ namespace });
  return isKnown(connection, namespace);
}
