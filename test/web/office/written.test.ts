import { POLICY_PARAMETERS } from '../../../domain/law/policy-parameters';
import type { Policy } from '../../../domain/law/policy';
import { DEFAULT_POLICY } from '../../../domain/law/policy';
import { valueAt, withValues } from '../../../domain/law/policy-values';
import { validatePolicy } from '../../../domain/law/policy-validation';
import { REGENCY_CALENDAR } from '../../../devstack/regency/calendar';
import { CHOICES } from '../../../web/src/labels/policy';
import { spansOf, textOfSpans } from '../../../web/src/features/calendar/hours-text';
import { textOf, valueOf } from '../../../web/src/features/policy/value-text';

const told = { name: 'Pusat Layanan TTE', email: 'tte@karawangkab.go.id' };
const POLICY = withValues(DEFAULT_POLICY, new Map([['/inForce/relyingParties', [told]]])) as Policy;

describe('what an administrator writes into the form of a policy', () => {
  it.each(POLICY_PARAMETERS.map(({ pointer }) => pointer))(
    'is the value of %s again when he changes nothing',
    (pointer) => {
      const before = valueAt(POLICY, pointer);
      expect(valueOf(pointer, textOf(before), before)).toEqual(before);
    },
  );

  it.each([
    ['/draftExpiry', ' P5D ', 'P5D'],
    ['/certificate/maxValidityDays', ' 365 ', 365],
    ['/certificate/maxValidityDays', 'setahun', 'setahun'],
    ['/certificate/maxValidityDays', '-1', '-1'],
    [
      '/emailDomains',
      'karawangkab.go.id\n\n  diskominfo.karawangkab.go.id',
      ['karawangkab.go.id', 'diskominfo.karawangkab.go.id'],
    ],
    ['/emailDomains', ' \n', []],
    ['/inForce/relyingParties', 'Pusat Layanan TTE <tte@karawangkab.go.id>', [told]],
    ['/inForce/relyingParties', 'Tanpa alamat', [{ name: 'Tanpa alamat', email: '' }]],
  ])('for %s, as %j, is %j', (pointer, text, value) => {
    expect(valueOf(pointer, text, valueAt(POLICY, pointer))).toEqual(value);
  });

  it('can be chosen where there are choices, and every one of them is a value that counts', () => {
    for (const [pointer, { values, many }] of Object.entries(CHOICES))
      for (const value of values)
        expect(validatePolicy(withValues(DEFAULT_POLICY, new Map([[pointer, many ? [value] : value]])))).toEqual([]);
  });
});

describe('the hours of a day, as they are written', () => {
  it('are the same hours again', () => {
    for (const spans of Object.values(REGENCY_CALENDAR.hours)) expect(spansOf(textOfSpans(spans))).toEqual(spans);
  });

  it.each([
    ['', []],
    [
      '7.30 - 12.00; 13:00–16:00',
      [
        { from: '07:30', to: '12:00' },
        { from: '13:00', to: '16:00' },
      ],
    ],
    ['07:30 s.d. 12:00', [{ from: '07:30', to: '12:00' }]],
    ['pagi-siang hari', [{ from: 'pagi', to: 'siang' }]],
    ['07:30', [{ from: '07:30', to: '?' }]],
  ])('%j are %j', (text, spans) => {
    expect(spansOf(text)).toEqual(spans);
  });
});
