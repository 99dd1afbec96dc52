import type { Route } from '../http/route';
import type { ResourceDeps } from '../resource-deps';
import { decisions } from '../tasks/decision';
import { ResolvePersonChange } from './person-change.dto';

/** What the OP does when HR tells that a holder has moved on (Pasal 11(2)). */
export const personChangeRoutes = (deps: ResourceDeps): readonly Route[] => [
  decisions(deps)({
    path: 'person-change',
    operationId: 'resolvePersonChange',
    summary:
      'Decides what HR’s news mean for the certificate; it may end it, so it needs a second factor (Pasal 11(2))',
    body: ResolvePersonChange,
    stepUp: true,
    command: ({ changeId, outcome, text }, sight) => ({ type: 'resolvePersonChange', changeId, outcome, sight, text }),
  }),
];
