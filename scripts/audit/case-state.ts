import type { Client } from '@temporalio/client';
import { caseState, certificateWorkflowId } from '../../workflows/enrollment/enrollment.messages';

const QUERY_MS = 10_000;

/** Where a case stands in its workflow. Errors: those of Temporal's client, also when no worker answers in time. */
export const askState = (client: Client, caseId: string) =>
  client.withDeadline(Date.now() + QUERY_MS, () =>
    client.workflow.getHandle(certificateWorkflowId(caseId)).query(caseState),
  );
