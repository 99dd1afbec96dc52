import { withoutStanding } from '../../../domain/people/authority';
import type { Standing } from '../../../domain/people/authority';
import type { Delegation } from '../../../domain/people/delegation';
import { whyNotDelegate } from '../../../domain/people/delegation';

const NOW = '2026-03-02T01:00:00.000Z';
const FAR = '2028-01-01T00:00:00.000Z';
const officer = (personId: string, more: Partial<Standing> = {}): Standing => ({
  ...{ personId, active: true, roles: ['examiner'], trainingValidTo: FAR, operatorCertificateValidTo: FAR },
  appointment: { validFrom: '2026-01-01T00:00:00.000Z', validTo: FAR },
  ...more,
});
const GIVER = officer('boss', { roles: ['supervisor'] });
const RECEIVER = officer('examiner');
const WEEK: Delegation = {
  ...{ role: 'supervisor', validFrom: '2026-03-03T00:00:00.000Z', validTo: '2026-03-10T00:00:00.000Z' },
};

describe('a duty that an officer leaves to another', () => {
  it('Pasal 8(1): may be left to one who is appointed and trained for as long', () =>
    expect(whyNotDelegate(WEEK, GIVER, RECEIVER, NOW)).toBeUndefined());

  it.each<[string, Partial<Delegation>, Partial<Standing>, Partial<Standing> | undefined, string, string]>([
    ['one that he has not', { role: 'examiner' }, {}, {}, 'role-missing', '/role'],
    [
      'one that is lent to him',
      {},
      { standsIn: [{ role: 'supervisor', giverId: 'x' }] },
      {},
      ...(['role-missing', '/role'] as const),
    ],
    ['to nobody', {}, {}, undefined, 'person-inactive', '/to'],
    ['to one who left', {}, {}, { active: false }, 'person-inactive', '/to'],
    ['to himself', {}, {}, { personId: 'boss' }, 'same-person', '/to'],
    ['to one who has it', {}, {}, { roles: ['supervisor'] }, 'same-person', '/to'],
    ['to one who is no Pengelola OP', {}, {}, { appointment: undefined! }, 'appointment-invalid', '/to'],
    [
      'to one whose appointment ends meanwhile',
      {},
      {},
      { appointment: { validFrom: NOW, validTo: '2026-03-05T00:00:00.000Z' } },
      ...(['appointment-invalid', '/to'] as const),
    ],
    ['to one whose training ends meanwhile', {}, {}, { trainingValidTo: NOW }, 'training-expired', '/to'],
    ['for a time that has begun', { validFrom: '2026-03-02T00:59:59.999Z' }, {}, {}, 'delegation-period', '/validTo'],
    ['for no time', { validTo: WEEK.validFrom }, {}, {}, 'delegation-period', '/validTo'],
    [
      'for longer than ninety days',
      { validTo: '2026-06-01T00:00:00.001Z' },
      {},
      {},
      ...(['delegation-period', '/validTo'] as const),
    ],
  ])('Pasal 8(1): not %s', (_what, delegation, giver, receiver, code, field) =>
    expect(
      whyNotDelegate({ ...WEEK, ...delegation }, { ...GIVER, ...giver }, receiver && { ...RECEIVER, ...receiver }, NOW),
    ).toMatchObject({ code, field }),
  );

  it('makes nobody fit who is not: training and appointment are asked of him who decides (Pasal 30(1))', () => {
    const lent: Standing = {
      ...officer('examiner', { roles: ['examiner', 'supervisor'], trainingValidTo: NOW }),
      standsIn: [{ role: 'supervisor', giverId: 'boss' }],
    };
    const later = '2026-03-04T00:00:00.000Z';
    expect(withoutStanding(lent, ['supervisor'], lent, later)).toMatchObject({ code: 'training-expired' });
  });
});
