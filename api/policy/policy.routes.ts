import { wibInstant } from '../../domain/calendar/wib';
import type { Policy } from '../../domain/law/policy';
import type { PolicyDefect } from '../../domain/law/policy-validation';
import { validatePolicy } from '../../domain/law/policy-validation';
import { OFFICE_READERS } from '../../domain/law/readers';
import type { PolicyVersionRow } from '../../entities/policy-version.entity';
import type { CaseReader } from '../cases/case-reader';
import type { Names } from '../cases/case-presenter';
import { presentPerson } from '../cases/case-presenter';
import type { RequestContext, Route } from '../http/route';
import { route } from '../http/route';
import { ProblemError } from '../problems/errors';
import type { ResourceDeps } from '../resource-deps';
import { approvalOf, approveByAnother, signersOf, versionIn } from '../versions/approval';
import { PolicyVersionsView, PolicyVersionView, ProposePolicy } from './policy.dto';

const TAG = 'policy';

/** The regency's numbers: one administrator proposes them, another puts them into force (Pasal 3(1)a). */
export function policyRoutes({ now }: ResourceDeps, reader: CaseReader): readonly Route[] {
  const clock = () => now().toISOString();
  return [
    route({
      method: 'get',
      path: '/policy',
      operationId: 'readPolicy',
      summary: 'The policy under which cases are opened now',
      tag: TAG,
      response: PolicyVersionView,
      status: 200,
      access: 'session',
      handle: async () => {
        const { version } = await reader.policies.inForce(clock());
        const row = await reader.policies.byVersion(version);
        if (!row) throw new ProblemError('not-found');
        return { body: await one(reader.people, row, version) };
      },
    }),
    route({
      method: 'get',
      path: '/policy/versions',
      operationId: 'listPolicies',
      summary: 'Every version, proposed, past, in force and to come',
      tag: TAG,
      response: PolicyVersionsView,
      status: 200,
      access: OFFICE_READERS,
      handle: async () => {
        const { version } = await reader.policies.inForce(clock());
        const rows = await reader.policies.versions();
        const names = await reader.people.names(signersOf(rows));
        return { body: { items: rows.map((row) => present(row, version, names)) } };
      },
    }),
    route({
      method: 'post',
      path: '/policy',
      operationId: 'proposePolicy',
      summary: 'Proposes a new version; it stands once another administrator approved it',
      tag: TAG,
      body: ProposePolicy,
      response: PolicyVersionView,
      status: 201,
      access: ['administrator'],
      idempotent: true,
      handle: (context) => propose(reader, context, clock()),
    }),
    route({
      method: 'post',
      path: '/policy/:version/approval',
      operationId: 'approvePolicy',
      summary: 'Approves a proposed version; from its date on, cases are opened under it',
      tag: TAG,
      response: PolicyVersionView,
      status: 200,
      access: ['administrator'],
      stepUp: true,
      idempotent: true,
      handle: (context) => approve(reader, context, clock()),
    }),
  ];
}

/** Stands in for the second person while there is none: validation asks that he is not the first. */
const NOBODY_YET = 'nobody-yet';

async function propose(reader: CaseReader, { caller, body }: RequestContext<ProposePolicy, object>, at: string) {
  const setBy = caller.actor.personId;
  const candidate = { ...body.parameters, version: 1, setBy, approvedBy: NOBODY_YET };
  const defects = validatePolicy(candidate);
  if (defects.length > 0) throw new ProblemError('invalid-input', { errors: defects.map(faultOf) });
  const policy = candidate as unknown as Policy;
  const row = await reader.policies.propose((version) => ({
    ...{ version, setBy, setAt: at, approvedBy: null, approvedAt: null },
    effectiveFrom: wibInstant(policy.effectiveFrom, '00:00'),
    parameters: { ...policy, version },
  }));
  const inForce = await reader.policies.inForce(at);
  return { body: await one(reader.people, row, inForce.version), location: '/api/policy/versions' };
}

const faultOf = ({ pointer, code }: PolicyDefect) => ({ pointer: `/parameters${pointer}`, code });

async function approve({ policies, people }: CaseReader, context: RequestContext<object, object>, at: string) {
  const by = context.caller.actor.personId;
  const proposed = await policies.byVersion(versionIn(context));
  const row = await approveByAnother(proposed, by, '3(1)a', ({ version, parameters }) =>
    policies.approve(version, by, at, { ...parameters, approvedBy: by }),
  );
  const [after, inForce] = await Promise.all([policies.byVersion(row.version), policies.inForce(at)]);
  return { body: await one(people, after ?? row, inForce.version) };
}

const one = async (people: CaseReader['people'], row: PolicyVersionRow, inForce: number): Promise<PolicyVersionView> =>
  present(row, inForce, await people.names(signersOf([row])));

const present = (row: PolicyVersionRow, inForce: number, names: Names): PolicyVersionView => ({
  version: row.version,
  effectiveFrom: row.effectiveFrom,
  setBy: presentPerson(row.setBy, names),
  setAt: row.setAt,
  ...approvalOf(row, names),
  inForce: row.version === inForce,
  parameters: row.parameters,
});
