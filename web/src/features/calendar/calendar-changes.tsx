import type { CalendarProposal, NamedDay } from '../../../../domain/calendar/proposal';
import { calendarChanges } from '../../../../domain/calendar/proposal';
import { useLang } from '../../i18n/use-lang';
import { DAY_KIND, WEEKDAY } from '../../labels/calendar';
import { momentOf } from './calendar-view';
import { textOfSpans } from './hours-text';

interface ChangesProps {
  readonly before: CalendarProposal;
  readonly after: CalendarProposal;
}

/** What one calendar says otherwise than another. */
export function CalendarChanges({ before, after }: ChangesProps) {
  const { t, say, date } = useLang();
  const { added, removed, hours, coverage } = calendarChanges(before, after);
  if (added.length + removed.length + hours.length === 0 && !coverage) return <p>{t('policy.same')}</p>;
  const dayWords = (day: NamedDay) => `${date(momentOf(day.date))}: ${day.name} (${say(DAY_KIND[day.kind])})`;
  const spansOn = (calendar: CalendarProposal, weekday: number) =>
    textOfSpans(calendar.hours.find((one) => one.weekday === weekday)?.spans ?? []) || t('calendar.rest');
  return (
    <ul className="changes">
      {coverage && (
        <li>
          {t('calendar.covers', { from: date(momentOf(after.coverage.from)), to: date(momentOf(after.coverage.to)) })}
        </li>
      )}
      {hours.map((weekday) => (
        <li key={weekday}>
          {say(WEEKDAY[weekday])}
          <span className="change">
            <del>
              <span className="visually-hidden">{t('policy.before')} </span>
              {spansOn(before, weekday)}
            </del>{' '}
            <ins>
              <span className="visually-hidden">{t('policy.after')} </span>
              {spansOn(after, weekday)}
            </ins>
          </span>
        </li>
      ))}
      {added.map((day) => (
        <li key={`+${day.date}`}>{t('calendar.added', { day: dayWords(day) })}</li>
      ))}
      {removed.map((day) => (
        <li key={`-${day.date}`}>{t('calendar.removed', { day: dayWords(day) })}</li>
      ))}
    </ul>
  );
}
