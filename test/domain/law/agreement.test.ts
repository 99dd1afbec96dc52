import fc from 'fast-check';
import { agreementDefects, agreementText } from '../../../domain/law/agreement';

const TODAY = '2026-03-02';
const IN_FORCE = 'PERJANJIAN\n\n1. Menjaga kunci.\n';
const codes = (body: string, effectiveFrom: string) =>
  agreementDefects({ body, effectiveFrom }, { today: TODAY, inForce: IN_FORCE }).map(
    ({ pointer, code }) => `${pointer} ${code}`,
  );

describe('Pasal 23(1): a new text of the agreement', () => {
  it.each([
    ['other words from today on', 'Lain.', '2026-03-02', []],
    ['other words in a year', 'Lain.', '2027-03-03', []],
    ['nothing', ' \n ', '2026-03-02', ['/body empty']],
    [
      'the same words, with other ends of lines',
      'PERJANJIAN  \r\n\r\n1. Menjaga kunci.',
      TODAY,
      ['/body nothing-changes'],
    ],
    ['a day that has passed', 'Lain.', '2026-03-01', ['/effectiveFrom in-the-past']],
    ['a day that is not on the calendar', 'Lain.', '2026-02-30', ['/effectiveFrom not-a-date']],
    ['a day that nobody can foresee', 'Lain.', '2027-03-04', ['/effectiveFrom out-of-range']],
    ['nothing that is right', '', '2026-03-01', ['/body empty', '/effectiveFrom in-the-past']],
  ])('%s', (_, body, from, expected) => {
    expect(codes(body, from)).toEqual(expected);
  });

  it('has one hash, however its lines were ended where it was written', () => {
    expect(agreementText('a \r\nb\t\r\n\r\n')).toBe('a\nb\n');
    fc.assert(
      fc.property(fc.string(), (body) => {
        expect(agreementText(agreementText(body))).toBe(agreementText(body));
      }),
    );
  });
});
