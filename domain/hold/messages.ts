import type { Instant } from '../case/instant';
import type { Sight } from '../case/sight';

/** What people may ask about stopping a certificate's use for a time. */
export type HoldCommand =
  | { readonly type: 'placeHold'; readonly text: string }
  | { readonly type: 'requestRelease'; readonly text: string }
  | { readonly type: 'approveRelease'; readonly sight: Sight; readonly text: string }
  | { readonly type: 'refuseRelease'; readonly sight: Sight; readonly text: string };

/** What time, the CA and an incident do to it. */
export type HoldSystemCommand =
  | { readonly type: 'noteHoldAtCa'; readonly heldAt: Instant }
  | { readonly type: 'noteHoldRefused'; readonly code: string; readonly reason: string }
  | { readonly type: 'noteHoldOverdue' }
  | { readonly type: 'recordRelease' }
  | { readonly type: 'noteReleaseRefused'; readonly code: string; readonly reason: string }
  | { readonly type: 'freeze'; readonly incidentId: string; readonly by: string; readonly text: string }
  | { readonly type: 'unfreeze'; readonly incidentId: string; readonly by: string; readonly text: string };

export type HoldEvent =
  | {
      readonly type: 'holdPlaced';
      readonly cause: string;
      readonly by: string;
      readonly text: string;
      readonly until: Instant;
      readonly atCa: 'local' | 'ordered';
    }
  | { readonly type: 'heldAtCa'; readonly heldAt: Instant }
  | { readonly type: 'holdRefusedByCa'; readonly code: string; readonly reason: string }
  | { readonly type: 'holdOverdue' }
  | { readonly type: 'releaseRequested'; readonly text: string }
  | { readonly type: 'releaseRefused'; readonly seen: Sight; readonly text: string }
  | { readonly type: 'releaseApproved'; readonly seen: Sight; readonly text: string }
  /** One of several reasons is gone; the others keep the stop. */
  | { readonly type: 'holdCauseLifted'; readonly cause: string; readonly by: string; readonly text: string }
  | { readonly type: 'releaseRefusedByCa'; readonly code: string; readonly reason: string }
  | { readonly type: 'holdReleased' };
