import { IDENTITY_CODES } from './identity';

/**
 * What the regency's HR system says otherwise than an application. All of it warns the examiner and stops nobody:
 * what SIM-ASN tells has neither birth date nor gender, so it can settle no difference between NIK and NIP, and a
 * transfer or a title reaches it late (docs/adr/0008).
 */
export const HR_CODES = [
  'hr-unknown-nip', // no civil servant has this NIP
  'hr-inactive', // has left the service (Pasal 11(2))
  'hr-other-name',
  'hr-other-agency',
  'hr-unreachable', // not asked yet: HR was away
] as const;
export type HrCode = (typeof HR_CODES)[number];

/** Everything that an examiner can be warned of by code. */
export const FINDINGS = [...IDENTITY_CODES, ...HR_CODES] as const;

export const isHrCode = (code: string): code is HrCode => HR_CODES.some((known) => known === code);

/** The part of HR's record that is compared. */
export interface HrRecord {
  readonly fullName: string;
  readonly agencyCode: string;
  readonly active: boolean;
}

/** What was typed; a field that is not filled in yet cannot differ. */
export interface AppliedPerson {
  readonly fullName?: string | undefined;
  readonly agencyId?: string | undefined;
}

/** How an application differs from HR's record of its NIP; `undefined` when HR has none. */
export function compareWithHr(applied: AppliedPerson, record: HrRecord | undefined): readonly HrCode[] {
  if (!record) return ['hr-unknown-nip'];
  const { fullName, agencyId } = applied;
  const findings: readonly (readonly [boolean, HrCode])[] = [
    [!record.active, 'hr-inactive'],
    [fullName !== undefined && bareName(fullName) !== bareName(record.fullName), 'hr-other-name'],
    [agencyId !== undefined && agencyId !== record.agencyCode, 'hr-other-agency'],
  ];
  return findings.filter(([holds]) => holds).map(([, code]) => code);
}

/**
 * A name without its titles, which people write or leave out: what follows the first comma (`, S.Kom., M.Si.`), and
 * words that end in a point (`Drs.`, `Hj.`). Case, white space and compatibility characters make no difference.
 */
export function bareName(name: string): string {
  const [own = ''] = name.normalize('NFKC').toLowerCase().split(',');
  const words = own.split(/\s+/u).filter((word) => word !== '');
  const bare = words.filter((word) => !word.endsWith('.'));
  // A name of nothing but initials is compared as it is.
  return (bare.length > 0 ? bare : words).join(' ');
}
