import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useNavigate } from 'react-router';
import type { CalendarProposal, NamedDay } from '../../../../domain/calendar/proposal';
import { act, api, got } from '../../api/client';
import type { CalendarVersionView, ProposeCalendar } from '../../api/contract';
import { calendarsQuery } from '../../api/queries';
import { ErrorSummary, fieldErrors } from '../../components/error-summary';
import { Field } from '../../components/fields';
import { useAction } from '../../components/use-action';
import { useLang } from '../../i18n/use-lang';
import { WEEKDAY } from '../../labels/calendar';
import { ProposalEnd, ProposalPage } from '../office/proposal-page';
import { CalendarChanges } from './calendar-changes';
import { laidDownIn } from './calendar-view';
import { DayRows } from './day-rows';
import { spansOf, textOfSpans } from './hours-text';

/** A new version, made of the one in force. */
export function CalendarFormPage() {
  const { t } = useLang();
  return (
    <ProposalPage
      title={t('calendar.propose')}
      lead={t('calendar.proposeLead')}
      back={{ to: '/calendar', text: t('calendar.title') }}
      query={useQuery(calendarsQuery)}
    >
      {(inForce) => <Form before={laidDownIn(inForce)} />}
    </ProposalPage>
  );
}

/** The hours of a weekday are one field here and several in the API; what is said of all of them stands at the first. */
const placeOf = (field: string): string => (field === 'hours' ? 'hours-0' : (/^hours-\d/.exec(field)?.[0] ?? field));

const byDate = (days: readonly NamedDay[]): readonly NamedDay[] =>
  [...days].sort((a, b) => (a.date < b.date ? -1 : a.date > b.date ? 1 : 0));

function Form({ before }: { readonly before: CalendarProposal }) {
  const { t, say } = useLang();
  const navigate = useNavigate();
  const [coverage, setCoverage] = useState(before.coverage);
  const [hours, setHours] = useState<readonly string[]>(() => before.hours.map(({ spans }) => textOfSpans(spans)));
  const [days, setDays] = useState(before.days);
  const after: CalendarProposal = {
    coverage,
    hours: before.hours.map(({ weekday }, i) => ({ weekday, spans: spansOf(hours[i] ?? '') })),
    days,
  };
  const send = useAction<CalendarProposal, CalendarVersionView>(
    (wanted, key) =>
      got(api.POST('/api/calendar', { params: { header: act(key) }, body: wanted as unknown as ProposeCalendar })),
    ({ version }) => void navigate(`/calendar?version=${String(version)}`),
  );
  const faults = fieldErrors(send.error);
  const said = (field: string) => faults.find((fault) => placeOf(fault.field) === field)?.message;
  return (
    <form
      onSubmit={(event) => {
        event.preventDefault();
        // Put in order here, so that the server's faults are about the lines as they are seen.
        const sorted = byDate(days);
        setDays(sorted);
        send.mutate({ ...after, days: sorted });
      }}
    >
      <ErrorSummary error={send.error} placeOf={placeOf} />
      <section aria-labelledby="coverage">
        <h2 id="coverage">{t('calendar.coverage')}</h2>
        <p className="hint">{t('calendar.coverageHint')}</p>
        {(['from', 'to'] as const).map((end) => (
          <Field
            key={end}
            name={`coverage-${end}`}
            width="short"
            label={end === 'from' ? t('calendar.from') : t('calendar.to')}
            hint={t('calendar.dateHint')}
            value={coverage[end]}
            onChange={(date) => {
              setCoverage({ ...coverage, [end]: date });
            }}
            error={said(`coverage-${end}`)}
          />
        ))}
      </section>
      <section aria-labelledby="hours">
        <h2 id="hours">{t('calendar.hours')}</h2>
        <p className="hint">{t('calendar.hoursHint')}</p>
        {before.hours.map(({ weekday }, i) => (
          <Field
            key={weekday}
            name={`hours-${String(i)}`}
            width="medium"
            label={say(WEEKDAY[weekday])}
            value={hours[i] ?? ''}
            onChange={(text) => {
              setHours(hours.map((old, other) => (other === i ? text : old)));
            }}
            error={said(`hours-${String(i)}`)}
          />
        ))}
      </section>
      <section aria-labelledby="days">
        <h2 id="days">{t('calendar.days')}</h2>
        <p className="hint">{t('calendar.daysHint')}</p>
        <DayRows days={days} onDays={setDays} said={said} />
      </section>
      <ProposalEnd path="/calendar" isPending={send.isPending}>
        <CalendarChanges before={before} after={{ ...after, days: days.filter(isWhole) }} />
      </ProposalEnd>
    </form>
  );
}

/** A line that is being written has no date that could be said yet. */
const isWhole = ({ date }: NamedDay): boolean => !Number.isNaN(Date.parse(`${date}T00:00:00Z`));
