import { Check, Entity, Index } from 'typeorm';
import type { Instant } from '../domain/case/instant';
import type { CertificateType } from '../domain/certificate/types';
import type { CaseState } from '../domain/enrollment/state';
import type { CaseStatus } from '../domain/enrollment/status';
import { Document, Key, MAYBE, Moment, Text, Whole } from './columns';

/** A case as its ledger leaves it: `state` is the fold, the other columns are what lists need. */
@Entity('case_file')
@Check('case_file_type', `type IN ('individual', 'office', 'system')`)
@Index('case_file_number', ['number'], { unique: true })
@Index('case_file_opened', ['openedAt', 'id'])
@Index('case_file_status_opened', ['status', 'openedAt', 'id'])
@Index('case_file_applicant', ['applicantId', 'openedAt', 'id'])
@Index('case_file_subject', ['subjectId', 'openedAt', 'id'])
@Index('case_file_agency', ['agencyId', 'openedAt', 'id'])
export class CaseFileRow {
  @Key('id') id: string;
  /** Such as `KRW-2026-000001`. */
  @Text('number') number: string;
  @Text('type') type: CertificateType;
  @Text('status') status: CaseStatus;
  @Text('applicant_id') applicantId: string;
  @Text('subject_id') subjectId: string;
  @Text('agency_id') agencyId: string;
  @Whole('version') version: number;
  @Whole('revision') revision: number;
  @Text('dossier_digest') dossierDigest: string;
  @Text('head_hash') headHash: string;
  @Document('state') state: CaseState;
  @Moment('opened_at') openedAt: Instant;
  @Moment('status_since') statusSince: Instant;
  @Moment('until', MAYBE) until: Instant | null;
  @Moment('updated_at') updatedAt: Instant;
}
