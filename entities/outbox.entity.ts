import { Check, Entity, Index } from 'typeorm';
import type { Instant } from '../domain/case/instant';
import type { NoticeTemplate, Recipient } from '../domain/notices/notice';
import { Document, Key, MAYBE, Moment, Text, Whole } from './columns';

/** A notice owed; to whom and where is looked up when it is sent. */
@Entity('outbox')
@Check('outbox_status', `status IN ('pending', 'sent', 'undeliverable')`)
@Index('outbox_pending', ['nextAttemptAt'], { where: `(status = 'pending'::text)` })
@Index('outbox_untold', ['queuedAt'], { where: 'told_at IS NULL' })
@Index('outbox_undeliverable', ['queuedAt'], { where: `(status = 'undeliverable'::text)` })
@Index('outbox_case', ['caseId', 'seq'])
export class OutboxRow {
  @Key('key') key: string;
  @Text('case_id') caseId: string;
  @Text('template') template: NoticeTemplate;
  @Text('recipient') recipient: Recipient;
  @Whole('seq') seq: number;
  @Document('params') params: Readonly<Record<string, string>>;
  @Text('status') status: 'pending' | 'sent' | 'undeliverable';
  @Moment('queued_at') queuedAt: Instant;
  @Moment('next_attempt_at') nextAttemptAt: Instant;
  @Whole('attempts') attempts: number;
  @Text('last_problem', MAYBE) lastProblem: string | null;
  /** When its readers could find it in the system; the mail may be days away. */
  @Moment('told_at', MAYBE) toldAt: Instant | null;
  @Moment('closed_at', MAYBE) closedAt: Instant | null;
}
