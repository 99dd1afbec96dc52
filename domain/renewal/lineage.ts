import type { Instant } from '../case/instant';

/** Pasal 20(1): a renewal makes a new certificate; Pasal 25(1)b: so does a report of loss. */
export const SUCCESSION_KINDS = ['renewal', 'reissue'] as const;
export type SuccessionKind = (typeof SUCCESSION_KINDS)[number];

/** What a successor's case must know of the one before; checked against it in the transaction that opens the case. */
export interface Predecessor {
  readonly caseId: string;
  readonly caseNumber: string;
  readonly generation: number;
  readonly notAfter: Instant;
  /** For the question whether letters must be new: what was certified then. */
  readonly agencyId: string;
  readonly position: string;
  /** When a person's identity was last really looked at. */
  readonly identityCheckedAt: Instant;
  /** A change of post or agency was found to need a new certificate: the window does not apply. */
  readonly invited: boolean;
}

/** Where a case comes from; absent for a first application. */
export interface Origin {
  readonly kind: SuccessionKind;
  readonly predecessor: Predecessor;
  /** Why before the window, where the policy takes reasons. */
  readonly earlyReason?: string;
}

/** The case that is to take over from this one. */
export interface Successor {
  readonly caseId: string;
  readonly kind: SuccessionKind;
  /** Since when its holder has confirmed it: only then the old one's reminders stop. */
  readonly inUseAt?: Instant;
}

/** How many certificates came before in this line. */
export const generationOf = (origin: Origin | undefined): number => (origin ? origin.predecessor.generation + 1 : 0);

/** What a successor's case tells the one before it. */
export const LINEAGE_NEWS = ['linked', 'in-use', 'ended'] as const;
export type LineageNews = (typeof LINEAGE_NEWS)[number];

export type LineageSystemCommand =
  | { readonly type: 'noteTold'; readonly news: LineageNews }
  | { readonly type: 'linkSuccessor'; readonly caseId: string; readonly kind: SuccessionKind }
  | { readonly type: 'unlinkSuccessor'; readonly caseId: string }
  | { readonly type: 'noteSuccessorInUse'; readonly caseId: string; readonly kind: SuccessionKind };

export type LineageEvent =
  | { readonly type: 'predecessorTold'; readonly news: LineageNews }
  | { readonly type: 'successorLinked'; readonly caseId: string; readonly kind: SuccessionKind }
  | { readonly type: 'successorUnlinked'; readonly caseId: string }
  | { readonly type: 'successorInUse'; readonly caseId: string; readonly kind: SuccessionKind };
