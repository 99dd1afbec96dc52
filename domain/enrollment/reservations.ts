import type { CaseState } from './state';
import { generationOf } from '../renewal/lineage';
import { holdsSubject } from './status';

/**
 * Two places for each person and type: a first application takes both, so that it stands alone; a certificate keeps
 * its own, so that the one that follows it can take the other; and the one after that the first again.
 */
export type Slot = 0 | 1;

/** What a case keeps for itself alone while it lives. */
export type Reservation =
  /** A living certificate or application of a type for a person, told by his NIK. */
  | { readonly kind: 'subject'; readonly type: string; readonly nik: string; readonly slot: Slot }
  /** The same for a Sistem Elektronik, told by its domain name. */
  | { readonly kind: 'subject'; readonly type: string; readonly fqdn: string; readonly slot: Slot }
  /** A key belongs to one case for ever once it was certified (cases.md: SPKI across all types and years). */
  | { readonly kind: 'key'; readonly spkiSha256: string };

/** What `state` must hold exclusively; everything else of its own is set free, on every ending. */
export function reservationsOf(state: CaseState): readonly Reservation[] {
  const { dossier, certificate, status, submissions, type } = state;
  if (submissions === 0) return [];
  const spkiSha256 = certificate?.spkiSha256 ?? dossier.request?.spkiSha256;
  const living = holdsSubject(status);
  const key: readonly Reservation[] = spkiSha256 && (living || certificate) ? [{ kind: 'key', spkiSha256 }] : [];
  if (!living) return key;
  const { fqdn, nik } = dossier.form;
  const slots = slotsOf(state);
  if (type === 'system' && fqdn)
    return [...key, ...slots.map((slot) => ({ kind: 'subject' as const, type, fqdn, slot }))];
  return nik ? [...key, ...slots.map((slot) => ({ kind: 'subject' as const, type, nik: nik.commitment, slot }))] : key;
}

function slotsOf({ origin, certificate }: CaseState): readonly Slot[] {
  const own = (generationOf(origin) % 2) as Slot;
  return origin || certificate ? [own] : [0, 1];
}
