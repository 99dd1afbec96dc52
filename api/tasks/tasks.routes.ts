import type { CaseReader } from '../cases/case-reader';
import { ReceiptView } from '../cases/case.dto';
import { give, param } from '../cases/commands';
import type { Route } from '../http/route';
import { route } from '../http/route';
import type { ResourceDeps } from '../resource-deps';
import { ReassignTask, ReleaseTask } from './tasks.dto';
import { claim } from './claim';
import { inboxRoutes, OFFICERS } from './inbox.routes';
import { caseOfTask } from './task-id';

const TAG = 'tasks';

/** The inbox of the OP, and who takes what from it (Pasal 8, 17). */
export function taskRoutes(deps: ResourceDeps, reader: CaseReader): readonly Route[] {
  return [
    ...inboxRoutes(deps, reader),
    route({
      method: 'post',
      path: '/tasks/:taskId/claim',
      operationId: 'claimTask',
      summary: 'Takes a task; of two at once, one gets it',
      tag: TAG,
      response: ReceiptView,
      status: 200,
      access: OFFICERS,
      idempotent: true,
      handle: (context) => claim(deps, reader, context, param(context, 'taskId')),
    }),
    route({
      method: 'post',
      path: '/tasks/:taskId/release',
      operationId: 'releaseTask',
      summary: 'Puts a task back into the inbox',
      tag: TAG,
      body: ReleaseTask,
      response: ReceiptView,
      status: 200,
      access: OFFICERS,
      idempotent: true,
      handle: (context) => {
        const taskId = param(context, 'taskId');
        const { reason } = context.body;
        return give(deps.gateway, context, caseOfTask(taskId), { type: 'releaseTask', taskId, reason });
      },
    }),
    route({
      method: 'post',
      path: '/tasks/:taskId/reassign',
      operationId: 'reassignTask',
      summary: 'Gives a task to another officer, who must be fit for it',
      tag: TAG,
      body: ReassignTask,
      response: ReceiptView,
      status: 200,
      access: ['supervisor'],
      idempotent: true,
      handle: (context) => {
        const taskId = param(context, 'taskId');
        const { to, reason } = context.body;
        return give(deps.gateway, context, caseOfTask(taskId), { type: 'reassignTask', taskId, to, reason });
      },
    }),
  ];
}
