import { proxyActivities } from '@temporalio/workflow';
import type { FeedActivities, PersonChangeSteps } from '../../activities/people/contract';
import { SILENCE } from './activities';

/** How often HR is asked: well within the day that Pasal 11(2) news may take, and at once when somebody looks. */
const HR_ASKED_EVERY = '10 minutes';

/** Asking HR again and again is a retry, not a loop: history does not grow while nothing happens. */
export const personFeed = proxyActivities<FeedActivities>({
  startToCloseTimeout: '2 minutes',
  heartbeatTimeout: SILENCE,
  retry: { initialInterval: '30 seconds', backoffCoefficient: 2, maximumInterval: HR_ASKED_EVERY },
});

/** Nothing of a change is given up: a database that is away is waited for. */
export const personChanges = proxyActivities<PersonChangeSteps>({
  startToCloseTimeout: '30 seconds',
  heartbeatTimeout: SILENCE,
  retry: { initialInterval: '1 second', backoffCoefficient: 2, maximumInterval: '30 seconds' },
});
