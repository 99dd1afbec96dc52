import type { CivilDate } from '../calendar/wib';
import type { Instant } from '../case/instant';
import type { Sight } from '../case/sight';
import type { CertificateType } from '../certificate/types';
import type { RevocationReason } from '../certificate/revocation-reasons';

/** What HR tells of a person (Pasal 11(2): a certificate serves the duty, and ends with it). */
export const PERSON_CHANGES = [
  'transfer', // mutasi ke perangkat daerah lain
  'position-change', // perubahan jabatan
  'retirement', // pensiun
  'dismissal', // pemberhentian
  'death', // meninggal dunia
  'leave-unpaid', // cuti di luar tanggungan negara
] as const;
export type PersonChangeKind = (typeof PERSON_CHANGES)[number];

/** What the OP is asked to do about it; `none` is only an answer, never a proposal. */
export const CHANGE_OUTCOMES = ['revoke', 'renew', 'hold', 'none'] as const;
export type ChangeOutcome = (typeof CHANGE_OUTCOMES)[number];

export interface PersonChange {
  readonly changeId: string;
  readonly kind: PersonChangeKind;
  /** The last day in the old duty is the day before. */
  readonly effectiveOn: CivilDate;
  readonly proposal: Exclude<ChangeOutcome, 'none'>;
  readonly notedAt: Instant;
}

const LEAVES: readonly PersonChangeKind[] = ['retirement', 'dismissal', 'death'];

/** True for who is no longer in service afterwards. */
export const leavesService = (kind: PersonChangeKind): boolean => LEAVES.includes(kind);

/**
 * What a change calls for: who leaves needs no certificate; an office's certificate dies with the office; a person's
 * own names his agency and is made anew; a system's needs another who answers for it.
 */
export function proposalFor(
  kind: PersonChangeKind,
  type: CertificateType,
  leaves = leavesService(kind),
): PersonChange['proposal'] {
  if (kind === 'leave-unpaid') return 'hold';
  if (type === 'system') return 'renew';
  if (leaves) return 'revoke';
  return type === 'office' ? 'revoke' : 'renew';
}

/** Practice B7: the reason of a revocation that HR's news led to. */
export const reasonFor = (kind: PersonChangeKind): RevocationReason =>
  leavesService(kind) ? 'cessationOfOperation' : 'affiliationChanged';

export type PersonChangeCommand = {
  readonly type: 'resolvePersonChange';
  readonly changeId: string;
  readonly sight: Sight;
  readonly outcome: ChangeOutcome;
  readonly text: string;
};

export type PersonChangeSystemCommand =
  | {
      readonly type: 'notePersonChange';
      readonly changeId: string;
      readonly kind: PersonChangeKind;
      readonly effectiveOn: CivilDate;
      /** He is no longer in the regency's service afterwards, though the kind alone does not say so. */
      readonly leaves?: true;
    }
  | { readonly type: 'takeUpPersonChange' }
  | { readonly type: 'releaseAbandoned'; readonly personId: string };

export type PersonChangeEvent =
  | {
      readonly type: 'personChanged';
      readonly changeId: string;
      readonly kind: PersonChangeKind;
      readonly effectiveOn: CivilDate;
      readonly proposal: PersonChange['proposal'];
    }
  | {
      readonly type: 'personChangeResolved';
      readonly changeId: string;
      readonly outcome: ChangeOutcome;
      readonly seen: Sight;
      readonly text: string;
    };
