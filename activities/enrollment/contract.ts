import type { Calendar } from '../../domain/calendar/working-time';
import type { Personal } from '../../domain/case/personal';
import type { HeldCertificate } from '../../domain/enrollment/events';
import type { LetterDue } from '../../domain/enrollment/letters';
import type { RecordInput, RecordOutcome, StandingCommit } from '../../entities/ledger-writer';

export type { StandingCommit };

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

export interface CaseFacts {
  readonly calendar: Calendar;
  readonly agreement: { readonly version: string; readonly sha256: string };
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
  /** Writes a letter that is owed and files it. */
  issueLetter(
    due: LetterDue & { readonly caseId: string },
  ): Promise<{ readonly documentId: string; readonly sha256: string; readonly number: string }>;
}
