/**
 * Checks on the numbers and the address that identify an applicant. `hard` findings stop a submission; `soft` ones
 * are shown to the examiner, because a NIK is never changed when a birth date is corrected or a person moves
 * (PP 40/2019 Pasal 30(2)). None of the findings carries the number itself.
 */
export const IDENTITY_CODES = [
  'nik-not-16-digits',
  'nik-day-impossible',
  'nik-month-impossible',
  'nik-serial-zero',
  'nik-date-impossible',
  'nip-not-18-digits',
  'nip-birth-date-impossible',
  'nip-start-year-impossible',
  'nip-start-month-impossible',
  'nip-gender-impossible',
  'nip-serial-zero',
  'nip-start-before-adulthood',
  'birth-date-differs',
  'gender-differs',
] as const;
export type IdentityCode = (typeof IDENTITY_CODES)[number];

export type Gender = 'male' | 'female';

export interface NikFindings {
  readonly hard: readonly IdentityCode[];
  readonly soft: readonly IdentityCode[];
  /** Day and month are sure, the century is not: the number has two digits of the year. */
  readonly birth?: { readonly day: number; readonly month: number; readonly yearOfCentury: number };
  readonly gender?: Gender;
}

export interface NipFindings {
  readonly hard: readonly IdentityCode[];
  readonly soft: readonly IdentityCode[];
  readonly birth?: { readonly day: number; readonly month: number; readonly year: number };
  readonly gender?: Gender;
  /** PNS with a month of appointment, PPPK with 21 in its place. */
  readonly status?: 'pns' | 'pppk';
}

/**
 * NIK: place of first registration (6 digits, not checked: regions are renamed and split), DDMMYY with 40 added to
 * the day for women, serial from 0001.
 */
export function checkNik(nik: string): NikFindings {
  if (!/^\d{16}$/.test(nik)) return { hard: ['nik-not-16-digits'], soft: [] };
  const [dayOrMore, month, yearOfCentury, serial] = numbers(nik, [6, 8], [8, 10], [10, 12], [12, 16]);
  const female = dayOrMore > 40;
  const day = female ? dayOrMore - 40 : dayOrMore;
  const dayExists = day >= 1 && day <= 31;
  const monthExists = month >= 1 && month <= 12;
  const hard = found([
    [!dayExists, 'nik-day-impossible'],
    [!monthExists, 'nik-month-impossible'],
    [serial === 0, 'nik-serial-zero'],
  ]);
  if (!dayExists || !monthExists) return { hard, soft: [] };
  // 29 February is given the benefit of the doubt: 2000 + YY and 1900 + YY need not both be leap years.
  const onCalendar = dateExists(1900 + yearOfCentury, month, day) || dateExists(2000 + yearOfCentury, month, day);
  return {
    hard,
    soft: found([[!onCalendar, 'nik-date-impossible']]),
    birth: { day, month, yearOfCentury },
    gender: female ? 'female' : 'male',
  };
}

/**
 * NIP of a PNS (Perka BKN 22/2007): birth YYYYMMDD, first appointment YYYYMM, 1 for men and 2 for women, serial of
 * three. A PPPK has 21 where the month stands; no published rule was found for that, so it is accepted as seen.
 */
export function checkNip(nip: string): NipFindings {
  if (!/^\d{18}$/.test(nip)) return { hard: ['nip-not-18-digits'], soft: [] };
  const [year, month, day, startYear, startMonth, gender, serial] = numbers(
    nip,
    [0, 4],
    [4, 6],
    [6, 8],
    [8, 12],
    [12, 14],
    [14, 15],
    [15, 18],
  );
  const birthExists = year >= 1900 && dateExists(year, month, day);
  const pppk = startMonth === 21;
  const genderKnown = gender === 1 || gender === 2;
  const hard = found([
    [!birthExists, 'nip-birth-date-impossible'],
    [startYear < 1945 || startYear > 2099, 'nip-start-year-impossible'],
    [!pppk && (startMonth < 1 || startMonth > 12), 'nip-start-month-impossible'],
    [!genderKnown, 'nip-gender-impossible'],
    [serial === 0, 'nip-serial-zero'],
  ]);
  return {
    hard,
    soft: found([[hard.length === 0 && startYear - year < 17, 'nip-start-before-adulthood']]),
    ...(birthExists ? { birth: { day, month, year } } : {}),
    ...(genderKnown ? { gender: gender === 1 ? 'male' : 'female' } : {}),
    ...(hard.length === 0 ? { status: pppk ? 'pppk' : 'pns' } : {}),
  };
}

/** What the two numbers say differently about one person; soft findings only, and none where a number is unreadable. */
export function crossCheck(nik: string, nip: string): readonly IdentityCode[] {
  const [one, other] = [checkNik(nik), checkNip(nip)];
  const dates = one.birth && other.birth ? ([one.birth, other.birth] as const) : undefined;
  const sameDate =
    !dates ||
    (dates[0].day === dates[1].day &&
      dates[0].month === dates[1].month &&
      dates[0].yearOfCentury === dates[1].year % 100);
  return found([
    [!sameDate, 'birth-date-differs'],
    [one.gender !== undefined && other.gender !== undefined && one.gender !== other.gender, 'gender-differs'],
  ]);
}

/** The number with all but its first two and last two digits hidden: enough to tell two of them apart in a list. */
export const maskNik = (nik: string): string => mask(nik);
export const maskNip = (nip: string): string => mask(nip);

const mask = (digits: string): string =>
  digits.length < 8
    ? '•'.repeat(digits.length)
    : `${digits.slice(0, 2)}${'•'.repeat(digits.length - 4)}${digits.slice(-2)}`;

type Span = readonly [from: number, to: number];
type NumbersOf<S extends readonly Span[]> = { readonly [K in keyof S]: number };

const numbers = <const S extends readonly Span[]>(digits: string, ...spans: S): NumbersOf<S> =>
  spans.map(([from, to]) => Number(digits.slice(from, to))) as NumbersOf<S>;

const found = (findings: readonly (readonly [boolean, IdentityCode])[]): readonly IdentityCode[] =>
  findings.filter(([holds]) => holds).map(([, code]) => code);

function dateExists(year: number, month: number, day: number): boolean {
  const leap = year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0);
  const days = [31, leap ? 29 : 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31][month - 1];
  return days !== undefined && day >= 1 && day <= days;
}
