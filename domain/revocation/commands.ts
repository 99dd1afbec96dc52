import type { Instant } from '../case/instant';
import type { Sight } from '../case/sight';
import type { Capacity, CrlReason, RevocationReason } from '../certificate/revocation-reasons';
import type { Publication } from './state';

/** What people may ask about ending a certificate (Pasal 21). */
export type RevocationCommand =
  | {
      readonly type: 'requestRevocation';
      /** As what the sender asks; checked against the directory when it is recorded. */
      readonly capacity: Capacity;
      readonly reason: RevocationReason;
      readonly text: string;
      readonly invalidityDate?: Instant;
      /** When it should take effect; at once when absent. */
      readonly effectiveAt?: Instant;
    }
  | {
      readonly type: 'grantRevocation';
      readonly sight: Sight;
      readonly remarks: string;
      readonly effectiveAt?: Instant;
    }
  | { readonly type: 'rejectRevocation'; readonly sight: Sight; readonly text: string }
  | { readonly type: 'cancelRevocation'; readonly text: string }
  | {
      readonly type: 'reviewRevocation';
      readonly sight: Sight;
      readonly verdict: 'upheld' | 'questioned';
      readonly text: string;
    };

/** What time and the CA do to it. */
export type RevocationSystemCommand =
  | { readonly type: 'executeRevocation' }
  | { readonly type: 'supersede' }
  | { readonly type: 'acceptRevocation'; readonly revokedAt: Instant }
  | { readonly type: 'refuseRevocation'; readonly code: string; readonly reason: string }
  | { readonly type: 'noteRevocationDelay'; readonly step: 'ca' | 'publication' }
  | {
      readonly type: 'recordCaRevocation';
      readonly reason: CrlReason;
      readonly revokedAt: Instant;
      readonly invalidityDate?: Instant;
    }
  | ({ readonly type: 'recordPublication'; readonly revokedAt: Instant } & Publication)
  | { readonly type: 'closeFile' };
