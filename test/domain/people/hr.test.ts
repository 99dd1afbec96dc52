import type { AppliedPerson, HrCode, HrRecord } from '../../../domain/people/hr';
import { bareName, compareWithHr } from '../../../domain/people/hr';

const RECORD: HrRecord = { fullName: 'Siti Komariah Lestari', agencyCode: 'DINKES', active: true };
const APPLIED: AppliedPerson = { fullName: 'Siti Komariah Lestari', agencyId: 'DINKES' };

describe('what HR says otherwise than an application', () => {
  it.each<[string, AppliedPerson, HrRecord | undefined, readonly HrCode[]]>([
    ['nothing, when all agrees', APPLIED, RECORD, []],
    ['that it knows nobody of that NIP', APPLIED, undefined, ['hr-unknown-nip']],
    ['Pasal 11(2): that he has left the service', APPLIED, { ...RECORD, active: false }, ['hr-inactive']],
    ['another name', APPLIED, { ...RECORD, fullName: 'Rizki Pratama' }, ['hr-other-name']],
    ['another agency', APPLIED, { ...RECORD, agencyCode: 'DISDIK' }, ['hr-other-agency']],
    [
      'everything at once',
      APPLIED,
      { fullName: 'Rizki', agencyCode: 'DISDIK', active: false },
      ['hr-inactive', 'hr-other-name', 'hr-other-agency'],
    ],
    ['nothing of what is not filled in yet', {}, { fullName: 'Rizki', agencyCode: 'DISDIK', active: true }, []],
  ])('%s', (_what, applied, record, codes) => {
    expect(compareWithHr(applied, record)).toEqual(codes);
  });

  it.each([
    ['Siti Komariah Lestari, S.Kom., M.Si.', 'siti komariah lestari'],
    ['Hj. Siti  Komariah\u00a0Lestari', 'siti komariah lestari'],
    ['Drs. H. Agus Rahmat', 'agus rahmat'],
    ['SITI KOMARIAH LESTARI', 'siti komariah lestari'],
    ['Sukarno', 'sukarno'],
    ['A. B.', 'a. b.'],
  ])('takes %s for %s: titles, case and spaces make no other person', (written, bare) => {
    expect(bareName(written)).toBe(bare);
  });
});
