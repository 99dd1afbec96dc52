import type { CrlReason, RevocationReason } from '../../domain/certificate/revocation-reasons';
import { CRL_REASON_NAMES } from '../../domain/certificate/revocation-reasons';
import type { CertificateType } from '../../domain/certificate/types';
import { CERTIFICATE_TYPES } from '../../domain/certificate/types';
import type { CaseStatus } from '../../domain/enrollment/status';
import { CASE_STATUSES } from '../../domain/enrollment/status';
import { AgencyRef, PersonRef } from '../cases/case.dto';
import { Choice, Hex256, Id, Maybe, Moment, Part, Text, Timestamp, Whole } from '../cases/dto-fields';
import { PageQuery } from '../http/cursor';

export class CertificatesQuery extends PageQuery {
  @Maybe() @Id() holder?: string;
  @Maybe() @Id() agency?: string;
  @Maybe() @Choice(CERTIFICATE_TYPES) type?: CertificateType;
  /** Of its case, such as `in-force`, `on-hold`, `revoking`, `revoked`. */
  @Maybe() @Choice(CASE_STATUSES) status?: CaseStatus;
  @Maybe() @Timestamp() expiringBefore?: string;
  @Maybe() @Timestamp() expiringAfter?: string;
}

/** Whether a certificate can be relied on now; of a stored status, expiry can only be the shadow. */
export const VALIDITIES = ['not-yet-valid', 'valid', 'on-hold', 'revoked', 'expired'] as const;

export class CertificateView {
  /** Lower-case hex without leading zeros (RFC 5280, 4.1.2.2). */
  @Text(64) serial: string;
  @Text(1000) issuer: string;
  @Id() caseId: string;
  @Choice(CERTIFICATE_TYPES) type: CertificateType;
  @Part(() => PersonRef) holder: PersonRef;
  @Part(() => AgencyRef) agency: AgencyRef;
  @Hex256() sha256: string;
  @Hex256() spkiSha256: string;
  @Moment() notBefore: string;
  @Moment() notAfter: string;
  /** Status of its case. */
  @Choice(CASE_STATUSES) status: CaseStatus;
  @Choice(VALIDITIES) validity: (typeof VALIDITIES)[number];
  /** Whole days until it expires; 0 on its last day and ever after. */
  @Whole() daysLeft: number;
  @Maybe() @Moment() heldSince?: string;
  /** The CA’s own date. */
  @Maybe() @Moment() revokedAt?: string;
  /** Also of a revocation that is ordered and not done yet. */
  @Maybe() @Choice(CRL_REASON_NAMES) revocationReason?: RevocationReason | CrlReason;
}
