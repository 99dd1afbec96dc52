import type { CaseReader } from '../cases/case-reader';
import type { Route } from '../http/route';
import type { ResourceDeps } from '../resource-deps';
import { previews } from '../tasks/answer-preview';
import type { DecisionKind } from '../tasks/decision';
import { decisions } from '../tasks/decision';
import { ResolvePersonChange } from './person-change.dto';

const RESOLUTION: DecisionKind<ResolvePersonChange> = {
  path: 'person-change',
  operationId: 'resolvePersonChange',
  summary: 'Decides what HR’s news mean for the certificate; it may end it, so it needs a second factor (Pasal 11(2))',
  body: ResolvePersonChange,
  stepUp: true,
  command: ({ changeId, outcome, text }, sight) => ({ type: 'resolvePersonChange', changeId, outcome, sight, text }),
};

/** What the OP does when HR tells that a holder has moved on (Pasal 11(2)), and the letter where it stops its use. */
export const personChangeRoutes = (deps: ResourceDeps, reader: CaseReader): readonly Route[] => [
  decisions(deps)(RESOLUTION),
  previews(deps, reader)(RESOLUTION),
];
