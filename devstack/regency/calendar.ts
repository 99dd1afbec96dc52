/**
 * The demonstration regency's working calendar for 2026 and 2027. A stand-in for the list that the administrator
 * enters from the joint decree (SKB) of the three ministers each year.
 *
 * 2026: SKB of the Minister of Religious Affairs 1497/2025, of Manpower 2/2025 and of PANRB 5/2025 (19 September
 * 2025; 17 holidays and 8 days of cuti bersama). Taken from public pages that reproduce it and agree on every day;
 * the decree's own text was not at hand.
 *
 * 2027: several public lists agree on every day below and speak of a decree signed on 15 September 2026 (one gives
 * its numbers as 1205, 3 and 2 of 2026; 18 holidays and 8 days of cuti bersama). Neither the decree nor an official
 * page was seen, so only the holidays with a fixed date are certain; the others stay `provisional` until somebody
 * compares them with the decree.
 *
 * In both years 1 Syawal and 10 Zulhijah are finally settled by sidang isbat.
 */
import type { DayKind } from '../../domain/calendar/proposal';
import type { CivilDate } from '../../domain/calendar/wib';
import type { Calendar, WorkSpan } from '../../domain/calendar/working-time';

export interface Holiday {
  readonly date: CivilDate;
  /** As the decree names it. */
  readonly name: string;
  readonly kind: DayKind;
  /** Not compared with a decree yet. */
  readonly provisional: boolean;
}

type Day = readonly [date: CivilDate, name: string];

const NATIONAL_2026: readonly Day[] = [
  ['2026-01-01', 'Tahun Baru 2026 Masehi'],
  ['2026-01-16', 'Isra Mikraj Nabi Muhammad saw.'],
  ['2026-02-17', 'Tahun Baru Imlek 2577 Kongzili'],
  ['2026-03-19', 'Hari Suci Nyepi (Tahun Baru Saka 1948)'],
  ['2026-03-21', 'Idulfitri 1447 Hijriah'],
  ['2026-03-22', 'Idulfitri 1447 Hijriah'],
  ['2026-04-03', 'Wafat Yesus Kristus'],
  ['2026-04-05', 'Kebangkitan Yesus Kristus (Paskah)'],
  ['2026-05-01', 'Hari Buruh Internasional'],
  ['2026-05-14', 'Kenaikan Yesus Kristus'],
  ['2026-05-27', 'Iduladha 1447 Hijriah'],
  ['2026-05-31', 'Hari Raya Waisak 2570 BE'],
  ['2026-06-01', 'Hari Lahir Pancasila'],
  ['2026-06-16', '1 Muharam Tahun Baru Islam 1448 Hijriah'],
  ['2026-08-17', 'Proklamasi Kemerdekaan'],
  ['2026-08-25', 'Maulid Nabi Muhammad saw.'],
  ['2026-12-25', 'Kelahiran Yesus Kristus'],
];

const CUTI_BERSAMA_2026: readonly Day[] = [
  ['2026-02-16', 'Tahun Baru Imlek 2577 Kongzili'],
  ['2026-03-18', 'Hari Suci Nyepi (Tahun Baru Saka 1948)'],
  ['2026-03-20', 'Idulfitri 1447 Hijriah'],
  ['2026-03-23', 'Idulfitri 1447 Hijriah'],
  ['2026-03-24', 'Idulfitri 1447 Hijriah'],
  ['2026-05-15', 'Kenaikan Yesus Kristus'],
  ['2026-05-28', 'Iduladha 1447 Hijriah'],
  ['2026-12-24', 'Kelahiran Yesus Kristus'],
];

const FIXED_2027: readonly Day[] = [
  ['2027-01-01', 'Tahun Baru 2027 Masehi'],
  ['2027-05-01', 'Hari Buruh Internasional'],
  ['2027-06-01', 'Hari Lahir Pancasila'],
  ['2027-08-17', 'Proklamasi Kemerdekaan'],
  ['2027-12-25', 'Kelahiran Yesus Kristus'],
];

const MOVABLE_2027: readonly Day[] = [
  ['2027-01-05', 'Isra Mikraj Nabi Muhammad saw. 1448 Hijriah'],
  ['2027-02-06', 'Tahun Baru Imlek 2578 Kongzili'],
  ['2027-03-08', 'Hari Suci Nyepi (Tahun Baru Saka 1949)'],
  ['2027-03-10', 'Idulfitri 1448 Hijriah'],
  ['2027-03-11', 'Idulfitri 1448 Hijriah'],
  ['2027-03-26', 'Wafat Yesus Kristus'],
  ['2027-03-28', 'Kebangkitan Yesus Kristus (Paskah)'],
  ['2027-05-06', 'Kenaikan Yesus Kristus'],
  ['2027-05-17', 'Iduladha 1448 Hijriah'],
  ['2027-05-20', 'Hari Raya Waisak 2571 BE'],
  ['2027-06-06', '1 Muharam Tahun Baru Islam 1449 Hijriah'],
  ['2027-08-15', 'Maulid Nabi Muhammad saw.'],
  ['2027-12-26', 'Isra Mikraj Nabi Muhammad saw. 1449 Hijriah'],
];

const CUTI_BERSAMA_2027: readonly Day[] = [
  ['2027-02-05', 'Tahun Baru Imlek 2578 Kongzili'],
  ['2027-03-09', 'Idulfitri 1448 Hijriah'],
  ['2027-03-12', 'Idulfitri 1448 Hijriah'],
  ['2027-03-15', 'Idulfitri 1448 Hijriah'],
  ['2027-03-25', 'Wafat Yesus Kristus'],
  ['2027-05-18', 'Iduladha 1448 Hijriah'],
  ['2027-05-19', 'Hari Raya Waisak 2571 BE'],
  ['2027-12-24', 'Kelahiran Yesus Kristus'],
];

const holidays = (days: readonly Day[], kind: Holiday['kind'], provisional: boolean): readonly Holiday[] =>
  days.map(([date, name]) => ({ date, name, kind, provisional }));

/** Every holiday of both years, by date. */
export const HOLIDAYS: readonly Holiday[] = [
  ...holidays(NATIONAL_2026, 'national-holiday', false),
  ...holidays(CUTI_BERSAMA_2026, 'cuti-bersama', false),
  ...holidays(FIXED_2027, 'national-holiday', false),
  ...holidays(MOVABLE_2027, 'national-holiday', true),
  ...holidays(CUTI_BERSAMA_2027, 'cuti-bersama', true),
].sort((a, b) => (a.date < b.date ? -1 : 1));

/**
 * Perpres 21/2023 Pasal 4: 37 hours 30 minutes in five days from 07:30, with a break of 60 minutes, 90 on Friday.
 * Where the breaks lie and the shorter hours of Ramadan are for the Bupati to set; the hours here are usual ones.
 */
const WEEKDAY: readonly WorkSpan[] = [
  { from: '07:30', to: '12:00' },
  { from: '13:00', to: '16:00' },
];
const FRIDAY: readonly WorkSpan[] = [
  { from: '07:30', to: '11:30' },
  { from: '13:00', to: '16:30' },
];

export const REGENCY_CALENDAR: Calendar = {
  holidays: HOLIDAYS.map(({ date }) => date),
  hours: { 1: WEEKDAY, 2: WEEKDAY, 3: WEEKDAY, 4: WEEKDAY, 5: FRIDAY, 6: [], 7: [] },
  coverage: { from: '2026-01-01', to: '2027-12-31' },
};
