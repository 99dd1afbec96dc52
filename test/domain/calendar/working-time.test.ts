import fc from 'fast-check';
import { HOLIDAYS, REGENCY_CALENDAR } from '../../../devstack/regency/calendar';
import { addDays, weekdayOf, wibDate, wibInstant } from '../../../domain/calendar/wib';
import {
  addWorkingDays,
  addWorkingMinutes,
  isWorkingDay,
  workingDeadline,
  workingMinutesBetween,
} from '../../../domain/calendar/working-time';
import type { Calendar } from '../../../domain/calendar/working-time';

const calendar = REGENCY_CALENDAR;
const moment = fc
  .date({ min: new Date('2025-11-01T00:00:00Z'), max: new Date('2028-03-01T00:00:00Z'), noInvalidDate: true })
  .map((date) => date.toISOString());
const minutes = fc.integer({ min: 0, max: 5_000 });
const at = (text: string) => wibInstant(text.slice(0, 10), text.slice(11));

describe('working time of an agency (Perpres 21/2023)', () => {
  it.each([
    ['within the morning', '2026-07-06 08:00', 60, '2026-07-06 09:00'],
    ['the lunch break does not count', '2026-07-06 11:30', 60, '2026-07-06 13:30'],
    ['a day filled ends with its work', '2026-07-06 07:30', 450, '2026-07-06 16:00'],
    ['one minute more is the next morning', '2026-07-06 07:30', 451, '2026-07-07 07:31'],
    ['before hours the clock waits for them', '2026-07-06 03:00', 30, '2026-07-06 08:00'],
    ['after hours too', '2026-07-06 20:00', 30, '2026-07-07 08:00'],
    ['the longer break of Friday', '2026-07-10 11:00', 60, '2026-07-10 13:30'],
    ['over a weekend', '2026-07-10 16:00', 60, '2026-07-13 08:00'],
    ['over Nyepi, Idulfitri and their cuti bersama', '2026-03-17 15:30', 60, '2026-03-25 08:00'],
    ['no time at all', '2026-07-11 12:00', 0, '2026-07-11 12:00'],
  ])('%s: %s + %i minutes = %s', (_, from, length, expected) => {
    expect(addWorkingMinutes(at(from), length, calendar)).toBe(at(expected));
  });

  it.each([
    ['Friday + 1', '2026-07-10 09:00', 1, '2026-07-13 16:00'],
    ['Saturday + 1', '2026-07-11 09:00', 1, '2026-07-13 16:00'],
    ['Thursday + 1 ends with the hours of Friday', '2026-07-09 09:00', 1, '2026-07-10 16:30'],
    ['Christmas and its cuti bersama', '2026-12-23 09:00', 1, '2026-12-28 16:00'],
    ['today', '2026-07-06 09:00', 0, '2026-07-06 16:00'],
    ['today, a holiday', '2026-08-17 09:00', 0, '2026-08-18 16:00'],
  ])('%s: the end of working day %s + %i is %s', (_, from, days, expected) => {
    expect(addWorkingDays(at(from), days, calendar)).toBe(at(expected));
  });

  it('as many working minutes lie between a moment and its deadline as were added', () => {
    fc.assert(
      fc.property(moment, minutes, (from, length) => {
        expect(workingMinutesBetween(from, addWorkingMinutes(from, length, calendar), calendar)).toBe(length);
      }),
    );
  });

  it('adding in two steps is adding at once, and more time is never earlier', () => {
    fc.assert(
      fc.property(moment, minutes, fc.integer({ min: 1, max: 5_000 }), (from, first, second) => {
        const halfway = addWorkingMinutes(from, first, calendar);
        const end = addWorkingMinutes(halfway, second, calendar);
        expect(end).toBe(addWorkingMinutes(from, first + second, calendar));
        expect(end > halfway).toBe(true);
      }),
    );
  });

  it('a deadline never falls on a holiday, a weekend or outside office hours', () => {
    fc.assert(
      fc.property(moment, fc.integer({ min: 1, max: 5_000 }), (from, length) => {
        const end = addWorkingMinutes(from, length, calendar);
        expect(isWorkingDay(wibDate(end), calendar)).toBe(true);
        const soFar = workingMinutesBetween(wibInstant(wibDate(end), '00:00'), end, calendar);
        expect(soFar).toBeGreaterThan(0);
        expect(soFar).toBeLessThanOrEqual(450);
      }),
    );
  });

  it('beyond the known holidays weekdays count, and the deadline says that it is not covered', () => {
    expect(workingDeadline(at('2027-12-31 15:00'), 60, calendar)).toEqual({
      at: at('2027-12-31 16:00'),
      covered: true,
    });
    expect(workingDeadline(at('2027-12-31 16:00'), 60, calendar)).toEqual({
      at: at('2028-01-03 08:00'),
      covered: false,
    });
    expect(workingDeadline(at('2025-12-31 15:30'), 30, calendar).covered).toBe(false);
  });

  it('nothing lies between a moment and an earlier one', () => {
    expect(workingMinutesBetween(at('2026-07-07 09:00'), at('2026-07-06 09:00'), calendar)).toBe(0);
  });

  it('refuses a calendar without hours, and time running backwards', () => {
    const rest: Calendar = { ...calendar, hours: { 1: [], 2: [], 3: [], 4: [], 5: [], 6: [], 7: [] } };
    expect(() => addWorkingMinutes(at('2026-07-06 09:00'), 1, rest)).toThrow(RangeError);
    expect(() => addWorkingDays(at('2026-07-06 09:00'), 1, rest)).toThrow(RangeError);
    expect(() => addWorkingMinutes(at('2026-07-06 09:00'), -1, calendar)).toThrow(RangeError);
    expect(() => addWorkingDays(at('2026-07-06 09:00'), 0.5, calendar)).toThrow(RangeError);
  });

  it('means the same after a journey through JSON', () => {
    const again = JSON.parse(JSON.stringify(calendar)) as Calendar;
    expect(addWorkingMinutes(at('2026-03-17 15:30'), 60, again)).toBe(at('2026-03-25 08:00'));
  });
});

describe('the demonstration regency’s holidays', () => {
  it('are the 25 and 26 days that the two decrees count, each named once', () => {
    const count = (year: string, kind: string) =>
      HOLIDAYS.filter((day) => day.date.startsWith(year) && day.kind === kind).length;
    expect(['2026', '2027'].map((year) => [count(year, 'national-holiday'), count(year, 'cuti-bersama')])).toEqual([
      [17, 8],
      [18, 8],
    ]);
    expect(new Set(HOLIDAYS.map(({ date }) => date)).size).toBe(HOLIDAYS.length);
  });

  it('cuti bersama is given only on days that would otherwise be worked, beside what it extends', () => {
    const cuti = HOLIDAYS.filter(({ kind }) => kind === 'cuti-bersama');
    for (const { date } of cuti) expect(weekdayOf(date)).toBeLessThan(6);
    const free = (date: string) => !isWorkingDay(date, calendar);
    for (const { date } of cuti) expect(free(addDays(date, -1)) || free(addDays(date, 1))).toBe(true);
  });
});
