import { accepted } from './accepted';
import type { CivilDate, ClockTime, Weekday } from './wib';
import { addDays, minuteOfDay } from './wib';
import type { Calendar, WorkSpan } from './working-time';

export const DAY_KINDS = ['national-holiday', 'cuti-bersama'] as const;
export type DayKind = (typeof DAY_KINDS)[number];

/** A day without work, as the joint decree of the ministers (SKB) names it. */
export interface NamedDay {
  readonly date: CivilDate;
  readonly name: string;
  readonly kind: DayKind;
}

export const WEEKDAYS = [1, 2, 3, 4, 5, 6, 7] as const satisfies readonly Weekday[];

export interface WeekdayHours {
  readonly weekday: Weekday;
  readonly spans: readonly WorkSpan[];
}

/** A working calendar as administrators lay it down: every weekday, and each day without work by its name. */
export interface CalendarProposal {
  readonly coverage: { readonly from: CivilDate; readonly to: CivilDate };
  readonly hours: readonly WeekdayHours[];
  readonly days: readonly NamedDay[];
}

export const CALENDAR_DEFECTS = [
  'not-a-date',
  'not-a-time',
  'not-in-order',
  'duplicate',
  'out-of-range',
  'empty',
  'outside-coverage',
  'overlapping',
  'no-working-hours',
  'already-over',
] as const;
export type CalendarDefectCode = (typeof CALENDAR_DEFECTS)[number];

/** One thing wrong with a proposal: where (RFC 6901) and what. */
export interface CalendarDefect {
  readonly pointer: string;
  readonly code: CalendarDefectCode;
}

/** Holidays are decreed a year ahead: who covers more guesses. */
const MOST_DAYS_COVERED = 3 * 366;
/** A day of more is a slip of the keyboard: a whole day has 7.5 hours (Perpres 21/2023 Pasal 4). */
const MOST_MINUTES_A_DAY = 12 * 60;

const defect = (pointer: string, code: CalendarDefectCode): CalendarDefect => ({ pointer, code });

/** Everything wrong with a proposal on the day `today`; empty exactly when deadlines can be reckoned by it. */
export function calendarDefects(proposal: CalendarProposal, today: CivilDate): readonly CalendarDefect[] {
  const coverage = coverageDefects(proposal.coverage, today);
  return [
    ...coverage,
    ...hoursDefects(proposal.hours),
    ...daysDefects(proposal.days, coverage.length === 0 ? proposal.coverage : undefined),
  ];
}

function coverageDefects({ from, to }: CalendarProposal['coverage'], today: CivilDate): readonly CalendarDefect[] {
  const unreal = [
    ...(isDate(from) ? [] : [defect('/coverage/from', 'not-a-date')]),
    ...(isDate(to) ? [] : [defect('/coverage/to', 'not-a-date')]),
  ];
  if (unreal.length > 0) return unreal;
  if (to < from) return [defect('/coverage/to', 'not-in-order')];
  if (to > addDays(from, MOST_DAYS_COVERED)) return [defect('/coverage/to', 'out-of-range')];
  return to < today ? [defect('/coverage/to', 'already-over')] : [];
}

function hoursDefects(hours: readonly WeekdayHours[]): readonly CalendarDefect[] {
  const named = hours.map(({ weekday }) => weekday);
  if (named.join() !== WEEKDAYS.join())
    return [defect('/hours', new Set(named).size === named.length ? 'not-in-order' : 'duplicate')];
  const defects = hours.flatMap(({ spans }, day) => spansDefects(spans, `/hours/${String(day)}`));
  const works = hours.some(({ spans }) => spans.length > 0);
  return works ? defects : [...defects, defect('/hours', 'no-working-hours')];
}

function spansDefects(spans: readonly WorkSpan[], at: string): readonly CalendarDefect[] {
  const unreal = spans.flatMap(({ from, to }, i) => [
    ...(isTime(from) ? [] : [defect(`${at}/spans/${String(i)}/from`, 'not-a-time')]),
    ...(isTime(to) ? [] : [defect(`${at}/spans/${String(i)}/to`, 'not-a-time')]),
  ]);
  if (unreal.length > 0) return unreal;
  const minutes = spans.map(({ from, to }) => [minuteOfDay(from), minuteOfDay(to)] as const);
  const wrong = minutes.flatMap(([from, to], i) => {
    if (to <= from) return [defect(`${at}/spans/${String(i)}/to`, 'not-in-order')];
    const before = minutes[i - 1];
    return before && from < before[1] ? [defect(`${at}/spans/${String(i)}/from`, 'overlapping')] : [];
  });
  const worked = minutes.reduce((sum, [from, to]) => sum + to - from, 0);
  return wrong.length === 0 && worked > MOST_MINUTES_A_DAY ? [defect(at, 'out-of-range')] : wrong;
}

function daysDefects(
  days: readonly NamedDay[],
  coverage: CalendarProposal['coverage'] | undefined,
): readonly CalendarDefect[] {
  return days.flatMap(({ date, name }, i) => {
    const at = `/days/${String(i)}`;
    const unnamed = name.trim() === '' ? [defect(`${at}/name`, 'empty')] : [];
    const when = dateDefect(date, days[i - 1]?.date, coverage);
    return when ? [defect(`${at}/date`, when), ...unnamed] : unnamed;
  });
}

function dateDefect(
  date: CivilDate,
  before: CivilDate | undefined,
  coverage: CalendarProposal['coverage'] | undefined,
): CalendarDefectCode | undefined {
  if (!isDate(date)) return 'not-a-date';
  if (before !== undefined && date === before) return 'duplicate';
  if (before !== undefined && date < before) return 'not-in-order';
  return coverage && (date < coverage.from || date > coverage.to) ? 'outside-coverage' : undefined;
}

const isDate = (date: CivilDate): boolean => accepted(() => addDays(date, 0));
const isTime = (time: ClockTime): boolean => accepted(() => minuteOfDay(time));

/** The calendar that deadlines are reckoned by. */
export const calendarOf = ({ coverage, hours, days }: CalendarProposal): Calendar => ({
  holidays: days.map(({ date }) => date),
  hours: Object.fromEntries(hours.map(({ weekday, spans }) => [weekday, spans])) as unknown as Calendar['hours'],
  coverage,
});

/** A calendar as it was laid down; days whose names nobody kept have none. */
export const proposalOf = (calendar: Calendar, days: readonly NamedDay[] | null): CalendarProposal => ({
  coverage: calendar.coverage,
  hours: WEEKDAYS.map((weekday) => ({ weekday, spans: calendar.hours[weekday] })),
  days: days ?? calendar.holidays.map((date) => ({ date, name: date, kind: 'national-holiday' })),
});

/** What one calendar says otherwise than another. */
export interface CalendarChanges {
  readonly added: readonly NamedDay[];
  readonly removed: readonly NamedDay[];
  /** Weekdays with other hours. */
  readonly hours: readonly Weekday[];
  readonly coverage: boolean;
}

export function calendarChanges(before: CalendarProposal, after: CalendarProposal): CalendarChanges {
  const key = ({ date, name, kind }: NamedDay) => `${date} ${kind} ${name}`;
  const missingIn = (other: CalendarProposal) => {
    const known = new Set(other.days.map(key));
    return (day: NamedDay) => !known.has(key(day));
  };
  const spansOf = ({ hours }: CalendarProposal, weekday: Weekday) =>
    (hours.find((one) => one.weekday === weekday)?.spans ?? []).map(({ from, to }) => `${from}-${to}`).join();
  return {
    added: after.days.filter(missingIn(before)),
    removed: before.days.filter(missingIn(after)),
    hours: WEEKDAYS.filter((weekday) => spansOf(before, weekday) !== spansOf(after, weekday)),
    coverage: before.coverage.from !== after.coverage.from || before.coverage.to !== after.coverage.to,
  };
}
