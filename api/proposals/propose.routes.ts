import type { Role } from '../../domain/people/roles';
import { ROLES } from '../../domain/people/roles';
import type { Wanted } from '../../entities/proposal-facts';
import { propose } from '../../entities/proposal-writer';
import type { CaseReader } from '../cases/case-reader';
import { param } from '../cases/commands';
import type { RequestContext, Route } from '../http/route';
import { route } from '../http/route';
import type { ResourceDeps } from '../resource-deps';
import { answered, doing, PROPOSAL_PROBLEMS } from './outcome';
import { ProposalView, ProposeAgencyHead, ProposeAgencyLetters, ProposeDuties, WithReason } from './proposals.dto';

const TAG = 'people';
/** What an operation that proposes has in common with the others. */
const PROPOSING = {
  method: 'post',
  tag: TAG,
  response: ProposalView,
  status: 201,
  access: ['administrator'],
  idempotent: true,
  problems: PROPOSAL_PROBLEMS,
} as const;

/** One administrator proposes; nothing becomes otherwise before another has approved it (Pasal 8(1), 31(2)). */
export function proposeRoutes({ dataSource, now }: ResourceDeps, reader: CaseReader): readonly Route[] {
  const answer = async (wanted: Wanted, context: RequestContext<{ reason: string }, object>) => ({
    body: await answered(
      reader,
      await propose(dataSource, wanted, doing(context, now(), context.body.reason), context.ifRevision),
      context.caller,
    ),
    location: '/api/people/proposals',
  });
  return [
    route({
      ...PROPOSING,
      path: '/people/:personId/proposals',
      operationId: 'proposeDuties',
      summary: 'Proposes a person’s roles, with what a Pengelola OP needs (Pasal 8(1))',
      body: ProposeDuties,
      ifMatch: true,
      handle: (context) =>
        answer({ kind: 'duties', personId: param(context, 'personId'), after: dutiesOf(context.body) }, context),
    }),
    route({
      ...PROPOSING,
      path: '/agencies/:agencyId/proposals',
      operationId: 'proposeAgencyHead',
      summary: 'Proposes who is the head of an agency (Pasal 14a)',
      body: ProposeAgencyHead,
      handle: (context) =>
        answer({ kind: 'agency-head', agencyId: param(context, 'agencyId'), after: context.body.headId }, context),
    }),
    route({
      ...PROPOSING,
      path: '/agencies/:agencyId/letters-proposals',
      operationId: 'proposeAgencyLetters',
      summary: 'Proposes whether the superiors and the head of an agency give letters in the system (Pasal 14a)',
      body: ProposeAgencyLetters,
      handle: (context) =>
        answer({ kind: 'agency-letters', agencyId: param(context, 'agencyId'), after: context.body.inSystem }, context),
    }),
    route({
      ...PROPOSING,
      path: '/people/changes/:changeId/proposals',
      operationId: 'proposeSettingAside',
      summary: 'Proposes to set aside an entry of HR’s feed that cannot be carried out (Pasal 11(2))',
      body: WithReason,
      handle: (context) => answer({ kind: 'feed-entry', changeId: param(context, 'changeId') }, context),
    }),
  ];
}

/** In the order in which roles are named everywhere: what is proposed and what is so are compared as they stand. */
function dutiesOf({ roles, appointment, trainingValidTo, operatorCertificateValidTo }: ProposeDuties) {
  return {
    roles: ROLES.filter((role: Role) => roles.includes(role)),
    ...(appointment ? { appointment: termOf(appointment) } : {}),
    ...(trainingValidTo === undefined ? {} : { trainingValidTo }),
    ...(operatorCertificateValidTo === undefined ? {} : { operatorCertificateValidTo }),
  };
}

const termOf = ({ decree, validFrom, validTo }: NonNullable<ProposeDuties['appointment']>) => ({
  ...(decree === undefined ? {} : { decree: decree.trim() }),
  ...{ validFrom, validTo },
});
