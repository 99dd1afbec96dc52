import type { Instant } from '../../domain/case/instant';
import type { TaskKind, TaskOrder } from '../../domain/case/task';
import { TASK_KINDS } from '../../domain/case/task';
import { ROLES_OF_TASK } from '../../domain/enrollment/authority';
import type { Actor } from '../../domain/people/roles';
import type { AfterTask, InboxItem } from '../../entities/tasks.repository';
import { TaskRepository } from '../../entities/tasks.repository';
import { afterMoment } from '../cases/after';
import type { CaseReader } from '../cases/case-reader';
import type { Names } from '../cases/case-presenter';
import { presentPerson } from '../cases/case-presenter';
import { EXPORT_LINES, EXPORT_MEDIA, exported } from '../exports/export';
import { tasksTable } from '../exports/lists';
import { decodeCursor, pageOf } from '../http/cursor';
import type { Page, RequestContext, Route } from '../http/route';
import { route } from '../http/route';
import type { ResourceDeps } from '../resource-deps';
import { InboxCountsView, InboxExportQuery, InboxItemView, InboxQuery } from './tasks.dto';

const TAG = 'tasks';
/** Who has an inbox at all. */
export const OFFICERS = ['examiner', 'supervisor'] as const;

/** What is to be done: page by page, in numbers, and as a file. */
export function inboxRoutes(deps: ResourceDeps, reader: CaseReader): readonly Route[] {
  const tasks = new TaskRepository(deps.dataSource);
  const inbox: Inbox = { tasks, reader };
  const now = () => deps.now().toISOString();
  return [
    route({
      method: 'get',
      path: '/tasks',
      operationId: 'listTasks',
      summary: 'Open tasks of the caller’s roles, the most urgent first unless another order is asked for',
      tag: TAG,
      query: InboxQuery,
      response: InboxItemView,
      list: true,
      status: 200,
      access: OFFICERS,
      handle: async (context) => ({ body: await pageOfTasks(inbox, context, now()) }),
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
      handle: async ({ caller: { actor } }) => ({ body: await tasks.counts(kindsOf(actor), actor.personId, now()) }),
    }),
    route({
      method: 'get',
      path: '/tasks/export',
      operationId: 'exportTasks',
      summary: 'The inbox as a file; that it was taken away is recorded',
      tag: TAG,
      query: InboxExportQuery,
      produces: EXPORT_MEDIA,
      status: 200,
      access: OFFICERS,
      handle: (context) =>
        exported(deps, context, { action: 'exportTasks', object: 'tasks' }, async (lang) => ({
          ...tasksTable(await tasksOf(inbox, context.caller.actor, context.query, now(), EXPORT_LINES + 1), lang),
          name: 'siklus-tasks',
        })),
    }),
  ];
}

interface Inbox {
  readonly tasks: TaskRepository;
  readonly reader: CaseReader;
}

const kindsOf = (actor: Actor): TaskKind[] =>
  TASK_KINDS.filter((kind) => ROLES_OF_TASK[kind].some((role) => actor.roles.includes(role)));

async function pageOfTasks(
  inbox: Inbox,
  { caller: { actor }, query }: RequestContext<object, InboxQuery>,
  now: Instant,
): Promise<Page<InboxItemView>> {
  const tasks = await tasksOf(inbox, actor, query, now, query.limit + 1, afterTask(query));
  return pageOf(tasks, query.limit, (task) => [byDue(query.order) ? task.dueAt : task.caseNumber, task.id]);
}

const byDue = (order: TaskOrder): boolean => order === 'due' || order === 'due-last';

/** Errors: ProblemError `invalid-cursor`, also for one of a list in another order. */
function afterTask({ cursor, order }: InboxQuery): AfterTask | undefined {
  if (byDue(order)) {
    const after = afterMoment(cursor);
    return after && { value: after.at, id: after.id };
  }
  const [value, id] = decodeCursor(cursor, ['string', 'string']) ?? [];
  return value === undefined || id === undefined ? undefined : { value, id };
}

async function tasksOf(
  { tasks, reader }: Inbox,
  actor: Actor,
  query: Omit<InboxExportQuery, 'format' | 'language'>,
  now: Instant,
  limit: number,
  after?: AfterTask,
): Promise<InboxItemView[]> {
  const rows = await tasks.inbox(
    {
      kinds: kindsOf(actor).filter((kind) => query.kind === undefined || kind === query.kind),
      ...(query.mine ? { claimedBy: actor.personId } : {}),
      ...(query.unclaimed ? { unclaimed: true } : {}),
      ...(query.overdue ? { dueBefore: now } : {}),
      ...(query.agency === undefined ? {} : { agencyId: query.agency }),
    },
    limit,
    after,
    query.order,
  );
  const [names, agencies] = await Promise.all([
    reader.people.names(rows.flatMap(({ subjectId, claimedBy }) => [subjectId, ...(claimedBy ? [claimedBy] : [])])),
    reader.agencyNames(),
  ]);
  return rows.map((row) => presentTask(row, names, agencies, now));
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
