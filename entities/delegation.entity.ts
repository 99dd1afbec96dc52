import { Check, Entity, Index } from 'typeorm';
import type { Instant } from '../domain/case/instant';
import type { Delegable } from '../domain/people/delegation';
import { Key, MAYBE, Moment, Text } from './columns';

/** A duty that one officer leaves to another for a time. Nothing of it changes afterwards but that it ends sooner. */
@Entity('delegation')
@Check('delegation_two', 'giver_id <> receiver_id')
@Check('delegation_period', 'valid_from < valid_to OR ended_at IS NOT NULL')
@Index('delegation_receiver', ['receiverId', 'validTo'])
@Index('delegation_giver', ['giverId', 'validTo'])
export class DelegationRow {
  @Key('id') id: string;
  @Text('giver_id') giverId: string;
  @Text('receiver_id') receiverId: string;
  @Text('role') role: Delegable;
  @Text('reason') reason: string;
  @Moment('valid_from') validFrom: Instant;
  /** Not at this moment any more; brought forward when it is ended sooner. */
  @Moment('valid_to') validTo: Instant;
  @Moment('given_at') givenAt: Instant;
  @Moment('ended_at', MAYBE) endedAt: Instant | null;
  @Text('ended_by', MAYBE) endedBy: string | null;
}
