import type { TaskKind } from '../../domain/case/task';
import { ROLES_OF_TASK } from '../../domain/enrollment/authority';
import type { Actor } from '../../domain/people/roles';
import { TASK_KINDS } from '../../domain/case/task';
import type { InboxItem } from '../../entities/tasks.repository';
import { TaskRepository } from '../../entities/tasks.repository';
import type { CaseReader } from '../cases/case-reader';
import { ReceiptView } from '../cases/case.dto';
import type { Names } from '../cases/case-presenter';
import { presentPerson } from '../cases/case-presenter';
import { give, param } from '../cases/commands';
import { afterMoment } from '../cases/after';
import { pageOf } from '../http/cursor';
import type { Page, RequestContext, Route } from '../http/route';
import { route } from '../http/route';
import type { ResourceDeps } from '../resource-deps';
import { InboxCountsView, InboxItemView, InboxQuery, ReassignTask, ReleaseTask } from './tasks.dto';
import { claim } from './claim';
import { caseOfTask } from './task-id';

const TAG = 'tasks';
/** Who has an inbox at all. */
export const OFFICERS = ['examiner', 'supervisor'] as const;

/** The inbox of the OP, and who takes what from it (Pasal 8, 17). */
export function taskRoutes(deps: ResourceDeps, reader: CaseReader): readonly Route[] {
  const tasks = new TaskRepository(deps.dataSource);
  return [
    route({
      method: 'get',
      path: '/tasks',
      operationId: 'listTasks',
      summary: 'Open tasks of the caller’s roles, the most urgent first',
      tag: TAG,
      query: InboxQuery,
      response: InboxItemView,
      list: true,
      status: 200,
      access: OFFICERS,
      handle: async (context) => ({ body: await inbox(deps, reader, tasks, context) }),
    }),
    route({
      method: 'get',
      path: '/tasks/counts',
      operationId: 'countTasks',
      summary: 'How many tasks are the caller’s, nobody’s, overdue',
      tag: TAG,
      response: InboxCountsView,
      status: 200,
      access: OFFICERS,
      handle: async ({ caller: { actor } }) => ({
        body: await tasks.counts(kindsOf(actor), actor.personId, deps.now().toISOString()),
      }),
    }),
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

const kindsOf = (actor: Actor): TaskKind[] =>
  TASK_KINDS.filter((kind) => ROLES_OF_TASK[kind].some((role) => actor.roles.includes(role)));

async function inbox(
  { now }: ResourceDeps,
  reader: CaseReader,
  tasks: TaskRepository,
  { caller: { actor }, query }: RequestContext<object, InboxQuery>,
): Promise<Page<InboxItemView>> {
  const at = now().toISOString();
  const rows = await tasks.inbox(
    {
      kinds: kindsOf(actor).filter((kind) => query.kind === undefined || kind === query.kind),
      ...(query.mine ? { claimedBy: actor.personId } : {}),
      ...(query.unclaimed ? { unclaimed: true } : {}),
      ...(query.overdue ? { dueBefore: at } : {}),
      ...(query.agency === undefined ? {} : { agencyId: query.agency }),
    },
    query.limit + 1,
    afterMoment(query.cursor),
  );
  const [names, agencies] = await Promise.all([
    reader.people.names(rows.flatMap(({ subjectId, claimedBy }) => [subjectId, ...(claimedBy ? [claimedBy] : [])])),
    reader.agencyNames(),
  ]);
  const { items, next } = pageOf(rows, query.limit, ({ dueAt, id }) => [dueAt, id]);
  return { items: items.map((item) => presentTask(item, names, agencies, at)), ...(next ? { next } : {}) };
}

const presentTask = (task: InboxItem, names: Names, agencies: Names, now: string): InboxItemView => ({
  id: task.id,
  caseId: task.caseId,
  caseNumber: task.caseNumber,
  kind: task.kind,
  certificateType: task.certificateType,
  agency: presentPerson(task.agencyId, agencies),
  subject: presentPerson(task.subjectId, names),
  openedAt: task.openedAt,
  dueAt: task.dueAt,
  overdue: task.dueAt < now,
  ...(task.claimedBy ? { claimedBy: presentPerson(task.claimedBy, names) } : {}),
  ...(task.claimedAt ? { claimedAt: task.claimedAt } : {}),
  escalated: task.escalated,
});
