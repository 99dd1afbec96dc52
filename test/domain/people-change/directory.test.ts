import type { CertificateType } from '../../../domain/certificate/types';
import { CERTIFICATE_TYPES } from '../../../domain/certificate/types';
import type { Role } from '../../../domain/people/roles';
import type { PersonChangeKind } from '../../../domain/people-change/change';
import { PERSON_CHANGES, proposalFor } from '../../../domain/people-change/change';
import type { ServiceChange, Told } from '../../../domain/people-change/directory';
import { isToldAhead, movedBy, overtakenBy, takesOut } from '../../../domain/people-change/directory';
import { Player } from '../enrollment/player';

const AT = { agencyId: 'DISKOMINFO', position: 'Sandiman Ahli Muda', active: true } as const;
const withRoles = (...roles: readonly Role[]) => ({ ...AT, roles });
const ALL: readonly Role[] = [
  'applicant',
  'superior',
  'agency-head',
  'head-of-dinas',
  'examiner',
  'supervisor',
  'planner',
  'auditor',
  'administrator',
];

const TRANSFERRED: ServiceChange = { kind: 'transfer', serves: true, agencyId: 'DISDIK', position: AT.position };
const OTHER_POST: ServiceChange = {
  kind: 'position-change',
  serves: true,
  agencyId: AT.agencyId,
  position: 'Perencana',
};
const SAME: ServiceChange = { kind: 'position-change', serves: true, agencyId: AT.agencyId, position: AT.position };
const ON_LEAVE: ServiceChange = { kind: 'leave-unpaid', serves: false, agencyId: AT.agencyId, position: AT.position };
const GONE: ServiceChange = { kind: 'transfer', serves: false };

describe('Pasal 11(2), 8(1): what ends with a duty', () => {
  const rows: readonly (readonly [string, ServiceChange, boolean, readonly Role[]])[] = [
    ['a retirement', { kind: 'retirement', serves: false }, false, []],
    ['a dismissal', { kind: 'dismissal', serves: false }, false, []],
    ['a death', { kind: 'death', serves: false }, false, []],
    ['a death that HR tells of as of somebody in service', { kind: 'death', serves: true }, false, []],
    ['a transfer out of the regency', GONE, false, []],
    ['a transfer to another agency', TRANSFERRED, true, ['applicant']],
    [
      'another post in the same agency',
      OTHER_POST,
      true,
      ['applicant', 'examiner', 'supervisor', 'planner', 'auditor', 'administrator'],
    ],
    ['unpaid leave', ON_LEAVE, false, ALL],
    ['news of what the directory says already', SAME, true, ALL],
  ];
  it.each(rows)('%s', (_, change, active, roles) => {
    expect(movedBy(withRoles(...ALL), change).place).toMatchObject({ active, roles });
  });

  it('Pasal 8(1): the appointment of who may no longer examine or approve ends, and no other', () => {
    expect(movedBy(withRoles('applicant', 'examiner'), TRANSFERRED).endsAppointment).toBe(true);
    expect(movedBy(withRoles('applicant', 'supervisor'), GONE).endsAppointment).toBe(true);
    expect(movedBy(withRoles('applicant', 'supervisor'), OTHER_POST).endsAppointment).toBe(false);
    expect(movedBy(withRoles('applicant', 'examiner'), ON_LEAVE).endsAppointment).toBe(false);
    expect(movedBy(withRoles('applicant'), TRANSFERRED).endsAppointment).toBe(false);
  });

  it('sessions end with a right or with the service; a holder who only moves keeps his', () => {
    expect(movedBy(withRoles('applicant', 'examiner'), TRANSFERRED).endsSessions).toBe(true);
    expect(movedBy(withRoles('applicant'), ON_LEAVE).endsSessions).toBe(true);
    expect(movedBy(withRoles('applicant'), TRANSFERRED).endsSessions).toBe(false);
    expect(movedBy(withRoles('applicant', 'superior'), SAME).endsSessions).toBe(false);
  });

  it('Pasal 14a: nobody is led by who has another post', () => {
    for (const change of [GONE, TRANSFERRED, OTHER_POST])
      expect(movedBy(withRoles('applicant', 'superior'), change).endsLeading).toBe(true);
    for (const change of [SAME, ON_LEAVE])
      expect(movedBy(withRoles('applicant', 'superior'), change).endsLeading).toBe(false);
  });

  it('who leaves keeps the place that he left from, and who comes back begins as everybody does', () => {
    expect(movedBy(withRoles('applicant'), { ...GONE, agencyId: 'ELSEWHERE', position: 'x' }).place).toMatchObject({
      ...{ agencyId: AT.agencyId, position: AT.position },
    });
    const left = { ...AT, active: false, roles: [] };
    expect(movedBy(left, SAME).place).toEqual({ ...AT, active: true, roles: ['applicant'] });
    const suspended = { ...AT, active: false, roles: ['applicant', 'examiner'] as const };
    expect(movedBy(suspended, SAME).place).toMatchObject({ active: true, roles: ['applicant', 'examiner'] });
  });
});

describe('which of two changes of a person is the newer truth', () => {
  const told = (effectiveOn: string, order: number, out = false): Told => ({ effectiveOn, order, takesOut: out });
  const [MARCH, APRIL] = ['2026-03-01', '2026-04-01'];
  const rows: readonly (readonly [string, Told, Told, boolean])[] = [
    ['a later day overtakes', told(MARCH, 1), told(APRIL, 2), true],
    ['a later day overtakes what came late', told(MARCH, 2), told(APRIL, 1), true],
    ['an earlier day does not', told(APRIL, 2), told(MARCH, 1), false],
    ['of one day, what was recorded later', told(MARCH, 1), told(MARCH, 2), true],
    ['of one day, not what was recorded before', told(MARCH, 2), told(MARCH, 1), false],
    [
      'a post that was announced for later does not bring back who has died since',
      told(APRIL, 1),
      told(MARCH, 2, true),
      true,
    ],
    ['who left comes back by what was recorded after', told(APRIL, 2), told(MARCH, 1, true), false],
    ['a leaving that came late, and counts from before a post, counts', told(MARCH, 2, true), told(APRIL, 1), false],
    ['a leaving that was recorded before the return is past', told(MARCH, 1, true), told(APRIL, 2), true],
  ];
  it.each(rows)('Pasal 11(2): %s', (_, one, other, expected) => {
    expect(overtakenBy(one)(other)).toBe(expected);
  });
});

describe('Pasal 11(2): what HR’s news mean', () => {
  it.each(PERSON_CHANGES)('%s: out of service, or not', (kind) => {
    const OUT: Record<PersonChangeKind, readonly [serving: boolean, not: boolean]> = {
      transfer: [false, true],
      'position-change': [false, false],
      retirement: [true, true],
      dismissal: [true, true],
      death: [true, true],
      'leave-unpaid': [false, false],
    };
    expect([takesOut({ kind, serves: true }), takesOut({ kind, serves: false })]).toEqual(OUT[kind]);
  });

  it('only a leaving is told ahead of its day: its revocation can be decided ahead', () => {
    expect([true, false].map((out) => isToldAhead({ takesOut: out }))).toEqual([true, false]);
  });

  it('a transfer out of the regency proposes what a retirement does', () => {
    const ofLeaving = (type: CertificateType) => proposalFor('transfer', type, true);
    expect(CERTIFICATE_TYPES.map(ofLeaving)).toEqual(CERTIFICATE_TYPES.map((type) => proposalFor('retirement', type)));
    const player = Player.inForce();
    player.time({
      type: 'notePersonChange',
      changeId: 'c1',
      kind: 'transfer',
      effectiveOn: '2026-11-23',
      leaves: true,
    });
    expect(player.it.personChanges).toMatchObject([{ kind: 'transfer', proposal: 'revoke' }]);
  });
});
