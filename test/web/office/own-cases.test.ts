import { ROLES } from '../../../domain/people/roles';
import { isOfCases } from '../../../web/src/shell/own-cases';

describe('who is led to applications whether there are any or not', () => {
  it('is who can apply and who works on them or looks into them (Pasal 8, 13, 31(2))', () => {
    expect(ROLES.filter((role) => isOfCases([role]))).toEqual([
      ...['applicant', 'examiner', 'supervisor', 'head-of-dinas', 'auditor'],
    ]);
  });

  it('is not an administrator, unless he can apply too', () => {
    expect(isOfCases(['administrator'])).toBe(false);
    expect(isOfCases(['administrator', 'applicant'])).toBe(true);
  });
});
