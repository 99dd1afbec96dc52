import { Entity, Index } from 'typeorm';
import type { Instant } from '../domain/case/instant';
import type { CertificateType } from '../domain/certificate/types';
import type { CrlReason, RevocationReason } from '../domain/certificate/revocation-reasons';
import { Key, MAYBE, Moment, Text, Whole } from './columns';

/** A certificate that a case brought about, by issuer and serial (RFC 5280, 4.1.2.2). */
@Entity('certificate')
@Index('certificate_case', ['caseId'], { unique: true })
@Index('certificate_sha256', ['sha256'], { unique: true })
@Index('certificate_serial', ['serial'])
@Index('certificate_not_after', ['notAfter', 'serial'])
@Index('certificate_subject', ['subjectId', 'notAfter'])
@Index('certificate_agency', ['agencyId', 'notAfter', 'serial'])
@Index('certificate_spki', ['spkiSha256'])
@Index('certificate_status', ['status', 'notAfter', 'serial'])
export class CertificateRow {
  @Key('issuer') issuer: string;
  /** Lower-case hex without leading zeros. */
  @Key('serial') serial: string;
  @Text('case_id') caseId: string;
  @Text('type') type: CertificateType;
  @Text('subject_id') subjectId: string;
  @Text('agency_id') agencyId: string;
  @Text('sha256') sha256: string;
  @Text('spki_sha256') spkiSha256: string;
  @Moment('not_before') notBefore: Instant;
  @Moment('not_after') notAfter: Instant;
  @Text('status') status: string;
  @Text('leaf_document_id') leafDocumentId: string;
  @Text('chain_document_id') chainDocumentId: string;
  /** While its use is stopped. */
  @Moment('held_since', MAYBE) heldSince: Instant | null;
  /** The CA's own date. */
  @Moment('revoked_at', MAYBE) revokedAt: Instant | null;
  @Text('revocation_reason', MAYBE) revocationReason: RevocationReason | CrlReason | null;
  /** Of the policy under which its case was opened: whose ladder its reminders follow. */
  @Whole('policy_version') policyVersion: number;
  /** Since when its holder has another one in use: nothing is left to remind him of. */
  @Moment('successor_in_use_at', MAYBE) successorInUseAt: Instant | null;
}
