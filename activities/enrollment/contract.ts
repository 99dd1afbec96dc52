import type { Calendar } from '../../domain/calendar/working-time';
import type { Personal } from '../../domain/case/personal';
import type { CaPowers } from '../../domain/certificate/ca-powers';
import type { CrlReason } from '../../domain/certificate/revocation-reasons';
import type { HeldCertificate } from '../../domain/enrollment/events';
import type { LetterDue } from '../../domain/enrollment/letters';
import type { Publication } from '../../domain/revocation/state';
import type { RecordInput, RecordOutcome, StandingCommit } from '../../entities/ledger-writer';

export type { RecordInput, StandingCommit };

/** What the CA answered, fit to be kept by a workflow: nothing personal, no bearer link. */
export type CaStep =
  | { readonly state: 'unknown' | 'pending' | 'issued' }
  | {
      readonly state: 'awaiting-activation';
      readonly caReference: string;
      readonly page: Personal;
      readonly activateBy: string;
    }
  | { readonly state: 'returned' | 'refused'; readonly reason: string };

/** What the CA made of an order to revoke, to hold or to release. */
export type CaOrderStep =
  | { readonly state: 'done'; readonly at: string }
  | { readonly state: 'refused'; readonly code: string; readonly reason: string };

/** What the CA says of a certificate now. */
export type CertificateStatusStep =
  | { readonly status: 'good' | 'held' | 'unknown' }
  | {
      readonly status: 'revoked';
      readonly reason: CrlReason;
      readonly revokedAt: string;
      readonly invalidityDate?: string;
    };

export interface CaseFacts {
  readonly calendar: Calendar;
  /** Absent in runs recorded before it was asked for. */
  readonly ca?: CaPowers;
  readonly agreement: { readonly version: string; readonly sha256: string };
}

export interface CaseRef {
  readonly caseId: string;
}

export interface OrderRef {
  readonly caseId: string;
  readonly reference: string;
}

/** Short and idempotent: these run as local activities. */
export interface LedgerActivities {
  loadFacts(): Promise<CaseFacts>;
  record(input: RecordInput): Promise<RecordOutcome>;
  /** What stands in the ledger beyond a version of the case. */
  commitsAfter(place: Pick<RecordInput, 'caseId' | 'fromVersion'>): Promise<readonly StandingCommit[]>;
}

/** I/O with neighbours: ordinary activities. Each is safe to run twice. */
export interface NeighbourActivities {
  /** Orders the certificate; asks first what became of the order when it is not the first attempt. */
  orderCertificate(order: OrderRef): Promise<CaStep>;
  /** What the CA says of the order now. */
  askCa(order: OrderRef): Promise<CaStep>;
  /** Ends when the CA's answer is no longer `known`; until then it fails and is retried, which costs no history. */
  awaitCa(order: OrderRef & { readonly known: CaStep['state'] }): Promise<CaStep>;
  /** Fetches, checks against the approved request, archives. */
  receiveCertificate(
    order: OrderRef,
  ): Promise<{ readonly certificate: HeldCertificate; readonly mismatches: readonly string[] }>;
  /** Orders the revocation that the case holds; the same order twice is one revocation. */
  orderRevocation(ref: CaseRef): Promise<CaOrderStep>;
  /** Ends when CRL and OCSP both show the revocation; until then it fails and is retried. */
  awaitPublication(ref: CaseRef): Promise<Publication & { readonly revokedAt: string }>;
  askCertificateStatus(ref: CaseRef): Promise<CertificateStatusStep>;
  /** Holds the certificate at the CA, or lets it go on; safe to repeat. */
  orderHold(ref: CaseRef): Promise<CaOrderStep>;
  orderRelease(ref: CaseRef): Promise<CaOrderStep>;
  /** Writes a letter that is owed and files it. */
  issueLetter(due: LetterDue & { readonly caseId: string }): Promise<{
    readonly documentId: string;
    readonly sha256: string;
    readonly bytes?: number;
    readonly number: string;
  }>;
}
