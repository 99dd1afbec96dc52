import { Check, Entity, Index } from 'typeorm';
import { Key, Text } from './columns';

/** What only one case may hold at a time: a person's certificate of a type, or a key by its SPKI hash. */
@Entity('reservation')
@Check('reservation_kind', `kind IN ('subject', 'key')`)
@Index('reservation_case', ['caseId'])
export class ReservationRow {
  @Key('kind') kind: 'subject' | 'key';
  @Key('key') key: string;
  @Text('case_id') caseId: string;
}
