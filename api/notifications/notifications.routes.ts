import type { NotificationRow } from '../../entities/notification.entity';
import { NotificationRepository } from '../../entities/notifications.repository';
import { afterMoment } from '../cases/after';
import { pageOf } from '../http/cursor';
import type { Route } from '../http/route';
import { route } from '../http/route';
import type { ResourceDeps } from '../resource-deps';
import { MarkRead, NotificationCount, NotificationItem, NotificationsQuery } from './notifications.dto';

const TAG = 'notifications';
const PATH = '/notifications';

/** What the caller is told: the same notices that are mailed to him, here at once and for good. */
export function notificationRoutes({ dataSource, now }: Pick<ResourceDeps, 'dataSource' | 'now'>): readonly Route[] {
  const notifications = new NotificationRepository(dataSource);
  return [
    route({
      method: 'get',
      path: PATH,
      operationId: 'listNotifications',
      summary: 'The caller’s own notices, the newest first',
      tag: TAG,
      query: NotificationsQuery,
      response: NotificationItem,
      list: true,
      status: 200,
      access: 'session',
      handle: async ({ caller: { actor }, query: { show, limit, cursor } }) => {
        const rows = await notifications.list(actor.personId, show === 'unread', limit + 1, afterMoment(cursor));
        const { items, next } = pageOf(rows, limit, ({ at, noticeKey }) => [at, noticeKey]);
        return { body: { items: items.map(present), ...(next ? { next } : {}) } };
      },
    }),
    route({
      method: 'get',
      path: `${PATH}/count`,
      operationId: 'countNotifications',
      summary: 'How many of the caller’s notices he has not read',
      tag: TAG,
      response: NotificationCount,
      status: 200,
      access: 'session',
      handle: async ({ caller: { actor } }) => ({ body: { unread: await notifications.unread(actor.personId) } }),
    }),
    route({
      method: 'post',
      path: `${PATH}/reading`,
      operationId: 'markNotificationsRead',
      summary: 'Some or all of the caller’s notices are read; answers how many are left',
      tag: TAG,
      body: MarkRead,
      response: NotificationCount,
      status: 200,
      access: 'session',
      problems: [],
      handle: async ({ caller: { actor }, body: { keys } }) => {
        await notifications.markRead(actor.personId, keys, now().toISOString());
        return { body: { unread: await notifications.unread(actor.personId) } };
      },
    }),
  ];
}

const present = ({ noticeKey, template, caseId, caseNumber, at, readAt }: NotificationRow): NotificationItem => ({
  ...{ key: noticeKey, template, caseId, caseNumber, at },
  ...(readAt === null ? {} : { readAt }),
});
