import { Check, Column, Entity, Generated, Index } from 'typeorm';
import type { CivilDate } from '../domain/calendar/wib';
import type { Instant } from '../domain/case/instant';
import type { PersonChangeKind } from '../domain/people-change/change';
import type { ChangeNote, ChangeStatus } from '../domain/people-change/watch';
import { Flag, Key, MAYBE, Moment, Text } from './columns';

/** What HR told of somebody (Pasal 11(2)), kept once, and how far it is carried out. */
@Entity('hr_change')
@Check('hr_change_status', `status IN ('waiting', 'done', 'malformed', 'set-aside')`)
@Check('hr_change_day', `effective_on ~ '^\\d{4}-\\d\\d-\\d\\d$'`)
@Check(
  'hr_change_whole',
  `CASE WHEN status IN ('malformed', 'set-aside') AND kind IS NULL THEN field IS NOT NULL
   ELSE status <> 'malformed' AND kind IS NOT NULL AND nip_index IS NOT NULL AND serves IS NOT NULL
     AND takes_out IS NOT NULL AND effective_on IS NOT NULL AND recorded_at IS NOT NULL END`,
)
@Index('hr_change_position', ['position'], { unique: true })
@Index('hr_change_status_position', ['status', 'position'])
@Index('hr_change_nip', ['nipIndex'])
export class HrChangeRow {
  @Key('id') id: string;
  /** The order of HR's recording; the database counts (GENERATED ALWAYS AS IDENTITY). */
  @Column({ name: 'position', type: 'bigint' }) @Generated('increment') position: string;
  @Text('status') status: ChangeStatus;
  @Text('kind', MAYBE) kind: PersonChangeKind | null;
  @Text('nip_index', MAYBE) nipIndex: string | null;
  @Text('person_id', MAYBE) personId: string | null;
  @Flag('serves', MAYBE) serves: boolean | null;
  @Flag('takes_out', MAYBE) takesOut: boolean | null;
  @Text('post', MAYBE) post: string | null;
  /** HR's code of the agency. */
  @Text('agency_id', MAYBE) agencyId: string | null;
  @Text('superior_nip_index', MAYBE) superiorNipIndex: string | null;
  @Text('effective_on', MAYBE) effectiveOn: CivilDate | null;
  @Moment('recorded_at', MAYBE) recordedAt: Instant | null;
  @Moment('read_at') readAt: Instant;
  @Text('field', MAYBE) field: string | null;
  @Text('note', MAYBE) note: ChangeNote | null;
  /** When cases heard of it ahead of its day. */
  @Moment('announced_at', MAYBE) announcedAt: Instant | null;
  /** When the directory took it in. */
  @Moment('applied_at', MAYBE) appliedAt: Instant | null;
  @Moment('done_at', MAYBE) doneAt: Instant | null;
}
