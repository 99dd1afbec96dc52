import type { CaseState } from './state';
import { isEnded } from './status';

/** What a case keeps for itself alone while it lives. */
export type Reservation =
  /** One living certificate or application of a type for a person, told by his NIK. */
  | { readonly kind: 'subject'; readonly type: string; readonly nik: string }
  /** The same for a Sistem Elektronik, told by its domain name. */
  | { readonly kind: 'subject'; readonly type: string; readonly fqdn: string }
  /** A key belongs to one case for ever once it was certified (cases.md: SPKI across all types and years). */
  | { readonly kind: 'key'; readonly spkiSha256: string };

/** What `state` must hold exclusively; everything else of its own is set free, on every ending. */
export function reservationsOf(state: CaseState): readonly Reservation[] {
  const { dossier, certificate, status, submissions, type } = state;
  if (submissions === 0) return [];
  const spkiSha256 = certificate?.spkiSha256 ?? dossier.request?.spkiSha256;
  const living = !isEnded(status);
  const key: readonly Reservation[] = spkiSha256 && (living || certificate) ? [{ kind: 'key', spkiSha256 }] : [];
  if (!living) return key;
  const { fqdn, nik } = dossier.form;
  if (type === 'system' && fqdn) return [...key, { kind: 'subject', type, fqdn }];
  return nik ? [...key, { kind: 'subject', type, nik: nik.commitment }] : key;
}
