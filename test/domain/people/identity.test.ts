import fc from 'fast-check';
import { checkNik, checkNip, crossCheck, IDENTITY_CODES, maskNik, maskNip } from '../../../domain/people/identity';

// Every number here is made up: region 32.15 with serials that no register gives out.
const two = (n: number) => String(n).padStart(2, '0');
const person = fc.record({
  year: fc.integer({ min: 1950, max: 2005 }),
  month: fc.integer({ min: 1, max: 12 }),
  day: fc.integer({ min: 1, max: 28 }),
  female: fc.boolean(),
  serial: fc.integer({ min: 1, max: 999 }),
  started: fc.integer({ min: 18, max: 40 }),
});
type Person = typeof person extends fc.Arbitrary<infer T> ? T : never;
const nikOf = ({ year, month, day, female, serial }: Person) =>
  `321599${two(day + (female ? 40 : 0))}${two(month)}${two(year % 100)}${String(serial).padStart(4, '0')}`;
const nipOf = ({ year, month, day, female, serial, started }: Person, startMonth = month) =>
  `${year}${two(month)}${two(day)}${year + started}${two(startMonth)}${female ? 2 : 1}${String(serial).padStart(3, '0')}`;

describe('NIK', () => {
  it('that of any possible person has nothing to remark, and tells birth and gender', () => {
    fc.assert(
      fc.property(person, (someone) => {
        const { year, month, day, female } = someone;
        expect(checkNik(nikOf(someone))).toEqual({
          hard: [],
          soft: [],
          birth: { day, month, yearOfCentury: year % 100 },
          gender: female ? 'female' : 'male',
        });
      }),
    );
  });

  it.each([
    ['', ['nik-not-16-digits']],
    ['321599010190000', ['nik-not-16-digits']],
    ['3215990101900001 ', ['nik-not-16-digits']],
    ['3215990101900001\n', ['nik-not-16-digits']],
    ['３２１５９９０１０１９０００１', ['nik-not-16-digits']],
    ['3215990001900001', ['nik-day-impossible']],
    ['3215993201900001', ['nik-day-impossible']],
    ['3215994001900001', ['nik-day-impossible']],
    ['3215997201900001', ['nik-day-impossible']],
    ['3215990100900001', ['nik-month-impossible']],
    ['3215990113900001', ['nik-month-impossible']],
    ['3215990101900000', ['nik-serial-zero']],
    ['3215999999990000', ['nik-day-impossible', 'nik-month-impossible', 'nik-serial-zero']],
  ])('%p stops: %p', (nik, hard) => expect(checkNik(nik).hard).toEqual(hard));

  it.each(['3215993102900001', '3215997004900001', '3215993104900001'])(
    '%s has an impossible date, which only warns: a NIK is never changed',
    (nik) => {
      const { hard, soft } = checkNik(nik);
      expect([hard, soft]).toEqual([[], nik === '3215997004900001' ? [] : ['nik-date-impossible']]);
    },
  );

  it('29 February passes when either century had it', () => {
    expect(checkNik('3215992902000001').soft).toEqual([]);
    expect(checkNik('3215992902010001').soft).toEqual(['nik-date-impossible']);
  });

  it('a region elsewhere is nothing to remark on: people move', () => {
    expect(checkNik('9999990101900001')).toMatchObject({ hard: [], soft: [] });
  });
});

describe('NIP', () => {
  it('that of any possible civil servant has nothing to remark', () => {
    fc.assert(
      fc.property(person, (someone) => {
        expect(checkNip(nipOf(someone))).toMatchObject({
          hard: [],
          soft: [],
          gender: someone.female ? 'female' : 'male',
          status: 'pns',
        });
      }),
    );
  });

  it('PPPK: 21 stands where the month would', () => {
    fc.assert(fc.property(person, (someone) => checkNip(nipOf(someone, 21)).status === 'pppk'));
  });

  it.each([
    ['19660801198803100', ['nip-not-18-digits']],
    ['19660801 198803 1 001', ['nip-not-18-digits']],
    ['196602301988031001', ['nip-birth-date-impossible']],
    ['196613011988031001', ['nip-birth-date-impossible']],
    ['189912311988031001', ['nip-birth-date-impossible']],
    ['196608011940031001', ['nip-start-year-impossible']],
    ['196608011988131001', ['nip-start-month-impossible']],
    ['196608011988001001', ['nip-start-month-impossible']],
    ['196608011988033001', ['nip-gender-impossible']],
    ['196608011988031000', ['nip-serial-zero']],
  ])('%p stops: %p', (nip, hard) => expect(checkNip(nip).hard).toEqual(hard));

  it('somebody appointed as a child is remarked on', () => {
    expect(checkNip('198008011988031001').soft).toEqual(['nip-start-before-adulthood']);
  });
});

describe('NIK and NIP of one person', () => {
  it('agree', () => {
    fc.assert(fc.property(person, (someone) => crossCheck(nikOf(someone), nipOf(someone)).length === 0));
  });

  it('every difference is remarked on, and none stops', () => {
    fc.assert(
      fc.property(person, person, (one, other) => {
        const codes = crossCheck(nikOf(one), nipOf(other));
        const sameDate = one.day === other.day && one.month === other.month && one.year % 100 === other.year % 100;
        expect(codes.includes('birth-date-differs')).toBe(!sameDate);
        expect(codes.includes('gender-differs')).toBe(one.female !== other.female);
      }),
    );
  });

  it('says nothing of numbers that cannot be read', () => {
    expect(crossCheck('x', '196608011988031001')).toEqual([]);
    expect(crossCheck('3215990108660001', 'x')).toEqual([]);
  });
});

describe('whatever is sent', () => {
  it('the findings are codes, and never repeat what was sent', () => {
    fc.assert(
      fc.property(fc.oneof(fc.string(), fc.stringMatching(/^\d{16,18}$/)), (text) => {
        const findings = [checkNik(text), checkNip(text)].flatMap(({ hard, soft }) => [...hard, ...soft]);
        for (const code of findings) expect(IDENTITY_CODES).toContain(code);
      }),
    );
  });

  it('a masked number keeps four digits', () => {
    expect(maskNik('3215990101900001')).toBe('32••••••••••••01');
    expect(maskNip('196608011988031001')).toBe('19••••••••••••••01');
    expect(maskNik('123')).toBe('•••');
  });
});
