/** Every reason that a CRL or OCSP answer can give, by its code (RFC 5280, 5.3.1; 7 is unused). */
export const CRL_REASONS = {
  0: 'unspecified',
  1: 'keyCompromise',
  2: 'cACompromise',
  3: 'affiliationChanged',
  4: 'superseded',
  5: 'cessationOfOperation',
  6: 'certificateHold',
  8: 'removeFromCRL',
  9: 'privilegeWithdrawn',
  10: 'aACompromise',
} as const;
export type CrlReason = (typeof CRL_REASONS)[keyof typeof CRL_REASONS];

/** Every reason's name. */
export const CRL_REASON_NAMES: readonly CrlReason[] = Object.values(CRL_REASONS);

/** The name of a reason's code; `unspecified` for none, which is how RFC 5280 says it. */
export const crlReason = (code: number | undefined): CrlReason =>
  (CRL_REASONS[(code ?? 0) as keyof typeof CRL_REASONS] as CrlReason | undefined) ?? 'unspecified';

/**
 * The reasons that somebody here may give. `unspecified` is nobody's (a reason usually cannot be mended later), hold
 * has a procedure of its own, and the others are not an end entity's.
 */
export const REVOCATION_REASONS = [
  'keyCompromise', // hilang, dicuri, passphrase bocor, disalahgunakan
  'affiliationChanged', // mutasi, perubahan jabatan, data salah
  'superseded', // rusak, tidak dapat diakses, digantikan
  'cessationOfOperation', // pensiun, berhenti, meninggal, sistem dimatikan
  'privilegeWithdrawn', // hukuman disiplin, data tidak benar, wewenang dicabut
] as const;
export type RevocationReason = (typeof REVOCATION_REASONS)[number];

/** In which capacity a revocation can be asked for (Pasal 21(1): the owner, or the RA's evaluation; practice B7). */
export const CAPACITIES = ['holder', 'superior', 'agency-head', 'officer'] as const;
export type Capacity = (typeof CAPACITIES)[number];

interface ReasonRule {
  readonly code: number;
  readonly capacities: readonly Capacity[];
  /** Acts first and is reviewed after: every hour of waiting can be used by somebody else. */
  readonly urgent: boolean;
}

/** Who may give which reason; the authority alone speaks of withdrawn privileges (BR 4.9.1.1, cases.md). */
export const REASON_RULES: Record<RevocationReason, ReasonRule> = {
  keyCompromise: { code: 1, capacities: CAPACITIES, urgent: true },
  affiliationChanged: { code: 3, capacities: CAPACITIES, urgent: false },
  superseded: { code: 4, capacities: ['holder', 'officer'], urgent: false },
  cessationOfOperation: { code: 5, capacities: CAPACITIES, urgent: false },
  privilegeWithdrawn: { code: 9, capacities: ['officer'], urgent: true },
};
