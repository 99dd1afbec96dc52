import fc from 'fast-check';
import { REGENCY_CALENDAR } from '../../../devstack/regency/calendar';
import { rungInstant, rungWindow } from '../../../domain/calendar/ladder';
import { wibDate, wibInstant } from '../../../domain/calendar/wib';
import { subtractWorkingMinutes, workingMinutesBetween } from '../../../domain/calendar/working-time';
import { AGE_BUCKETS, ageBounds, MOVER_IN } from '../../../domain/dashboard/ages';
import { monthsAhead } from '../../../domain/dashboard/months';
import { byTime, rungsDue } from '../../../domain/dashboard/reminders';
import { lateness } from '../../../domain/dashboard/share';
import { CASE_STATUSES, isEnded } from '../../../domain/enrollment/status';
import { DEFAULT_POLICY } from '../../../domain/law/policy';

const moment = fc
  .date({ min: new Date('2026-01-05T00:00:00Z'), max: new Date('2027-12-20T00:00:00Z'), noInvalidDate: true })
  .map((date) => date.toISOString());
const wib = (text: string) => wibInstant(text.slice(0, 10), text.slice(11));

describe('the months ahead, in WIB', () => {
  it('begin with the rest of this one and follow one another without a gap', () => {
    const months = monthsAhead(wib('2026-11-28 22:00'), 3);
    expect(months).toEqual([
      { month: '2026-11', from: wib('2026-11-28 22:00'), before: wib('2026-12-01 00:00') },
      { month: '2026-12', from: wib('2026-12-01 00:00'), before: wib('2027-01-01 00:00') },
      { month: '2027-01', from: wib('2027-01-01 00:00'), before: wib('2027-02-01 00:00') },
    ]);
  });

  it('turn with the midnight of WIB and not with the one of UTC', () => {
    expect(monthsAhead('2026-12-31T16:59:59.999Z', 1)[0]).toMatchObject({ month: '2026-12' });
    expect(monthsAhead('2026-12-31T17:00:00.000Z', 1)[0]).toMatchObject({ month: '2027-01' });
  });

  it('hold every moment of a year to come once', () => {
    fc.assert(
      fc.property(moment, fc.integer({ min: 0, max: 330 }), (now, days) => {
        const at = new Date(Date.parse(now) + days * 86_400_000).toISOString();
        const holding = monthsAhead(now, 12).filter(({ from, before }) => from <= at && at < before);
        expect(holding.map(({ month }) => month)).toEqual([wibDate(at).slice(0, 7)]);
      }),
    );
  });
});

describe('the age of a case in working time (Perpres 21/2023)', () => {
  it.each([
    ['within the morning', '2026-07-06 09:00', 60, '2026-07-06 08:00'],
    ['the lunch break does not count', '2026-07-06 13:30', 60, '2026-07-06 11:30'],
    ['over a weekend', '2026-07-13 08:00', 60, '2026-07-10 16:00'],
    ['over Nyepi, Idulfitri and their cuti bersama', '2026-03-25 08:00', 60, '2026-03-17 15:30'],
    ['after hours the clock has stopped', '2026-07-06 20:00', 450, '2026-07-06 07:30'],
    ['no time at all', '2026-07-11 12:00', 0, '2026-07-11 12:00'],
  ])('%s: %s - %i minutes = %s', (_, at, minutes, expected) => {
    expect(subtractWorkingMinutes(wib(at), minutes, REGENCY_CALENDAR)).toBe(wib(expected));
  });

  it('as many working minutes lie between as were taken away, and any later moment has fewer', () => {
    fc.assert(
      fc.property(moment, fc.integer({ min: 1, max: 10_000 }), (at, minutes) => {
        const since = subtractWorkingMinutes(at, minutes, REGENCY_CALENDAR);
        expect(workingMinutesBetween(since, at, REGENCY_CALENDAR)).toBe(minutes);
        const later = new Date(Date.parse(since) + 1).toISOString();
        expect(workingMinutesBetween(later, at, REGENCY_CALENDAR)).toBeLessThan(minutes);
      }),
    );
  });

  it('falls into the bucket of its whole working days', () => {
    fc.assert(
      fc.property(moment, fc.integer({ min: 0, max: 60 * 24 * 60 }), (now, minutesAgo) => {
        const openedAt = new Date(Date.parse(now) - minutesAgo * 60_000).toISOString();
        const place = ageBounds(now, REGENCY_CALENDAR).filter((bound) => bound > openedAt).length;
        const days = Math.floor(workingMinutesBetween(openedAt, now, REGENCY_CALENDAR) / 450);
        const { from, to = Infinity }: { from: number; to?: number } = AGE_BUCKETS[place]!;
        expect(days).toBeGreaterThanOrEqual(from);
        expect(days).toBeLessThanOrEqual(to);
      }),
    );
  });

  it('is counted of every case on its way to a certificate in force, and of no other', () => {
    const after = ['in-force', 'on-hold', 'revoking', 'revoked'];
    const onTheWay = CASE_STATUSES.filter((status) => !isEnded(status) && !after.includes(status));
    expect(Object.keys(MOVER_IN).sort()).toEqual([...onTheWay].sort());
  });
});

describe('the share that is late', () => {
  it.each([
    [0, 0, undefined],
    [3, 0, 0],
    [3, 1, 0.333],
    [3, 2, 0.667],
    [2000, 1, 0.001],
    [7, 7, 1],
  ])('of %i with %i late is %p', (count, late, share) => {
    expect(lateness(count, late)).toEqual({ count, late, ...(share === undefined ? {} : { share }) });
  });
});

describe('Pasal 20(2): the reminders that were to be sent in some time', () => {
  const [since, until] = [wib('2026-09-01 09:00'), wib('2026-11-28 08:00')];

  it.each([
    ['P1D', '08:00', '2026-09-03 00:00', '2026-11-30 00:00'],
    ['P1D', '09:01', '2026-09-02 00:00', '2026-11-29 00:00'],
    ['P90D', '08:00', '2026-12-01 00:00', '2027-02-27 00:00'],
    ['-P7D', '08:00', '2026-08-26 00:00', '2026-11-22 00:00'],
  ])('%s, sent at %s, are those of certificates that end from %s and before %s', (rung, sendTime, from, before) => {
    expect(rungWindow(rung, sendTime, since, until)).toMatchObject({ from: wib(from), before: wib(before) });
  });

  it('are those whose rung falls into it, to the millisecond', () => {
    const rung = fc.constantFrom('P90D', 'P1D', 'P0D', '-P7D', 'PT30S', '-PT2H');
    const clock = fc.constantFrom('00:00', '08:00', '23:59', '24:00');
    const near = fc.tuple(
      fc.constantFrom(since, until),
      fc.integer({ min: -2, max: 2 }),
      fc.integer({ min: -95, max: 95 }),
    );
    const expiry = fc.oneof(
      moment,
      near.map(([at, ms, days]) => new Date(Date.parse(at) + ms + days * 86_400_000).toISOString()),
    );
    fc.assert(
      fc.property(rung, clock, expiry, (step, sendTime, notAfter) => {
        const { from, before, offsetMs, inDays } = rungWindow(step, sendTime, since, until);
        const due = rungInstant(notAfter, step, sendTime);
        expect(from <= notAfter && notAfter < before).toBe(due > since && due <= until);
        const base = inDays ? wibInstant(wibDate(notAfter), '00:00') : notAfter;
        expect(new Date(Date.parse(base) + offsetMs).toISOString()).toBe(due);
      }),
      { numRuns: 500 },
    );
  });

  it('are asked for by every version of the policy under which a case was opened', () => {
    const older = { ...DEFAULT_POLICY, version: 1, reminderLadder: ['P30D', 'P30D'] };
    const newer = { ...DEFAULT_POLICY, version: 2, reminderLadder: ['P60D', 'PT1H'] };
    const due = rungsDue([older, newer], since, until).map(({ policyVersion, rung }) => [policyVersion, rung]);
    expect(due).toEqual([
      [1, 'P30D'],
      [2, 'P60D'],
      [2, 'PT1H'],
    ]);
  });

  it('are told in the order in which they come', () => {
    expect(['-P7D', 'PT1H', 'P90D', 'P0D', 'P1D'].sort(byTime)).toEqual(['P90D', 'P1D', 'P0D', 'PT1H', '-P7D']);
  });
});
