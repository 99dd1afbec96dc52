import { Check, Entity, Index } from 'typeorm';
import type { Instant } from '../domain/case/instant';
import type { TaskKind } from '../domain/case/task';
import type { CertificateType } from '../domain/certificate/types';
import { Flag, Key, MAYBE, Moment, Text } from './columns';

/** A task of the OP's inbox (Pasal 17, 19): what its list shows, and nothing that only the case knows. */
@Entity('task')
@Check('task_status', `status IN ('open', 'done')`)
@Index('task_open_due', ['kind', 'dueAt', 'id'], { where: `(status = 'open'::text)` })
@Index('task_open_case', ['kind', 'caseNumber', 'id'], { where: `(status = 'open'::text)` })
@Index('task_open_claimed', ['claimedBy', 'dueAt', 'id'], { where: `(status = 'open'::text)` })
@Index('task_open_agency', ['kind', 'agencyId', 'dueAt', 'id'], { where: `(status = 'open'::text)` })
@Index('task_closed', ['claimedBy', 'closedAt'], { where: `(status = 'done'::text)` })
@Index('task_case', ['caseId', 'openedAt'])
@Index('task_done_closed', ['closedAt', 'kind', 'dueAt'], { where: `(status = 'done'::text)` })
export class TaskRow {
  @Key('id') id: string;
  @Text('case_id') caseId: string;
  @Text('kind') kind: TaskKind;
  @Text('status') status: 'open' | 'done';
  @Text('case_number') caseNumber: string;
  @Text('certificate_type') certificateType: CertificateType;
  @Text('agency_id') agencyId: string;
  @Text('subject_id') subjectId: string;
  @Moment('opened_at') openedAt: Instant;
  @Moment('due_at') dueAt: Instant;
  @Text('claimed_by', MAYBE) claimedBy: string | null;
  @Moment('claimed_at', MAYBE) claimedAt: Instant | null;
  @Flag('escalated') escalated: boolean;
  @Moment('closed_at', MAYBE) closedAt: Instant | null;
}
