import type { Client } from '@temporalio/client';
import { WATCH_ID, WATCH_INPUT, WATCH_TYPE } from '../workflows/people/people.messages';

/** Begins the watch of HR; the one that runs already goes on. */
export async function beginPeopleWatch(client: Pick<Client, 'workflow'>, taskQueue: string): Promise<void> {
  await client.workflow.start(WATCH_TYPE, {
    ...{ workflowId: WATCH_ID, taskQueue, args: [WATCH_INPUT] },
    workflowIdConflictPolicy: 'USE_EXISTING',
  });
}
