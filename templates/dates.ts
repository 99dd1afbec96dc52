import type { Instant } from '../domain/case/instant';
import { wibDate, wibTime } from '../domain/calendar/wib';
import type { Lang } from './lang';

const MONTHS: Record<Lang, readonly string[]> = {
  id: [
    'Januari',
    'Februari',
    'Maret',
    'April',
    'Mei',
    'Juni',
    'Juli',
    'Agustus',
    'September',
    'Oktober',
    'November',
    'Desember',
  ],
  en: [
    'January',
    'February',
    'March',
    'April',
    'May',
    'June',
    'July',
    'August',
    'September',
    'October',
    'November',
    'December',
  ],
};

/** `22 November 2026`: the civil date in WIB. Errors: RangeError for what is no moment. */
export function longDate(at: Instant, lang: Lang): string {
  const [year, month, day] = wibDate(at).split('-');
  return `${Number(day)} ${monthName(Number(month), lang)} ${year}`;
}

/** `November`, of the 11th. Errors: RangeError for what is no month. */
export function monthName(month: number, lang: Lang): string {
  const name = MONTHS[lang][month - 1];
  if (name === undefined) throw new RangeError('not a month');
  return name;
}

/** `22 November 2026 pukul 14.05 WIB`; in English `22 November 2026 at 14:05 WIB (UTC+7)`. Errors: RangeError. */
export function longMoment(at: Instant, lang: Lang): string {
  const time = wibTime(at);
  return lang === 'id'
    ? `${longDate(at, lang)} pukul ${time.replace(':', '.')} WIB`
    : `${longDate(at, lang)} at ${time} WIB (UTC+7)`;
}
