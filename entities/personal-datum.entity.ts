import { Entity, Index } from 'typeorm';
import type { Instant } from '../domain/case/instant';
import { Bytes, Key, MAYBE, Moment, Text } from './columns';

/** A sealed value behind the commitment that the ledger holds; erasing it empties `sealed` (UU 27/2022 Pasal 43). */
@Entity('personal_datum')
@Index('personal_datum_case', ['caseId', 'field'])
export class PersonalDatumRow {
  @Key('commitment') commitment: string;
  @Text('case_id') caseId: string;
  @Text('field') field: string;
  @Bytes('sealed', MAYBE) sealed: Buffer | null;
  @Text('blind_index', MAYBE) blindIndex: string | null;
  @Moment('created_at') createdAt: Instant;
  @Moment('erased_at', MAYBE) erasedAt: Instant | null;
}
