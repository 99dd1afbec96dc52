import { proxyActivities, proxyLocalActivities } from '@temporalio/workflow';
import type { LedgerActivities, NeighbourActivities } from '../../activities/enrollment/contract';

/**
 * The ledger commits in one short, idempotent transaction: as a local activity it costs one history event instead
 * of three, and no round trip. It has no end of retries: without the record, nothing has happened; and a ledger
 * that disagrees (a restored database) is waited for until people have mended it.
 */
export const ledger = proxyLocalActivities<LedgerActivities>({
  startToCloseTimeout: '10 seconds',
  retry: {
    initialInterval: '200 milliseconds',
    maximumInterval: '10 seconds',
    nonRetryableErrorTypes: ['LedgerDiverged'],
  },
});

/** The worker says every few seconds that it works on an activity; silent for longer, it is dead or cut off. */
const SILENCE = '10 seconds';

/**
 * A neighbour may be away for days, or answer nonsense until people have spoken to it: the case waits, and its own
 * alarm says so. No failure of a neighbour ends a case.
 */
export const neighbour = proxyActivities<NeighbourActivities>({
  startToCloseTimeout: '1 minute',
  heartbeatTimeout: SILENCE,
  retry: {
    initialInterval: '1 second',
    backoffCoefficient: 2,
    maximumInterval: '5 minutes',
  },
});

/** Asking the CA again and again is a retry, not a loop: history does not grow while it thinks. */
export const watcher = (poll: { readonly firstMs: number; readonly maxMs: number }) =>
  proxyActivities<Pick<NeighbourActivities, 'awaitCa' | 'awaitPublication'>>({
    startToCloseTimeout: '1 minute',
    heartbeatTimeout: SILENCE,
    retry: { initialInterval: poll.firstMs, backoffCoefficient: 1.5, maximumInterval: poll.maxMs },
  });
