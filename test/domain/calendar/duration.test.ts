import { durationMs, isDuration } from '../../../domain/calendar/duration';

describe('a duration of fixed length (ISO 8601)', () => {
  it.each([
    ['PT30S', 30_000],
    ['PT15M', 900_000],
    ['PT24H', 86_400_000],
    ['P90D', 90 * 86_400_000],
    ['P1DT12H', 36 * 3_600_000],
    ['P0D', 0],
  ])('%s is %i ms', (text, ms) => expect(durationMs(text)).toBe(ms));

  it.each([
    '',
    'P',
    'PT',
    'P1DT',
    '+01',
    '+P1D',
    '-P1D',
    'P1M',
    'P1Y',
    'P1W',
    'P1.5D',
    'PT1,5H',
    'p1d',
    ' P1D',
    'P1D\n',
    '30',
    'PT1S1M',
    'P9999999D',
  ])('refuses %p', (text) => {
    expect(() => durationMs(text)).toThrow(RangeError);
    expect(isDuration(text)).toBe(false);
  });
});
