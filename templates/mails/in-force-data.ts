import type { Instant } from '../../domain/case/instant';
import type { CrlReason } from '../../domain/certificate/revocation-reasons';
import type { CertificateType } from '../../domain/certificate/types';
import type { Hold } from '../../domain/hold/state';
import type { LossKind, LossPaper } from '../../domain/loss/state';
import type { PersonChange, PersonChangeKind } from '../../domain/people-change/change';
import type { SuccessionKind } from '../../domain/renewal/lineage';
import type { Revocation } from '../../domain/revocation/state';
import type { HoldCauseCode } from '../labels/in-force';

interface Certificate {
  readonly certificateType: CertificateType;
  /** Hex. */
  readonly serial: string;
}

/** For the holder, and for those above him; the words differ. */
interface Around extends Certificate {
  readonly toRelyingParty: false;
  readonly toHolder: boolean;
  readonly holderName: string;
}

/**
 * For who relies on the certificate: what tells it from others, and nothing of whom it belongs to (UU 27/2022 Pasal
 * 16(2): no more than the purpose needs). A reason and a doubt about the key are the CRL's own, which is public.
 */
interface Relied extends Certificate {
  readonly toRelyingParty: true;
  readonly issuer: string;
  /** The agency that it serves. */
  readonly unit: string;
  readonly system: { readonly name: string; readonly fqdn: string } | null;
}

interface Ordered {
  readonly orderedAt: Instant;
  readonly caName: string;
  /** Its revocation stands already; the reason is to be replaced. */
  readonly amends: boolean;
}

interface Published {
  readonly reason: CrlReason;
  readonly revokedAt: Instant;
  readonly crlNumber: string;
  readonly crlSeenAt: Instant;
  readonly ocspSeenAt: Instant;
  /** Since when the key was doubtful (RFC 5280, 5.3.2). */
  readonly invalidityDate: Instant | null;
}

interface Stopped {
  readonly since: Instant;
  readonly atCa: Hold['atCa'];
}

interface Released {
  readonly stoppedSince: Instant;
  readonly releasedAt: Instant;
}

/** What the CA said when it would not. */
interface CaRefusal {
  readonly caName: string;
  readonly code: string;
  readonly reason: string;
}

/** What each mail of the years in force says beyond its frame. `dueAt`: when the task that it brought is due. */
export interface InForceExtras {
  'revocation-ordered': (Around & Ordered & { readonly reason: CrlReason }) | (Relied & Ordered);
  'certificate-revoked': (Around & Published) | (Relied & Published);
  /** To the holder with the letter, and to who had asked. */
  'revocation-rejected': Certificate & {
    readonly toHolder: boolean;
    readonly holderName: string;
    readonly rejectedAt: Instant;
    readonly text: string;
    /** Its use stays stopped for the time being. */
    readonly stillStopped: boolean;
  };
  'revocation-delayed': {
    readonly caName: string;
    readonly published: boolean;
    readonly orderedAt: Instant;
  };
  'revocation-refused-by-ca': CaRefusal & { readonly amends: boolean; readonly dueAt: Instant | null };
  'revocation-to-review': {
    readonly reason: CrlReason;
    readonly orderedAt: Instant;
    readonly dueAt: Instant | null;
  };
  'revocation-questioned': {
    readonly reason: CrlReason;
    readonly reviewedAt: Instant;
    readonly text: string;
    readonly stage: Revocation['stage'];
  };
  'revoked-by-ca': Certificate & {
    readonly toHolder: boolean;
    readonly caName: string;
    readonly reason: CrlReason;
    readonly revokedAt: Instant;
    readonly invalidityDate: Instant | null;
  };
  'use-stopped':
    (Around & Stopped & { readonly until: Instant; readonly causes: readonly HoldCauseCode[] }) | (Relied & Stopped);
  'use-released': (Around & Released) | (Relied & Released);
  'hold-overdue': { readonly since: Instant; readonly until: Instant; readonly causes: readonly HoldCauseCode[] };
  /** `releasing`: asked to end a hold, and not to begin one. */
  'hold-refused-by-ca': CaRefusal & { readonly releasing: boolean };
  'loss-received': Certificate & {
    readonly kind: LossKind;
    readonly revocationOrdered: boolean;
    readonly papersOwed: readonly LossPaper[];
    readonly papersDueAt: Instant;
  };
  'loss-papers-overdue': Certificate & {
    readonly toHolder: boolean;
    readonly holderName: string;
    readonly papersOwed: readonly LossPaper[];
    readonly papersDueAt: Instant;
  };
  /** `effectiveAt`: the beginning of the first day in the new state, WIB. */
  'person-changed': {
    readonly kind: PersonChangeKind;
    readonly effectiveAt: Instant;
    readonly proposal: PersonChange['proposal'];
    readonly dueAt: Instant | null;
  };
  'renewal-invited': Certificate & { readonly notAfter: Instant; readonly kind: PersonChangeKind };
  /** Of the old certificate. `revokesAt`: when it is revoked as superseded, where it does not end before. */
  'successor-in-use': Certificate & {
    readonly kind: SuccessionKind;
    readonly notAfter: Instant;
    readonly revokesAt: Instant | null;
    /** It is revoked already, or about to be. */
    readonly ending: boolean;
  };
}
