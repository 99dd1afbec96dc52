import { isCancellation, proxyActivities, proxyLocalActivities } from '@temporalio/workflow';
import type { LedgerActivities, NeighbourActivities } from '../../activities/enrollment/contract';

/**
 * The ledger commits in one short, idempotent transaction: as a local activity it costs one history event instead
 * of three, and no round trip.
 */
const atOnce = proxyLocalActivities<LedgerActivities>({
  startToCloseTimeout: '10 seconds',
  retry: {
    initialInterval: '200 milliseconds',
    maximumInterval: '2 seconds',
    // Some seven seconds: a database that restarts is back by then. (A limit in time is not kept for local retries.)
    maximumAttempts: 6,
    nonRetryableErrorTypes: ['LedgerDiverged'],
  },
});

/** The worker says every few seconds that it works on an activity; silent for longer, it is dead or cut off. */
export const SILENCE = '10 seconds';

/**
 * The same work as an ordinary activity, without an end of retries: without the record, nothing has happened. A
 * local one that is retried for hours would write its heartbeats into the history until that is full; this one costs
 * three events however long it takes, and everybody who looks at the workflow sees what it waits for.
 */
const patiently = proxyActivities<LedgerActivities>({
  startToCloseTimeout: '30 seconds',
  heartbeatTimeout: SILENCE,
  retry: { initialInterval: '1 second', backoffCoefficient: 2, maximumInterval: '30 seconds' },
});

const orPatiently = <T>(tried: Promise<T>, again: () => Promise<T>): Promise<T> =>
  tried.catch((error: unknown) => {
    if (isCancellation(error)) throw error;
    return again();
  });

/**
 * The ledger as a case uses it: at once when it can, and else the case waits, for a database that is away as for a
 * ledger that disagrees (a restored database) until people have mended it. No failure of the ledger ends a case.
 */
export const ledger: LedgerActivities = {
  loadFacts: () => orPatiently(atOnce.loadFacts(), () => patiently.loadFacts()),
  record: (input) => orPatiently(atOnce.record(input), () => patiently.record(input)),
  commitsAfter: (place) => orPatiently(atOnce.commitsAfter(place), () => patiently.commitsAfter(place)),
};

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
