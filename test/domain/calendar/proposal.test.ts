import fc from 'fast-check';
import { HOLIDAYS, REGENCY_CALENDAR } from '../../../devstack/regency/calendar';
import type { CalendarProposal } from '../../../domain/calendar/proposal';
import { calendarChanges, calendarDefects, calendarOf, proposalOf } from '../../../domain/calendar/proposal';
import type { Weekday } from '../../../domain/calendar/wib';
import { addWorkingMinutes } from '../../../domain/calendar/working-time';

const TODAY = '2026-11-28';
const REGENCY = proposalOf(
  REGENCY_CALENDAR,
  HOLIDAYS.map(({ date, name, kind }) => ({ date, name, kind })),
);
const day = (date: string, name = 'Hari Raya') => ({ date, name, kind: 'national-holiday' as const });
const hoursOn = (weekday: Weekday, ...spans: (readonly [from: string, to: string])[]): CalendarProposal => ({
  ...REGENCY,
  hours: REGENCY.hours.map((one) =>
    one.weekday === weekday ? { weekday, spans: spans.map(([from, to]) => ({ from, to })) } : one,
  ),
});
const covering = (from: string, to: string): CalendarProposal => ({ ...REGENCY, days: [], coverage: { from, to } });
const withDays = (...days: CalendarProposal['days']): CalendarProposal => ({ ...REGENCY, days });

describe('a proposed working calendar', () => {
  it('is taken as the regency has it, and gives back the calendar that it came from', () => {
    expect(calendarDefects(REGENCY, TODAY)).toEqual([]);
    expect(calendarOf(REGENCY)).toEqual(REGENCY_CALENDAR);
  });

  it.each<[what: string, proposal: CalendarProposal, pointer: string, code: string]>([
    ['covers from no date', covering('2026-02-30', '2027-12-31'), '/coverage/from', 'not-a-date'],
    ['covers to no date', covering('2026-01-01', 'akhir tahun'), '/coverage/to', 'not-a-date'],
    ['ends before it begins', covering('2027-01-01', '2026-12-31'), '/coverage/to', 'not-in-order'],
    ['guesses years ahead', covering('2026-01-01', '2029-12-31'), '/coverage/to', 'out-of-range'],
    ['is over already', covering('2025-01-01', '2026-11-27'), '/coverage/to', 'already-over'],
    ['works until no time', hoursOn(1, ['07:30', '25:00']), '/hours/0/spans/0/to', 'not-a-time'],
    ['works from no time', hoursOn(1, ['pagi', '12:00']), '/hours/0/spans/0/from', 'not-a-time'],
    ['works backwards', hoursOn(2, ['12:00', '07:30']), '/hours/1/spans/0/to', 'not-in-order'],
    ['works no time', hoursOn(2, ['12:00', '12:00']), '/hours/1/spans/0/to', 'not-in-order'],
    ['works twice at once', hoursOn(5, ['07:30', '12:00'], ['11:59', '16:00']), '/hours/4/spans/1/from', 'overlapping'],
    [
      'works the morning after the afternoon',
      hoursOn(5, ['13:00', '16:00'], ['07:30', '12:00']),
      '/hours/4/spans/1/from',
      'overlapping',
    ],
    ['works thirteen hours', hoursOn(3, ['07:00', '20:00']), '/hours/2', 'out-of-range'],
    [
      'never works',
      { ...REGENCY, hours: REGENCY.hours.map(({ weekday }) => ({ weekday, spans: [] })) },
      '/hours',
      'no-working-hours',
    ],
    ['forgets Sunday', { ...REGENCY, hours: REGENCY.hours.slice(0, 6) }, '/hours', 'not-in-order'],
    [
      'has two Mondays',
      { ...REGENCY, hours: REGENCY.hours.map((one, i) => (i === 1 ? REGENCY.hours[0]! : one)) },
      '/hours',
      'duplicate',
    ],
    ['rests on no date', withDays(day('2027-02-29')), '/days/0/date', 'not-a-date'],
    ['rests on a day twice', withDays(day('2027-01-01'), day('2027-01-01', 'Tahun Baru')), '/days/1/date', 'duplicate'],
    ['names its days out of order', withDays(day('2027-01-02'), day('2027-01-01')), '/days/1/date', 'not-in-order'],
    ['rests on a day that it does not cover', withDays(day('2028-01-01')), '/days/0/date', 'outside-coverage'],
    ['rests for no reason', withDays(day('2027-01-01', ' ')), '/days/0/name', 'empty'],
  ])('that %s is refused where it is wrong', (_what, proposal, pointer, code) => {
    expect(calendarDefects(proposal, TODAY)).toEqual([{ pointer, code }]);
  });

  it('that has no defect is one that due dates can be reckoned by', () => {
    const clock = (quarters: number) =>
      `${String(Math.floor(quarters / 4)).padStart(2, '0')}:${String((quarters % 4) * 15).padStart(2, '0')}`;
    const spans = fc
      .uniqueArray(fc.integer({ min: 28, max: 72 }), { maxLength: 4 })
      .map((quarters) => [...quarters].sort((a, b) => a - b).map(clock))
      .map((times) => times.flatMap((from, i) => (i % 2 === 0 && times[i + 1] ? [{ from, to: times[i + 1]! }] : [])));
    fc.assert(
      fc.property(
        fc.array(spans, { minLength: 7, maxLength: 7 }),
        fc.integer({ min: 1, max: 5_000 }),
        (week, minutes) => {
          const proposal = { ...REGENCY, hours: REGENCY.hours.map(({ weekday }, i) => ({ weekday, spans: week[i]! })) };
          fc.pre(calendarDefects(proposal, TODAY).length === 0);
          const at = '2026-11-28T02:00:00.000Z';
          expect(addWorkingMinutes(at, minutes, calendarOf(proposal)) > at).toBe(true);
        },
      ),
    );
  });

  it('is told from the one before it: days that came and went, other hours, another time', () => {
    const [first, ...rest] = REGENCY.days;
    const renamed = { ...rest[0]!, name: 'Nama lain' };
    const other = { ...hoursOn(5, ['08:00', '11:30']), days: [renamed, ...rest.slice(1)] };
    expect(calendarChanges(REGENCY, { ...other, coverage: { ...REGENCY.coverage, to: '2028-01-01' } })).toEqual({
      added: [renamed],
      removed: [first, rest[0]],
      hours: [5],
      coverage: true,
    });
    expect(calendarChanges(REGENCY, REGENCY)).toEqual({ added: [], removed: [], hours: [], coverage: false });
  });

  it('that is older than the names of its days shows their dates', () => {
    expect(proposalOf(REGENCY_CALENDAR, null).days[0]).toEqual(day('2026-01-01', '2026-01-01'));
  });
});
