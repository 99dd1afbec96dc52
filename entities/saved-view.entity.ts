import { Entity, Index } from 'typeorm';
import type { Instant } from '../domain/case/instant';
import { Document, Key, Moment, Text } from './columns';

/** A way of looking at the inbox that an officer keeps: what is filtered, never whom it is about. */
@Entity('saved_view')
@Index('saved_view_name', ['personId', 'name'], { unique: true })
export class SavedViewRow {
  @Key('id') id: string;
  @Text('person_id') personId: string;
  @Text('name') name: string;
  @Document('filter') filter: Readonly<Record<string, string>>;
  @Moment('saved_at') savedAt: Instant;
}
