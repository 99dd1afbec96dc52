import type { ProposalAction } from '../../domain/people/proposal';
import { decide } from '../../entities/proposal-writer';
import { ProposalRepository } from '../../entities/proposals.repository';
import { recordAccess } from '../auth/access-log';
import type { CaseReader } from '../cases/case-reader';
import { param } from '../cases/commands';
import { decodePosition, pageOf } from '../http/cursor';
import type { RequestContext, Route } from '../http/route';
import { route } from '../http/route';
import type { ResourceDeps } from '../resource-deps';
import { answered, doing, PROPOSAL_PROBLEMS } from './outcome';
import { presentProposals } from './proposal-presenter';
import { ProposalsQuery, ProposalView, WithReason } from './proposals.dto';

const TAG = 'people';
const PATH = '/people/proposals';
const DECIDING = {
  method: 'post',
  tag: TAG,
  response: ProposalView,
  status: 200,
  access: ['administrator'],
  idempotent: true,
  problems: PROPOSAL_PROBLEMS,
} as const;

/** What administrators propose of people, and what another of them makes of it (Pasal 8(1), 31(2)). */
export function proposalRoutes(deps: ResourceDeps, reader: CaseReader): readonly Route[] {
  const { dataSource, now } = deps;
  const decided = async (action: ProposalAction, context: RequestContext<object, object>, reason?: string) => {
    const outcome = await decide(dataSource, param(context, 'proposalId'), action, doing(context, now(), reason));
    const body = await answered(reader, outcome, context.caller);
    if (action === 'approve') await tasksAreOthers(deps);
    return { body };
  };
  return [
    route({
      method: 'get',
      path: PATH,
      operationId: 'listProposals',
      summary: 'What was proposed of people, the latest first, with what the caller may do about it',
      tag: TAG,
      query: ProposalsQuery,
      response: ProposalView,
      list: true,
      status: 200,
      access: ['administrator', 'auditor'],
      handle: async ({ query: { show, person, limit, cursor }, caller, traceId }) => {
        const after = decodePosition(cursor);
        // Why somebody has a right, or lost it, is not everybody's.
        await recordAccess(
          dataSource,
          {
            ...{ actorId: caller.actor.personId, action: 'listProposals', object: PATH, traceId },
            ...{ reason: '', outcome: 'allowed' },
          },
          now(),
        );
        const filter = {
          ...(show === undefined ? {} : { open: show === 'open' }),
          ...(person === undefined ? {} : { personId: person }),
        };
        const rows = await new ProposalRepository(dataSource).list(filter, limit + 1, after);
        const { items, next } = pageOf(rows, limit, ({ position }) => [position]);
        return { body: { items: await presentProposals(reader, items, caller), ...(next ? { next } : {}) } };
      },
    }),
    route({
      ...DECIDING,
      path: `${PATH}/:proposalId/approval`,
      operationId: 'approveProposal',
      summary: 'Approves what another administrator proposed; it is so at once',
      stepUp: true,
      handle: (context) => decided('approve', context),
    }),
    route({
      ...DECIDING,
      path: `${PATH}/:proposalId/refusal`,
      operationId: 'refuseProposal',
      summary: 'Refuses what another administrator proposed, and says why',
      body: WithReason,
      handle: (context) => decided('refuse', context, context.body.reason),
    }),
    route({
      ...DECIDING,
      path: `${PATH}/:proposalId/withdrawal`,
      operationId: 'withdrawProposal',
      summary: 'Takes one’s own proposal back',
      handle: (context) => decided('withdraw', context),
    }),
  ];
}

/**
 * NCSSR 2.2.1.3: who lost his role holds no task. The watch of HR gives such tasks back whenever it looks; when it
 * cannot be asked now it looks at midnight, and until then he is refused all the same.
 */
const tasksAreOthers = ({ gateway }: ResourceDeps): Promise<void> => gateway.lookAtPeople().catch(() => undefined);
