import { Entity, Index } from 'typeorm';
import type { Instant } from '../domain/case/instant';
import type { NoticeTemplate } from '../domain/notices/notice';
import { Key, MAYBE, Moment, Text } from './columns';

/** A notice as its reader finds it in the system itself, whatever becomes of the mail. */
@Entity('notification')
@Index('notification_person', { synchronize: false })
@Index('notification_unread', ['personId'], { where: 'read_at IS NULL' })
export class NotificationRow {
  @Key('notice_key') noticeKey: string;
  @Key('person_id') personId: string;
  @Text('case_id') caseId: string;
  @Text('case_number') caseNumber: string;
  @Text('template') template: NoticeTemplate;
  @Moment('at') at: Instant;
  @Moment('read_at', MAYBE) readAt: Instant | null;
}
