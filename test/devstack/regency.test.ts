import { ROLES } from '../../domain/people/roles';
import { EMPLOYEES } from '../../devstack/hr/people';
import { ACCOUNTS } from '../../devstack/identity/accounts';
import { AGENCIES } from '../../devstack/regency/agencies';
import { PEOPLE } from '../../devstack/regency/people';

describe('the demonstration regency', () => {
  it('has somebody in every role', () => {
    expect(ROLES.filter((role) => !PEOPLE.some(({ roles }) => roles.includes(role)))).toEqual([]);
  });

  it.each(['id', 'nik', 'nip', 'fullName', 'email'] as const)('has nobody with the %s of another', (field) => {
    const values = PEOPLE.flatMap((person) => person[field] ?? []);
    expect(new Set(values).size).toBe(values.length);
  });

  it('has only people whose agency and superior exist, with no circle of superiors', () => {
    const seen = new Set<string | undefined>([undefined]);
    for (const { id, agencyCode, superiorId } of PEOPLE) {
      expect(AGENCIES.map(({ code }) => code)).toContain(agencyCode);
      expect(seen).toContain(superiorId);
      seen.add(id);
    }
  });

  it('numbers people as the state does: NIK and NIP agree on birth and gender, and serials are beyond real ones', () => {
    for (const { nik, nip } of PEOPLE) {
      const [, day, month, year, serial] = /^3215\d\d(\d\d)(\d\d)(\d\d)(\d{4})$/.exec(nik)!.map(Number);
      expect(serial).toBeGreaterThan(9000);
      if (nip === undefined) continue;
      const [, , nipYear, nipMonth, nipDay, gender] = /^(\d\d)(\d\d)(\d\d)(\d\d)\d{6}([12])9\d\d$/
        .exec(nip)!
        .map(Number);
      expect([nipYear, nipMonth, nipDay, gender]).toEqual([
        year,
        month,
        day! > 40 ? day! - 40 : day,
        day! > 40 ? 2 : 1,
      ]);
    }
  });

  it('Pasal 8(1): gives every examiner and supervisor an appointment, training and a certificate', () => {
    const officers = PEOPLE.filter(({ roles }) => roles.includes('examiner') || roles.includes('supervisor'));
    expect(officers).toHaveLength(5);
    for (const officer of officers)
      expect(officer).toMatchObject({
        appointment: { decreeNumber: expect.stringMatching(/^821/) as string },
        trainingValidTo: expect.any(String) as string,
        operatorCertificateValidTo: expect.any(String) as string,
      });
  });

  it('lets everybody sign in, and HR know everybody but the elected', () => {
    expect(ACCOUNTS).toHaveLength(PEOPLE.length);
    expect(EMPLOYEES).toHaveLength(PEOPLE.length - 1);
  });
});
