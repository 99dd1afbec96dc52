import type { Instant } from '../case/instant';
import type { Sight } from '../case/sight';
import type { Capacity, CrlReason, RevocationReason } from '../certificate/revocation-reasons';
import type { Publication, RevocationOrigin } from './state';

/** What can have happened on a certificate's way to its end before time (Pasal 21). */
export type RevocationEvent =
  | {
      readonly type: 'revocationRequested';
      readonly revocationId: string;
      readonly origin: RevocationOrigin;
      readonly reason: RevocationReason;
      readonly text: string;
      readonly capacity?: Capacity;
      readonly invalidityDate?: Instant;
      readonly effectiveAt?: Instant;
      readonly urgent: boolean;
      readonly amends: boolean;
    }
  | {
      readonly type: 'revocationGranted';
      readonly seen: Sight;
      readonly remarks: string;
      readonly effectiveAt?: Instant;
    }
  | { readonly type: 'revocationRejected'; readonly seen: Sight; readonly text: string }
  | { readonly type: 'revocationCancelled'; readonly text: string }
  /** Its moment came, and there was nothing left to revoke. */
  | { readonly type: 'revocationDropped' }
  | { readonly type: 'revocationOrdered' }
  | { readonly type: 'revocationAccepted'; readonly revokedAt: Instant }
  | { readonly type: 'revocationRefusedByCa'; readonly code: string; readonly reason: string }
  /** It stays revoked for the reason that it had. */
  | { readonly type: 'amendmentRefusedByCa'; readonly code: string; readonly reason: string }
  | { readonly type: 'revocationDelayed'; readonly step: 'ca' | 'publication' }
  | {
      readonly type: 'revokedByCa';
      readonly revocationId: string;
      readonly reason: CrlReason;
      readonly revokedAt: Instant;
      readonly invalidityDate?: Instant;
    }
  | ({ readonly type: 'revocationPublished'; readonly revokedAt: Instant } & Publication)
  | {
      readonly type: 'revocationReviewed';
      readonly seen: Sight;
      readonly verdict: 'upheld' | 'questioned';
      readonly text: string;
    }
  /** The revoked certificate's time is over too: nothing about it can change any more. */
  | { readonly type: 'fileClosed' };
