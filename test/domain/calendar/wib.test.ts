import fc from 'fast-check';
import { addDays, weekdayOf, wibDate, wibInstant, wibTime } from '../../../domain/calendar/wib';

const moment = fc
  .date({ min: new Date('2000-01-01T00:00:00Z'), max: new Date('2099-12-31T00:00:00Z'), noInvalidDate: true })
  .map((date) => date.toISOString());

describe('WIB, UTC+7 the whole year', () => {
  it.each([
    ['2026-03-19T16:59:59.999Z', '2026-03-19', '23:59'],
    ['2026-03-19T17:00:00.000Z', '2026-03-20', '00:00'],
    ['2026-12-31T17:30:00.000Z', '2027-01-01', '00:30'],
  ])('%s falls on %s at %s', (at, date, time) => {
    expect([wibDate(at), wibTime(at)]).toEqual([date, time]);
  });

  it('the moment of a date and time falls on that date and time', () => {
    fc.assert(
      fc.property(moment, (at) => {
        const minute = wibInstant(wibDate(at), wibTime(at));
        expect(Date.parse(at) - Date.parse(minute)).toBeGreaterThanOrEqual(0);
        expect(Date.parse(at) - Date.parse(minute)).toBeLessThan(60_000);
      }),
    );
  });

  it('days add and take away again, and the weekday moves with them', () => {
    fc.assert(
      fc.property(moment, fc.integer({ min: -4000, max: 4000 }), (at, n) => {
        const date = wibDate(at);
        const then = addDays(date, n);
        expect(addDays(then, -n)).toBe(date);
        expect((((weekdayOf(then) - weekdayOf(date) - n) % 7) + 7) % 7).toBe(0);
      }),
    );
  });

  it.each([
    ['2026-08-17', 1],
    ['2024-02-29', 4],
    ['1969-12-28', 7],
  ])('%s is weekday %i', (date, weekday) => expect(weekdayOf(date)).toBe(weekday));

  it.each(['2026-02-30', '2026-2-3', '26-02-03', '2026-02-03T00:00', ''])('refuses %p as a date', (date) => {
    expect(() => addDays(date, 1)).toThrow(RangeError);
  });

  it.each(['7:30', '24:01', '07:60', '07.30', ''])('refuses %p as a time of day', (time) => {
    expect(() => wibInstant('2026-01-01', time)).toThrow(RangeError);
  });
});
