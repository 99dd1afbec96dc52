import fc from 'fast-check';
import { endsWithRoles, flawsOfDuties, withoutRole, withRole } from '../../../domain/people/duties';
import type { Duties } from '../../../domain/people/proposal';
import type { Role } from '../../../domain/people/roles';
import { ROLES } from '../../../domain/people/roles';

const TODAY = '2026-03-02';
const NOBODY: Duties = { roles: ['applicant'] };
const COMPETENT = {
  appointment: { decree: '821/OP.06', validFrom: '2026-01-01', validTo: '2027-12-31' },
  trainingValidTo: '2027-12-31',
  operatorCertificateValidTo: '2027-12-31',
};
const EXAMINER: Duties = { roles: ['applicant', 'examiner'], ...COMPETENT };
const term = (term: object): Duties => ({ ...EXAMINER, appointment: { ...COMPETENT.appointment, ...term } });
const flaws = (after: Duties, before = NOBODY, active = true) =>
  flawsOfDuties(active, before, after, TODAY).map(({ pointer, code }) => `${pointer} ${code}`);

describe('Pasal 8(1), 30(1): what may be proposed of a person', () => {
  const rows: readonly (readonly [string, Duties, readonly string[]])[] = [
    ['an examiner with everything that is asked of him', EXAMINER, []],
    ['an examiner whose decree begins later', term({ validFrom: '2026-06-01' }), []],
    ['an examiner whose decree ends today', term({ validTo: TODAY }), []],
    ['a planner', { roles: ['applicant', 'planner'] }, []],
    ['what is so already', NOBODY, ['/roles nothing-changes']],
    ['nobody at all', { roles: [] }, ['/roles role-missing-at-all']],
    ['an examiner without a number of the decree', term({ decree: '' }), ['/appointment/decree appointment-needed']],
    ['an examiner whose decree ended yesterday', term({ validTo: '2026-03-01' }), ['/appointment/validTo term-over']],
    [
      'an examiner whose decree ends before it begins',
      term({ validFrom: '2026-06-02', validTo: '2026-06-01' }),
      ['/appointment/validTo term-reversed'],
    ],
    ['a day that is not on the calendar', term({ validTo: '2027-02-29' }), ['/appointment/validTo day-not-real']],
    ['a decree for a hundred years', term({ validTo: '2126-01-01' }), ['/appointment/validTo day-too-far']],
    ['a decree from the year 0', term({ validFrom: '0000-01-01' }), ['/appointment/validFrom day-too-far']],
    [
      'a decree for a planner',
      { ...EXAMINER, roles: ['planner'] },
      [
        ...['/appointment not-for-this-role', '/trainingValidTo not-for-this-role'],
        '/operatorCertificateValidTo not-for-this-role',
      ],
    ],
    ['the head of an agency, without the agency', { roles: ['agency-head'] }, ['/roles role-by-naming']],
    ['an auditor who administers', { roles: ['auditor', 'administrator'] }, ['/roles roles-incompatible']],
    ['an auditor who examines', { ...EXAMINER, roles: ['auditor', 'examiner'] }, ['/roles roles-incompatible']],
    [
      'an administrator who approves',
      { ...EXAMINER, roles: ['administrator', 'supervisor'] },
      ['/roles roles-incompatible'],
    ],
  ];
  it.each(rows)('%s', (_, after, expected) => {
    expect(flaws(after)).toEqual(expected);
  });

  it('Pasal 8(1), 30(1): an officer lacks what he was given nothing for, whatever else he is', () => {
    const others = ROLES.filter((role) => !['auditor', 'administrator', 'agency-head'].includes(role));
    fc.assert(
      fc.property(
        fc.constantFrom<Role>('examiner', 'supervisor'),
        fc.subarray(others),
        fc.subarray(['appointment', 'trainingValidTo', 'operatorCertificateValidTo'] as const),
        (role, more, given) => {
          const has = Object.fromEntries(given.map((field) => [field, COMPETENT[field]]));
          const lacking = flawsOfDuties(true, NOBODY, { roles: [...withRole(more, role)], ...has }, TODAY);
          expect(lacking.map(({ pointer }) => pointer.slice(1)).sort()).toEqual(
            Object.keys(COMPETENT)
              .filter((field) => !Object.hasOwn(has, field))
              .sort(),
          );
        },
      ),
    );
  });

  it('takes from who serves no more, and gives him nothing', () => {
    expect(flaws({ roles: [] }, NOBODY, false)).toEqual([]);
    expect(flaws({ roles: ['applicant', 'planner'] }, NOBODY, false)).toEqual(['/roles person-not-serving']);
  });

  it('a head of agency keeps that role when another is given to him', () => {
    expect(flaws({ roles: ['agency-head', 'planner'] }, { roles: ['agency-head'] })).toEqual([]);
  });
});

describe('what ends with a role', () => {
  const subset = fc.subarray([...ROLES]);

  it('nothing, when none is lost', () => {
    fc.assert(
      fc.property(subset, subset, (before, more) => {
        const ends = endsWithRoles(before, [...new Set([...before, ...more])]);
        expect(Object.values(ends)).toEqual([false, false, false, false]);
      }),
    );
  });

  it('Pasal 8(1): sessions with any role, the appointment with the last one of an officer', () => {
    fc.assert(
      fc.property(subset, subset, (before, after) => {
        const ends = endsWithRoles(before, after);
        expect(ends.sessions).toBe(before.some((role) => !after.includes(role)));
        const officer = (roles: readonly Role[]) => roles.includes('examiner') || roles.includes('supervisor');
        expect(ends.appointment).toBe(officer(before) && !officer(after));
      }),
    );
  });

  it('Pasal 14a: leading, with the last post that leads', () => {
    expect(endsWithRoles(['superior', 'agency-head'], ['superior'])).toMatchObject({ leading: false, headship: true });
    expect(endsWithRoles(['superior'], ['applicant'])).toMatchObject({ leading: true, headship: false });
  });

  it('leaves who serves somebody who can apply', () => {
    expect(withoutRole(['agency-head'], 'agency-head')).toEqual(['applicant']);
    expect(withoutRole(['agency-head', 'planner'], 'agency-head')).toEqual(['planner']);
  });
});
