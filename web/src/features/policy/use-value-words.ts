import { parseDuration } from '../../../../domain/calendar/duration';
import { HOUR_MS, MINUTE_MS, SECOND_MS } from '../../../../domain/case/instant';
import { useLang } from '../../i18n/use-lang';
import { wordsOfChoice } from '../../labels/policy';
import { isTime, textOf } from './value-text';

/** How a value of a policy is said: `P14D` as 14 days, a list in one line. */
export function useValueWords(): (value: unknown) => string {
  const { t, say, number, date } = useLang();
  const durationWords = (text: string): string => {
    const { days, timeMs } = parseDuration(text.replace(/^-/, ''));
    const parts: string[] = [];
    if (days > 0) parts.push(t('policy.days', { count: days }));
    let left = timeMs;
    const take = (unitMs: number): number => {
      const units = Math.floor(left / unitMs);
      left -= units * unitMs;
      return units;
    };
    const [hours, minutes, seconds] = [take(HOUR_MS), take(MINUTE_MS), take(SECOND_MS)];
    if (hours > 0) parts.push(t('policy.hours', { count: hours }));
    if (minutes > 0) parts.push(t('policy.minutes', { count: minutes }));
    if (seconds > 0) parts.push(t('policy.seconds', { count: seconds }));
    const words = parts.length > 0 ? parts.join(' ') : t('policy.days', { count: 0 });
    return text.startsWith('-') ? t('policy.afterwards', { time: words }) : words;
  };
  const one = (value: unknown): string => {
    if (typeof value === 'number') return number(value);
    const text = textOf(value);
    if (isTime(text)) return durationWords(text);
    if (/^\d{4}-\d\d-\d\d$/.test(text)) return date(`${text}T00:00:00+07:00`);
    const words = wordsOfChoice(text);
    return words ? say(words) : text;
  };
  return (value) => {
    if (!Array.isArray(value)) return one(value);
    if (value.length === 0) return t('policy.none');
    return value.map((item: unknown) => (typeof item === 'string' ? one(item) : textOf([item]))).join(', ');
  };
}
