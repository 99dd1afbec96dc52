import type { CivilDate } from '../calendar/wib';
import { addDays, isCivilDate } from '../calendar/wib';
import { EVERYBODYS, OF_A_POST } from '../people-change/directory';
import { OPERATOR_ROLES } from './authority';
import type { Duties } from './proposal';
import type { Role } from './roles';

export const FLAW_CODES = [
  'nothing-changes',
  'role-missing-at-all',
  'role-by-naming',
  'roles-incompatible',
  'person-not-serving',
  'head-not-of-agency',
  'appointment-needed',
  'training-needed',
  'operator-certificate-needed',
  'not-for-this-role',
  'day-not-real',
  'day-too-far',
  'term-over',
  'term-reversed',
] as const;
export type FlawCode = (typeof FLAW_CODES)[number];

/** What is wrong with a proposal, and with which field of it. */
export interface Flaw {
  readonly pointer: string;
  readonly code: FlawCode;
}

/** NCSSR 2.1: who audits does nothing that he audits, and who gives rights uses none of those that he gives. */
const APART: readonly (readonly [Role, readonly Role[]])[] = [
  ['auditor', ['examiner', 'supervisor', 'administrator']],
  ['administrator', OPERATOR_ROLES],
];

/** A decree of more years is a slip of the pen, and so is one from before the regency had any. */
const TEN_YEARS = 3653;

export const isOperator = (roles: readonly Role[]): boolean => roles.some((role) => OPERATOR_ROLES.includes(role));

/** The roles of a person, with one more. */
export const withRole = (roles: readonly Role[], role: Role): readonly Role[] =>
  roles.includes(role) ? roles : [...roles, role];

/** The roles of a person without one; whoever serves is at least somebody who can apply. */
export function withoutRole(roles: readonly Role[], role: Role): readonly Role[] {
  const left = roles.filter((one) => one !== role);
  return left.length > 0 ? left : [EVERYBODYS];
}

/** Pasal 8(1), 30(1): what is wrong with the duties that somebody would have from `today` on. */
export function flawsOfDuties(active: boolean, before: Duties, after: Duties, today: CivilDate): readonly Flaw[] {
  const flaws = [...flawsOfRoles(active, before, after), ...flawsOfCompetence(after, today)];
  return flaws.length === 0 && sameDuties(before, after) ? [{ pointer: '/roles', code: 'nothing-changes' }] : flaws;
}

function flawsOfRoles(active: boolean, { roles: before }: Duties, { roles }: Duties): readonly Flaw[] {
  const code = flawOfRoles(active, before, roles);
  return code === undefined ? [] : [{ pointer: '/roles', code }];
}

function flawOfRoles(active: boolean, before: readonly Role[], roles: readonly Role[]): FlawCode | undefined {
  const given = roles.filter((role) => !before.includes(role));
  if (!active) return given.length > 0 ? 'person-not-serving' : undefined;
  if (roles.length === 0) return 'role-missing-at-all';
  // Without an agency nobody is the head of one.
  if (given.includes('agency-head')) return 'role-by-naming';
  return APART.some(([one, others]) => roles.includes(one) && others.some((other) => roles.includes(other)))
    ? 'roles-incompatible'
    : undefined;
}

/** Each thing that Pasal 8(1) and 30(1) ask of a Pengelola OP, and nothing of it for anybody else. */
function flawsOfCompetence({ roles, ...given }: Duties, today: CivilDate): readonly Flaw[] {
  const { appointment, trainingValidTo, operatorCertificateValidTo } = given;
  if (!isOperator(roles))
    return Object.entries(given).flatMap(([field, value]) =>
      value === undefined ? [] : [{ pointer: `/${field}`, code: 'not-for-this-role' as const }],
    );
  return [
    ...(appointment
      ? flawsOfTerm(appointment, today)
      : [{ pointer: '/appointment', code: 'appointment-needed' } as const]),
    ...lasting('/trainingValidTo', trainingValidTo, 'training-needed', today),
    ...lasting('/operatorCertificateValidTo', operatorCertificateValidTo, 'operator-certificate-needed', today),
  ];
}

function flawsOfTerm(
  { decree, validFrom, validTo }: NonNullable<Duties['appointment']>,
  today: CivilDate,
): readonly Flaw[] {
  const from = flawOfDay(validFrom, today);
  const to = flawOfDay(validTo, today) ?? (validTo < today ? 'term-over' : undefined);
  const reversed = !from && !to && validTo < validFrom;
  return [
    ...(decree?.trim() ? [] : [{ pointer: '/appointment/decree', code: 'appointment-needed' } as const]),
    ...(from ? [{ pointer: '/appointment/validFrom', code: from }] : []),
    ...(to ? [{ pointer: '/appointment/validTo', code: to }] : []),
    ...(reversed ? [{ pointer: '/appointment/validTo', code: 'term-reversed' } as const] : []),
  ];
}

function lasting(pointer: string, day: CivilDate | undefined, missing: FlawCode, today: CivilDate): readonly Flaw[] {
  if (day === undefined) return [{ pointer, code: missing }];
  const code = flawOfDay(day, today) ?? (day < today ? 'term-over' : undefined);
  return code ? [{ pointer, code }] : [];
}

function flawOfDay(day: CivilDate, today: CivilDate): FlawCode | undefined {
  if (!isCivilDate(day)) return 'day-not-real';
  return day < addDays(today, -TEN_YEARS) || day > addDays(today, TEN_YEARS) ? 'day-too-far' : undefined;
}

const sameDuties = (one: Duties, other: Duties): boolean =>
  sameRoles(one.roles, other.roles) &&
  one.appointment?.decree === other.appointment?.decree &&
  one.appointment?.validFrom === other.appointment?.validFrom &&
  one.appointment?.validTo === other.appointment?.validTo &&
  one.trainingValidTo === other.trainingValidTo &&
  one.operatorCertificateValidTo === other.operatorCertificateValidTo;

const sameRoles = (one: readonly Role[], other: readonly Role[]): boolean =>
  one.length === other.length && one.every((role) => other.includes(role));

/** What ends with a change of roles, beside the roles. */
export interface Ends {
  /** Whoever has lost a right begins anew. */
  readonly sessions: boolean;
  /** Pasal 8(1): who may no longer examine or approve has no appointment any more. */
  readonly appointment: boolean;
  /** Nobody is led by who leads nobody any more (Pasal 14a, 21(1)). */
  readonly leading: boolean;
  readonly headship: boolean;
}

export function endsWithRoles(before: readonly Role[], after: readonly Role[]): Ends {
  const lost = before.filter((role) => !after.includes(role));
  return {
    sessions: lost.length > 0,
    appointment: isOperator(before) && !isOperator(after),
    leading: OF_A_POST.some((role) => before.includes(role)) && !OF_A_POST.some((role) => after.includes(role)),
    headship: lost.includes('agency-head'),
  };
}
