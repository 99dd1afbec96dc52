import fc from 'fast-check';
import { dueRungs, isRung, rungInstant } from '../../../domain/calendar/ladder';
import type { Rung } from '../../../domain/calendar/ladder';

const ladder = { rungs: ['P90D', 'P60D', 'P30D', 'P14D', 'P7D', 'P1D', 'P0D', '-P7D'], sendTime: '08:00' };
const notAfter = '2027-02-11T03:47:40.000Z'; // 10:47:40 WIB
const moment = fc
  .date({ min: new Date('2026-09-01T00:00:00Z'), max: new Date('2027-03-31T00:00:00Z'), noInvalidDate: true })
  .map((date) => date.toISOString());

describe('Pasal 20(2): the ladder of reminders before a certificate expires', () => {
  it.each([
    ['P90D', '2026-11-13T01:00:00.000Z'],
    ['P1D', '2027-02-10T01:00:00.000Z'],
    ['P0D', '2027-02-11T01:00:00.000Z'],
    ['-P7D', '2027-02-18T01:00:00.000Z'],
    ['PT30S', '2027-02-11T03:47:10.000Z'],
    ['PT2H', '2027-02-11T01:47:40.000Z'],
    ['-PT30S', '2027-02-11T03:48:10.000Z'],
  ])('%s falls at %s', (rung, at) => expect(rungInstant(notAfter, rung, '08:00')).toBe(at));

  it('days are civil days of WIB: an expiry at 02:00 WIB counts from that date, not from the day before in UTC', () => {
    expect(rungInstant('2027-02-10T19:00:00.000Z', 'P1D', '08:00')).toBe('2027-02-10T01:00:00.000Z');
  });

  it.each(['', '+P1D', '--P1D', 'P1DT1H', 'P1W', '90', '- P1D'])('refuses %p as a rung', (rung) => {
    expect(isRung(rung)).toBe(false);
    expect(() => rungInstant(notAfter, rung, '08:00')).toThrow(RangeError);
  });

  it('waits for the first rung', () => {
    expect(dueRungs(ladder, notAfter, '2026-10-01T00:00:00.000Z', [])).toEqual({
      skipped: [],
      next: { rung: 'P90D', at: '2026-11-13T01:00:00.000Z' },
    });
  });

  it('after an outage sends the latest missed rung alone', () => {
    expect(dueRungs(ladder, notAfter, '2027-02-05T00:00:00.000Z', ['P90D', 'P60D'])).toEqual({
      send: 'P7D',
      skipped: ['P30D', 'P14D'],
      next: { rung: 'P1D', at: '2027-02-10T01:00:00.000Z' },
    });
  });

  it('says nothing of rungs that passed before the certificate was in force', () => {
    const since = '2027-02-01T00:00:00.000Z';
    expect(dueRungs(ladder, notAfter, since, [], since)).toEqual({
      skipped: ['P90D', 'P60D', 'P30D', 'P14D'],
      next: { rung: 'P7D', at: '2027-02-04T01:00:00.000Z' },
    });
  });

  it('ends after the last rung', () => {
    expect(dueRungs(ladder, notAfter, '2027-03-01T00:00:00.000Z', ladder.rungs)).toEqual({ skipped: [] });
  });

  it('however often and late it is asked, it sends each rung at most once, in order, and the last one always', () => {
    fc.assert(
      fc.property(fc.array(moment, { minLength: 1, maxLength: 30 }), fc.boolean(), (moments, recordsSkipped) => {
        const settled: Rung[] = [];
        const sent: Rung[] = [];
        for (const now of [...moments].sort()) {
          const { send, skipped } = dueRungs(ladder, notAfter, now, settled);
          if (send !== undefined) {
            sent.push(send);
            expect(rungInstant(notAfter, send, ladder.sendTime) <= now).toBe(true);
          }
          settled.push(...(send === undefined ? [] : [send]), ...(recordsSkipped ? skipped : []));
        }
        const order = sent.map((rung) => ladder.rungs.indexOf(rung));
        expect(order).toEqual([...new Set(order)].sort((a, b) => a - b));
        const end = [...moments].sort().at(-1)!;
        const due = ladder.rungs.filter((rung) => rungInstant(notAfter, rung, ladder.sendTime) <= end);
        expect(sent.at(-1)).toBe(due.at(-1));
      }),
    );
  });
});
