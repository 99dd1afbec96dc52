import { Entity } from 'typeorm';
import type { Instant } from '../domain/case/instant';
import { Key, MAYBE, Moment, Text } from './columns';

/** How far a feed was read, and whether it answers. */
@Entity('hr_feed')
export class HrFeedRow {
  @Key('name') name: string;
  @Text('cursor') cursor: string;
  @Moment('began_at') beganAt: Instant;
  @Moment('read_at', MAYBE) readAt: Instant | null;
  @Moment('away_since', MAYBE) awaySince: Instant | null;
  @Moment('alarmed_at', MAYBE) alarmedAt: Instant | null;
}
