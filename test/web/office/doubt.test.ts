import { invalidityRefusal } from '../../../domain/revocation/checks';
import { doubtFault, doubtSince } from '../../../web/src/features/certificates/doubt';

/** Nine in the morning in WIB. */
const NOT_BEFORE = '2026-03-02T02:00:00.000Z';
const NOT_AFTER = '2028-03-01T01:59:59.000Z';
/** Half past midnight in WIB, still the day before in UTC. */
const NOW = '2026-03-13T17:30:00.000Z';

describe('Pasal 21(1): the day since when a key is in doubt (RFC 5280, 5.3.2)', () => {
  it.each([
    ['the day before the certificate was issued', '2026-03-01', 'before-issuance'],
    ['the day on which it was issued', '2026-03-02', undefined],
    ['yesterday', '2026-03-13', undefined],
    ['today', '2026-03-14', undefined],
    ['tomorrow', '2026-03-15', 'in-the-future'],
    ['a day that nobody names', undefined, undefined],
  ] as const)('%s', (_, day, fault) => {
    expect(doubtFault(day, NOT_BEFORE, NOW)).toBe(fault);
    if (day === undefined) return;
    // What the page lets through, the rules take; and what it stops, they would have refused.
    const refusal = invalidityRefusal(doubtSince(day, NOT_BEFORE), { notBefore: NOT_BEFORE, notAfter: NOT_AFTER }, NOW);
    if (fault === undefined) expect(refusal).toBeUndefined();
    if (fault === 'in-the-future') expect(refusal?.code).toBe('invalidity-date-out-of-bounds');
  });

  it('begins with the day, and never before the certificate', () => {
    expect(doubtSince('2026-03-10', NOT_BEFORE)).toBe('2026-03-09T17:00:00.000Z');
    expect(doubtSince('2026-03-02', NOT_BEFORE)).toBe(NOT_BEFORE);
  });
});
