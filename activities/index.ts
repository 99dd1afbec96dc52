import type { LedgerActivities, NeighbourActivities } from './enrollment/contract';
import { createLedgerActivities } from './enrollment/ledger.activities';
import type { NeighbourDeps } from './enrollment/neighbour.activities';
import { createNeighbourActivities } from './enrollment/neighbour.activities';

export type Activities = LedgerActivities & NeighbourActivities;

/** Everything that workflows may ask for, over the given rooms and neighbours. */
export const createActivities = (deps: NeighbourDeps): Activities => {
  const { revocation, hold } = deps.ca.capabilities();
  return {
    ...createLedgerActivities(deps.db, { revocation, hold }),
    ...createNeighbourActivities(deps),
  };
};
