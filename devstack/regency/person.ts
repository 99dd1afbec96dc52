import type { Instant } from '../../domain/case/instant';
import type { Role } from '../../domain/people/roles';

/** A person of the demonstration regency: invented, with numbers of the right form. */
export interface RegencyPerson {
  readonly id: string;
  /** 16 digits: area of first registration, birth date (day + 40 for women), serial. */
  readonly nik: string;
  /** 18 digits: birth date, month of first appointment, gender, serial; who is elected has none. */
  readonly nip?: string;
  readonly fullName: string;
  readonly email: string;
  readonly position: string;
  readonly agencyCode: string;
  readonly superiorId?: string;
  readonly roles: readonly Role[];
  /** For the staff of the registration authority (Pengelola OP, Pasal 8(1)). */
  readonly appointment?: { readonly decreeNumber: string; readonly validFrom: Instant; readonly validTo: Instant };
  readonly trainingValidTo?: Instant;
  readonly operatorCertificateValidTo?: Instant;
}

/** The part of a person that is told; {@link person} derives the rest. */
export interface Told {
  readonly id: string;
  readonly fullName: string;
  readonly born: `${number}-${number}-${number}`;
  readonly gender: 'male' | 'female';
  /** Year and month of first appointment; nobody appointed an elected official. */
  readonly appointed?: `${number}-${number}`;
  readonly position: string;
  readonly agency: string;
  readonly superior?: string;
  readonly roles: readonly Role[];
  /** Number of the decree that made this person Pengelola OP. */
  readonly decree?: string;
}

/** Terms of the demonstration's officers, within the years that the demonstration calendar knows. */
const TERM = { validFrom: '2025-12-31T17:00:00.000Z', validTo: '2027-12-31T16:59:59.000Z' } as const;

/** `place` keeps numbers apart; serials above 9000 are far beyond what a day's births ever used. */
export function person(told: Told, place: number): RegencyPerson {
  const { id, fullName, position, roles } = told;
  return {
    ...{ id, fullName, position, roles, agencyCode: told.agency, email: emailOf(fullName) },
    nik: nikOf(told, place),
    ...(told.appointed ? { nip: nipOf(told, told.appointed, place) } : {}),
    ...(told.superior ? { superiorId: told.superior } : {}),
    ...(told.decree
      ? {
          appointment: { decreeNumber: told.decree, ...TERM },
          trainingValidTo: TERM.validTo,
          operatorCertificateValidTo: TERM.validTo,
        }
      : {}),
  };
}

function emailOf(fullName: string): string {
  const words = fullName.toLowerCase().split(' ');
  return `${words[0]}.${words.at(-1)}@karawangkab.go.id`;
}

function nikOf({ born, gender }: Told, place: number): string {
  const [year = '', month = '', day = ''] = born.split('-');
  const coded = gender === 'female' ? String(Number(day) + 40) : day;
  return `321501${coded}${month}${year.slice(2)}${9001 + place}`;
}

function nipOf({ born, gender }: Told, appointed: string, place: number): string {
  return born.replaceAll('-', '') + appointed.replace('-', '') + (gender === 'male' ? '1' : '2') + String(901 + place);
}
