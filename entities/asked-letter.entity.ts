import { Check, Entity, Index, PrimaryColumn } from 'typeorm';
import type { Instant } from '../domain/case/instant';
import type { CertificateType } from '../domain/certificate/types';
import type { AskedLetterKind, AskedStatus } from '../domain/letter/state';
import { Key, MAYBE, Moment, Text } from './columns';

/** A letter asked of somebody in the system, as the list of its signer shows it. */
@Entity('asked_letter')
@Check('asked_letter_status', `status IN ('asked', 'given', 'declined', 'closed')`)
@Index('asked_letter_signer', ['signerId', 'status', 'askedAt', 'caseId'])
export class AskedLetterRow {
  @Key('case_id') caseId: string;
  @PrimaryColumn({ name: 'seq', type: 'integer' }) seq: number;
  @Text('kind') kind: AskedLetterKind;
  @Text('status') status: AskedStatus;
  @Text('signer_id') signerId: string;
  @Text('subject_id') subjectId: string;
  @Text('agency_id') agencyId: string;
  @Text('case_number') caseNumber: string;
  @Text('certificate_type') certificateType: CertificateType;
  @Moment('asked_at') askedAt: Instant;
  @Moment('answered_at', MAYBE) answeredAt: Instant | null;
}
