import { useQuery } from '@tanstack/react-query';
import { act, api, got } from '../../api/client';
import type { CalendarVersionView } from '../../api/contract';
import { calendarsQuery } from '../../api/queries';
import type { Standing } from '../../components/proposal-line';
import { useLang } from '../../i18n/use-lang';
import { VersionedPage } from '../office/versioned-page';
import { CalendarChanges } from './calendar-changes';
import { CalendarView, laidDownIn } from './calendar-view';

/** The days and hours that due dates are reckoned by: which count, who set and approved them, what is proposed. */
export function CalendarPage() {
  const { t } = useLang();
  return (
    <VersionedPage<CalendarVersionView>
      title={t('calendar.title')}
      lead={t('calendar.lead')}
      query={useQuery(calendarsQuery)}
      of={{
        path: '/calendar',
        touches: t('calendar.touches'),
        standingOf,
        changes: (item, inForce) => <CalendarChanges before={laidDownIn(inForce)} after={laidDownIn(item)} />,
        approveTitle: ({ version }) => t('calendar.approve', { version }),
        approve: ({ version }, key) =>
          got(
            api.POST('/api/calendar/{version}/approval', {
              params: { path: { version: String(version) }, header: act(key) },
            }),
          ),
      }}
      heading={({ version }) => t('calendar.of', { version })}
      show={(shown) => <CalendarView calendar={laidDownIn(shown)} />}
    />
  );
}

/** A proposal that a later one has overtaken can no longer be approved. */
const standingOf = ({ version, approvedAt, inForce }: CalendarVersionView, counting: CalendarVersionView): Standing =>
  inForce ? 'inForce' : !approvedAt && version > counting.version ? 'proposed' : 'past';
