import type { NoticeTemplate } from '../../domain/notices/notice';
import { NOTICE_TEMPLATES } from '../../domain/notices/notice';
import { Choice, Id, Maybe, Moment, Text, Texts, Whole } from '../cases/dto-fields';
import { PageQuery } from '../http/cursor';

export const NOTIFICATION_VIEWS = ['all', 'unread'] as const;
export type NotificationView = (typeof NOTIFICATION_VIEWS)[number];

export class NotificationsQuery extends PageQuery {
  @Maybe() @Choice(NOTIFICATION_VIEWS) show: NotificationView = 'all';
}

/** One notice, as its reader finds it; what it says stands in the case. */
export class NotificationItem {
  @Text(300) key: string;
  @Choice(NOTICE_TEMPLATES) template: NoticeTemplate;
  @Id() caseId: string;
  @Text(32) caseNumber: string;
  @Moment() at: string;
  @Maybe() @Moment() readAt?: string;
}

export class NotificationCount {
  @Whole() unread: number;
}

/** Which were read; without keys, all that are there. */
export class MarkRead {
  @Maybe() @Texts(100) keys?: string[];
}
