import type { ReviewVerdict } from '../../domain/revocation/state';
import { REVIEW_VERDICTS } from '../../domain/revocation/state';
import type { Capacity, RevocationReason } from '../../domain/certificate/revocation-reasons';
import { CAPACITIES, REVOCATION_REASONS } from '../../domain/certificate/revocation-reasons';
import { Choice, Maybe, Text, Timestamp } from '../cases/dto-fields';
import { DecideWithRemarks, DecideWithText } from '../tasks/tasks.dto';

/** Pasal 21(1): who asks, as what, for which reason. */
export class AskRevocation {
  @Choice(CAPACITIES) capacity: Capacity;
  @Choice(REVOCATION_REASONS) reason: RevocationReason;
  @Text(4000) text: string;
  /** Since when the key is doubtful (RFC 5280, 5.3.2). */
  @Maybe() @Timestamp() invalidityDate?: string;
  /** When it should take effect; at once when absent. */
  @Maybe() @Timestamp() effectiveAt?: string;
}

export class GrantRevocation extends DecideWithRemarks {
  /** Another moment than the one that was asked for. */
  @Maybe() @Timestamp() effectiveAt?: string;
}

export class ReviewRevocation extends DecideWithText {
  @Choice(REVIEW_VERDICTS) verdict: ReviewVerdict;
}
