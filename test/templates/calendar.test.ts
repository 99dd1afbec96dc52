import fc from 'fast-check';
import { renderCalendar } from '../../templates/calendar';
import type { CalendarData } from '../../templates/calendar';

const data: CalendarData = {
  origin: 'https://siklus.karawangkab.go.id',
  caseId: '0192f1c8-5b1e-7c3a-9f60-2d1f4a7c9e11',
  caseNumber: 'KRW-2026-000012',
  certificateId: '4c1f9ab27de0836651fa0b9c77d2e3148a5f60b1',
  notAfter: '2028-11-21T02:59:59.000Z',
  sentAt: '2028-10-22T01:00:00.000Z',
  sequence: 2,
  lang: 'id',
};

/** Content lines, unfolded (RFC 5545 3.1), as names and values. */
const linesOf = (calendar: Buffer) =>
  calendar
    .toString('utf8')
    .replace(/\r\n[ \t]/g, '')
    .split('\r\n')
    .map((line) => [line.slice(0, line.indexOf(':')), line.slice(line.indexOf(':') + 1)] as const);
const valueOf = (calendar: Buffer, name: string) => linesOf(calendar).find(([key]) => key === name)?.[1];

describe('the calendar entry of an expiring certificate', () => {
  const calendar = renderCalendar(data);

  it('Pasal 20(2): stands at the end of the validity, with an alarm a week and a day before', () => {
    expect(valueOf(calendar, 'DTSTART')).toBe('20281121T025959Z');
    expect(linesOf(calendar).filter(([name]) => name === 'TRIGGER')).toEqual([
      ['TRIGGER', '-PT168H'],
      ['TRIGGER', '-PT24H'],
    ]);
    expect(valueOf(calendar, 'METHOD')).toBe('PUBLISH');
    expect(valueOf(calendar, 'DTSTAMP')).toBe('20281022T010000Z');
    expect(valueOf(calendar, 'URL')).toBe(`${data.origin}/cases/${data.caseId}`);
  });

  it('replaces the entry of an earlier reminder: the same UID, a higher SEQUENCE', () => {
    const later = renderCalendar({ ...data, sentAt: '2028-11-07T01:00:00.000Z', sequence: 3, lang: 'en' });
    expect(valueOf(later, 'UID')).toBe(valueOf(calendar, 'UID'));
    expect([valueOf(calendar, 'SEQUENCE'), valueOf(later, 'SEQUENCE')]).toEqual(['2', '3']);
    expect(valueOf(renderCalendar({ ...data, certificateId: 'ff' }), 'UID')).not.toBe(valueOf(calendar, 'UID'));
  });

  it('is the same bytes for the same data, in lines of at most 75 octets that end in CRLF', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 9 }), fc.constantFrom('id' as const, 'en' as const), (sequence, lang) => {
        const bytes = renderCalendar({ ...data, sequence, lang });
        expect(renderCalendar({ ...data, sequence, lang }).equals(bytes)).toBe(true);
        const lines = bytes.toString('utf8').split('\r\n');
        expect(lines.at(-1)).toBe('');
        for (const line of lines) expect(Buffer.byteLength(line)).toBeLessThanOrEqual(75);
      }),
    );
  });
});
