import { Check, Entity } from 'typeorm';
import type { Instant } from '../domain/case/instant';
import { Key, MAYBE, Moment, Text } from './columns';

/** What became of one notice at one of its recipients. */
@Entity('delivery')
@Check('delivery_status', `status IN ('sent', 'bounced')`)
export class DeliveryRow {
  @Key('notice_key') noticeKey: string;
  @Key('person_id') personId: string;
  @Text('status') status: 'sent' | 'bounced';
  @Text('message_id') messageId: string;
  @Moment('at') at: Instant;
  @Text('problem', MAYBE) problem: string | null;
}
