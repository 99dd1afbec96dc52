import { Entity } from 'typeorm';
import { Flag, Key, MAYBE, Text } from './columns';

/** A Perangkat Daerah, or a part of one. */
@Entity('agency')
export class AgencyRow {
  @Key('id') id: string;
  @Text('name') name: string;
  @Text('short_name') shortName: string;
  @Text('head_id', MAYBE) headId: string | null;
  @Flag('active') active: boolean;
  /** Superiors and the head give their letters in the system; else signed ones are uploaded. */
  @Flag('letters_in_system', { default: false }) lettersInSystem: boolean;
}
