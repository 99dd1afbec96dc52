import type { CalendarProposal } from '../../../../domain/calendar/proposal';
import type { CalendarVersionView } from '../../api/contract';
import { SummaryList } from '../../components/summary-list';
import { useLang } from '../../i18n/use-lang';
import { DAY_KIND, WEEKDAY } from '../../labels/calendar';
import { textOfSpans } from './hours-text';

/** What a version lays down; its weekdays are those of ISO 8601. */
export const laidDownIn = (version: CalendarVersionView): CalendarProposal => version as CalendarProposal;

/** A civil date as the pages say dates. */
export const momentOf = (date: string): string => `${date}T00:00:00.000+07:00`;

/** The hours of each weekday, and every day without work. */
export function CalendarView({ calendar }: { readonly calendar: CalendarProposal }) {
  const { t, say, date } = useLang();
  const { coverage, hours, days } = calendar;
  return (
    <>
      <p>{t('calendar.covers', { from: date(momentOf(coverage.from)), to: date(momentOf(coverage.to)) })}</p>
      <h3>{t('calendar.hours')}</h3>
      <SummaryList
        rows={hours.map(({ weekday, spans }) => ({
          key: String(weekday),
          name: say(WEEKDAY[weekday]),
          value: textOfSpans(spans) || t('calendar.rest'),
        }))}
      />
      <table className="table days">
        <caption>{t('calendar.days')}</caption>
        <thead>
          <tr>
            <th scope="col">{t('calendar.date')}</th>
            <th scope="col">{t('calendar.name')}</th>
            <th scope="col">{t('calendar.kind')}</th>
          </tr>
        </thead>
        <tbody>
          {days.map((day) => (
            <tr key={day.date}>
              <th scope="row">{date(momentOf(day.date))}</th>
              <td data-label={t('calendar.name')}>{day.name === day.date ? '-' : day.name}</td>
              <td data-label={t('calendar.kind')}>{say(DAY_KIND[day.kind])}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </>
  );
}
