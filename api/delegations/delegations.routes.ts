import { whyNotDelegate } from '../../domain/people/delegation';
import type { Actor } from '../../domain/people/roles';
import type { DelegationRow } from '../../entities/delegation.entity';
import { DelegationRepository } from '../../entities/delegations.repository';
import { readStanding } from '../../entities/standing';
import { recordAccess } from '../auth/access-log';
import { afterMoment } from '../cases/after';
import type { CaseReader } from '../cases/case-reader';
import { param } from '../cases/commands';
import { PageQuery, pageOf } from '../http/cursor';
import type { RequestContext, Route } from '../http/route';
import { route } from '../http/route';
import { ProblemError, RefusalError } from '../problems/errors';
import type { ResourceDeps } from '../resource-deps';
import { DelegationView, GiveDelegation } from './delegations.dto';
import { presentDelegations } from './present';

const TAG = 'delegations';
const OVERSEERS = ['head-of-dinas', 'auditor', 'administrator'] as const;
const oversees = ({ roles }: Actor): boolean => OVERSEERS.some((role) => roles.includes(role));

/** Duties that officers leave to each other for a time (Pasal 8): given by whose they are, ended by him or the Kepala Dinas. */
export function delegationRoutes(deps: ResourceDeps, reader: CaseReader): readonly Route[] {
  const { dataSource } = deps;
  const delegations = new DelegationRepository(dataSource);
  const now = () => deps.now().toISOString();
  const one = async (row: DelegationRow): Promise<DelegationView> => {
    const [view] = await presentDelegations([row], reader, now());
    if (!view) throw new ProblemError('not-found');
    return view;
  };
  const recorded = ({ caller: { actor }, traceId }: RequestContext<object, object>, action: string, id: string) =>
    recordAccess(
      dataSource,
      { actorId: actor.personId, action, object: `delegation ${id}`, reason: '', traceId, outcome: 'allowed' },
      deps.now(),
    );
  return [
    route({
      method: 'get',
      path: '/delegations',
      operationId: 'listDelegations',
      summary: 'Duties left to others, the latest first: the caller’s own, or all for those who oversee the OP',
      tag: TAG,
      query: PageQuery,
      response: DelegationView,
      list: true,
      status: 200,
      access: ['examiner', 'supervisor', ...OVERSEERS],
      handle: async ({ caller: { actor }, query: { limit, cursor } }) => {
        const whose = oversees(actor) ? undefined : actor.personId;
        const rows = await delegations.list(whose, limit + 1, afterMoment(cursor));
        const { items, next } = pageOf(rows, limit, ({ givenAt, id }) => [givenAt, id]);
        return { body: { items: await presentDelegations(items, reader, now()), ...(next ? { next } : {}) } };
      },
    }),
    route({
      method: 'post',
      path: '/delegations',
      operationId: 'giveDelegation',
      summary: 'Leaves one’s own duty to another Pengelola OP for a time (Pasal 8(1))',
      tag: TAG,
      body: GiveDelegation,
      response: DelegationView,
      status: 201,
      access: ['examiner', 'supervisor'],
      stepUp: true,
      idempotent: true,
      handle: async (context) => {
        const { caller, body } = context;
        const { to, reason, ...delegation } = body;
        const [giver, receiver] = await Promise.all(
          [caller.actor.personId, to].map((id) => readStanding(dataSource, id, now())),
        );
        if (!giver) throw new RefusalError({ code: 'person-inactive' });
        const refusal = whyNotDelegate(delegation, giver, receiver, now());
        if (refusal) throw new RefusalError(refusal);
        const row = await delegations.give(giver.personId, to, delegation, reason, now());
        await recorded(context, 'giveDelegation', row.id);
        return { body: await one(row), location: '/api/delegations' };
      },
    }),
    route({
      method: 'post',
      path: '/delegations/:delegationId/end',
      operationId: 'endDelegation',
      summary: 'Takes one’s duty back; the Kepala Dinas may end any',
      tag: TAG,
      response: DelegationView,
      status: 200,
      access: ['examiner', 'supervisor', 'head-of-dinas'],
      idempotent: true,
      handle: async (context) => {
        const { actor } = context.caller;
        const id = param(context, 'delegationId');
        const row = await delegations.byId(id);
        const mayEnd = row?.giverId === actor.personId || actor.roles.includes('head-of-dinas');
        if (!row || !mayEnd) throw new ProblemError('not-found');
        if (!(await delegations.end(id, actor.personId, now()))) throw new RefusalError({ code: 'not-in-this-status' });
        await recorded(context, 'endDelegation', id);
        return { body: await one((await delegations.byId(id)) ?? row) };
      },
    }),
  ];
}
