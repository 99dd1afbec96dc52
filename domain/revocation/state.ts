import type { Instant } from '../case/instant';
import type { Capacity, CrlReason, RevocationReason } from '../certificate/revocation-reasons';

/** What a revocation came from. */
export const REVOCATION_ORIGINS = [
  'request', // of the holder, his superior, the head of his agency, or an officer's evaluation (Pasal 21(1))
  'loss', // a report of loss (Pasal 25)
  'person-change', // transfer, retirement, dismissal, death (Pasal 11(2))
  'renewal', // the successor is in use and the overlap over
  'mismatch', // the certificate differs from what was approved
  'ca', // BSrE's own evaluation (Pasal 21(1))
] as const;
export type RevocationOrigin = (typeof REVOCATION_ORIGINS)[number];

/** How far it has come. Three clocks: decided here, done at the CA, seen by everybody who relies on it. */
export const REVOCATION_STAGES = ['proposed', 'scheduled', 'ordered', 'at-ca', 'published'] as const;
export type RevocationStage = (typeof REVOCATION_STAGES)[number];

/** Steps of which people are told when they take too long. */
export const REVOCATION_STEPS = ['ca', 'publication'] as const;
export type RevocationStep = (typeof REVOCATION_STEPS)[number];

/** Where the look at one that acted first stands. */
export const REVIEW_STATES = ['due', 'upheld', 'questioned'] as const;
export const REVIEW_VERDICTS = ['upheld', 'questioned'] as const;
export type ReviewVerdict = (typeof REVIEW_VERDICTS)[number];

/** What the world's lists said when the revocation was seen in them. */
export interface Publication {
  readonly reason: CrlReason;
  readonly crlNumber: string;
  readonly crlSeenAt: Instant;
  readonly ocspSeenAt: Instant;
}

/** The revocation of a certificate as far as it has come; the last one, where an earlier one came to nothing. */
export interface Revocation {
  readonly id: string;
  readonly origin: RevocationOrigin;
  readonly reason: RevocationReason | CrlReason;
  readonly text: string;
  readonly capacity?: Capacity;
  readonly requestedBy: string;
  readonly requestedAt: Instant;
  /** Since when the key was doubtful (RFC 5280, 5.3.2). */
  readonly invalidityDate?: Instant;
  readonly urgent: boolean;
  readonly stage: RevocationStage;
  /** When a scheduled one takes effect. */
  readonly effectiveAt?: Instant;
  readonly decidedBy?: string;
  readonly decidedAt?: Instant;
  readonly orderedAt?: Instant;
  /** The CA's own date. */
  readonly revokedAt?: Instant;
  readonly published?: Publication;
  /** Steps that took longer than the policy allows, and of which people were told. */
  readonly delayed: readonly RevocationStep[];
  /** Of what acted first: whether another officer has looked at it since. */
  readonly review?: (typeof REVIEW_STATES)[number];
  /** It replaces the reason of a revocation that already stands. */
  readonly amends: boolean;
  /** The one that it is to amend: it stands again when the CA will not. */
  readonly before?: Revocation;
}

/** True while it can still be decided, cancelled or overtaken. */
export const isPending = (revocation: Revocation | undefined): revocation is Revocation =>
  revocation?.stage === 'proposed' || revocation?.stage === 'scheduled';

/** True while the CA has not done, or the world not seen, what was ordered. */
export const isUnderWay = (revocation: Revocation | undefined): revocation is Revocation =>
  revocation?.stage === 'ordered' || revocation?.stage === 'at-ca';

/** True when the key may be in other hands: it is never certified again, whoever presents it. */
export const isCompromise = (revocation: Revocation | undefined): boolean =>
  revocation?.reason === 'keyCompromise' && !isPending(revocation);
