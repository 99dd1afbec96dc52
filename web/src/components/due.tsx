import { useLang } from '../i18n/use-lang';
import { useNow } from './use-now';
import type { Lang } from '../../../templates/lang';

const HOUR_MS = 3_600_000;

/** How far off, in whole hours or days. */
export function farOff(at: string, now: number, lang: Lang): string {
  const hours = Math.trunc((Date.parse(at) - now) / HOUR_MS);
  const words = new Intl.RelativeTimeFormat(lang === 'en' ? 'en-GB' : 'id-ID', { numeric: 'always' });
  return Math.abs(hours) < 48 ? words.format(hours, 'hour') : words.format(Math.trunc(hours / 24), 'day');
}

/** When something is due: a sign, the time that is left, and the moment itself; colour only beside them. */
export function Due({ at }: { readonly at: string }) {
  const { t, lang, moment } = useLang();
  const now = useNow();
  const overdue = Date.parse(at) < now;
  const soon = !overdue && Date.parse(at) - now < 8 * HOUR_MS;
  const tone = overdue ? 'bad' : soon ? 'warning' : 'calm';
  const sign = overdue ? '!' : soon ? '◔' : '○';
  return (
    <span className={`due ${tone}`}>
      <span aria-hidden="true" className="due-sign">
        {sign}
      </span>
      <span>
        <strong>{overdue ? t('due.overdue') : farOff(at, now, lang)}</strong>
        <time dateTime={at}>{moment(at)}</time>
      </span>
    </span>
  );
}
