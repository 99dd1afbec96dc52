import { DAY_MS, plusMillis } from '../../domain/case/instant';
import { workloads } from '../../entities/workload.repository';
import type { Route } from '../http/route';
import { route } from '../http/route';
import type { ResourceDeps } from '../resource-deps';
import { WorkloadView } from './workload.dto';

const PERIOD_DAYS = 30;

/** Who has how much before him (Pasal 8): what a supervisor gives work to others by. */
export const workloadRoutes = ({ dataSource, now }: Pick<ResourceDeps, 'dataSource' | 'now'>): readonly Route[] => [
  route({
    method: 'get',
    path: '/workload',
    operationId: 'readWorkload',
    summary: 'Open, overdue and lately closed tasks of each officer, the fullest desk first',
    tag: 'tasks',
    response: WorkloadView,
    status: 200,
    access: ['supervisor', 'head-of-dinas', 'auditor'],
    handle: async () => {
      const at = now().toISOString();
      const since = plusMillis(at, -PERIOD_DAYS * DAY_MS);
      const loads = await workloads(dataSource, since, at);
      return {
        body: {
          since,
          items: loads.map(({ personId, name, nextDue, ...load }) => ({
            officer: { id: personId, name },
            ...load,
            ...(nextDue ? { nextDue } : {}),
          })),
        },
      };
    },
  }),
];
