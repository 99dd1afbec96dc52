import type { LedgerActivities, NeighbourActivities } from './enrollment/contract';
import { createLedgerActivities } from './enrollment/ledger.activities';
import type { NeighbourDeps } from './enrollment/neighbour.activities';
import { createNeighbourActivities } from './enrollment/neighbour.activities';
import type { PeopleActivities } from './people/contract';
import type { PeopleDeps } from './people/people.activities';
import { createPeopleActivities } from './people/people.activities';

export type Activities = LedgerActivities & NeighbourActivities & PeopleActivities;

/** Everything that workflows may ask for, over the given rooms and neighbours. */
export const createActivities = (deps: NeighbourDeps & PeopleDeps): Activities => {
  const { revocation, hold } = deps.ca.capabilities();
  return {
    ...createLedgerActivities(deps.db, { revocation, hold }),
    ...createNeighbourActivities(deps),
    ...createPeopleActivities(deps),
  };
};
