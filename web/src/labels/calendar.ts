import type { DayKind } from '../../../domain/calendar/proposal';
import type { Weekday } from '../../../domain/calendar/wib';
import type { Bilingual, Labels } from '../../../templates/lang';

export const WEEKDAY: Readonly<Record<Weekday, Bilingual>> = {
  1: { id: 'Senin', en: 'Monday' },
  2: { id: 'Selasa', en: 'Tuesday' },
  3: { id: 'Rabu', en: 'Wednesday' },
  4: { id: 'Kamis', en: 'Thursday' },
  5: { id: 'Jumat', en: 'Friday' },
  6: { id: 'Sabtu', en: 'Saturday' },
  7: { id: 'Minggu', en: 'Sunday' },
};

export const DAY_KIND: Labels<DayKind> = {
  'national-holiday': { id: 'libur nasional', en: 'national holiday' },
  'cuti-bersama': { id: 'cuti bersama', en: 'collective leave' },
};
