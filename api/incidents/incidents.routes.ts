import type { CaseReader } from '../cases/case-reader';
import { param } from '../cases/commands';
import type { Route } from '../http/route';
import { route } from '../http/route';
import { ProblemError } from '../problems/errors';
import type { ResourceDeps } from '../resource-deps';
import { IncidentOrders } from './incident-orders';
import { IncidentAnswer, IncidentOrder } from './incidents.dto';

const ID = /^[A-Za-z0-9._:-]{1,128}$/;

/** What an incident does to certificates (Pasal 28): an explicit list of them, each answered on its own. */
export function incidentRoutes(deps: ResourceDeps, reader: CaseReader): readonly Route[] {
  const orders = new IncidentOrders(deps, reader);
  const order = (path: string, type: 'freeze' | 'unfreeze', operationId: string, summary: string): Route =>
    route({
      method: 'post',
      path: `/incidents/:incidentId/${path}`,
      ...{ operationId, summary, tag: 'incidents' },
      body: IncidentOrder,
      response: IncidentAnswer,
      status: 202,
      access: ['supervisor'],
      stepUp: true,
      idempotent: true,
      handle: async (context) => {
        const incidentId = param(context, 'incidentId');
        if (!ID.test(incidentId)) throw new ProblemError('not-found');
        return { body: await orders.give(context, incidentId, type) };
      },
    });
  return [
    order(
      'freeze',
      'freeze',
      'freezeCertificates',
      'Stops the use of the named certificates for an incident (Pasal 28)',
    ),
    order('release', 'unfreeze', 'releaseCertificates', 'Lets them be used again, as far as the incident stopped them'),
  ];
}
