import type { Capacity, CrlReason, RevocationReason } from '../../domain/certificate/revocation-reasons';
import { CAPACITIES, CRL_REASON_NAMES } from '../../domain/certificate/revocation-reasons';
import type { Hold } from '../../domain/hold/state';
import { HOLD_AT_CA } from '../../domain/hold/state';
import type { LossKind, LossPaper } from '../../domain/loss/state';
import { LOSS_KINDS, LOSS_PAPERS } from '../../domain/loss/state';
import type { PersonChange, PersonChangeKind } from '../../domain/people-change/change';
import { CHANGE_OUTCOMES, PERSON_CHANGES } from '../../domain/people-change/change';
import type { SuccessionKind } from '../../domain/renewal/lineage';
import { SUCCESSION_KINDS } from '../../domain/renewal/lineage';
import type { Revocation, RevocationOrigin, RevocationStage } from '../../domain/revocation/state';
import { REVIEW_STATES, REVOCATION_ORIGINS, REVOCATION_STAGES, REVOCATION_STEPS } from '../../domain/revocation/state';
import { Choice, Choices, Day, Flag, Id, Maybe, Moment, Part, Parts, Text, Whole } from './dto-fields';
import { DocumentView, PersonRef } from './refs.dto';

/** What the case follows (Pasal 20(1), 25(1)b). */
export class OriginView {
  @Choice(SUCCESSION_KINDS) kind: SuccessionKind;
  @Id() caseId: string;
  @Text(32) caseNumber: string;
  /** How many certificates came before in this line. */
  @Whole(1) generation: number;
  @Moment() notAfter: string;
  @Moment() identityCheckedAt: string;
  @Flag() invited: boolean;
  @Maybe() @Text(2000) earlyReason?: string;
}

export class SuccessorView {
  @Id() caseId: string;
  @Choice(SUCCESSION_KINDS) kind: SuccessionKind;
  /** Since when its holder has confirmed it. */
  @Maybe() @Moment() inUseAt?: string;
}

/** What the world's lists said when the revocation was seen in them. */
export class PublicationView {
  @Choice(CRL_REASON_NAMES) reason: CrlReason;
  @Text(64) crlNumber: string;
  @Moment() crlSeenAt: string;
  @Moment() ocspSeenAt: string;
}

/** The three clocks of a revocation: decided here, done at the CA, seen by everybody who relies on it. */
export class RevocationClocks {
  @Maybe() @Moment() decidedAt?: string;
  @Maybe() @Moment() revokedAt?: string;
  @Maybe() @Moment() publishedAt?: string;
}

export class RevocationView {
  @Id() id: string;
  @Choice(REVOCATION_ORIGINS) origin: RevocationOrigin;
  @Choice(CRL_REASON_NAMES) reason: RevocationReason | CrlReason;
  /** Why, in the words of who asked; absent where the reader may not see it. */
  @Maybe() @Text(4000) text?: string;
  @Maybe() @Choice(CAPACITIES) capacity?: Capacity;
  @Part(() => PersonRef) requestedBy: PersonRef;
  @Moment() requestedAt: string;
  /** Since when the key was doubtful (RFC 5280, 5.3.2). */
  @Maybe() @Moment() invalidityDate?: string;
  @Flag() urgent: boolean;
  @Choice(REVOCATION_STAGES) stage: RevocationStage;
  @Maybe() @Moment() effectiveAt?: string;
  @Maybe() @Part(() => PersonRef) decidedBy?: PersonRef;
  @Part(() => RevocationClocks) clocks: RevocationClocks;
  @Maybe() @Part(() => PublicationView) published?: PublicationView;
  /** Steps that took longer than the policy allows. */
  @Choices(REVOCATION_STEPS) delayed: Revocation['delayed'];
  /** Of what acted first: whether another officer has looked at it since. */
  @Maybe() @Choice(REVIEW_STATES) review?: NonNullable<Revocation['review']>;
  /** It replaces the reason of a revocation that already stood. */
  @Flag() amends: boolean;
}

export class HoldCauseView {
  /** `officer`, `loss`, `ca-refused-revocation`, or `incident:<id>`. */
  @Text(160) cause: string;
  @Part(() => PersonRef) by: PersonRef;
  @Moment() at: string;
  @Maybe() @Text(4000) text?: string;
}

export class ReleaseView {
  @Part(() => PersonRef) requestedBy: PersonRef;
  @Moment() at: string;
  @Maybe() @Text(4000) text?: string;
}

export class HoldView {
  @Moment() since: string;
  @Moment() until: string;
  @Flag() overdue: boolean;
  /** Where it stands with the CA; `local`: our own word alone. */
  @Choice(HOLD_AT_CA) atCa: Hold['atCa'];
  @Parts(() => HoldCauseView) causes: readonly HoldCauseView[];
  @Maybe() @Part(() => ReleaseView) release?: ReleaseView;
}

export class LossView {
  @Choice(LOSS_KINDS) kind: LossKind;
  @Choice(CAPACITIES) capacity: Capacity;
  @Part(() => PersonRef) reportedBy: PersonRef;
  @Moment() reportedAt: string;
  @Maybe() @Moment() discoveredAt?: string;
  @Maybe() @Text(4000) text?: string;
  @Moment() papersDueAt: string;
  @Flag() overdue: boolean;
  /** Which of the two papers of Pasal 25(2) are still owed. */
  @Choices(LOSS_PAPERS) owed: readonly LossPaper[];
  /** Absent where the reader may not see them. */
  @Maybe() @Parts(() => DocumentView) papers?: readonly DocumentView[];
}

export class PersonChangeView {
  @Id() changeId: string;
  @Choice(PERSON_CHANGES) kind: PersonChangeKind;
  @Day() effectiveOn: string;
  @Choice(CHANGE_OUTCOMES) proposal: PersonChange['proposal'];
  @Moment() notedAt: string;
}
