import { act, api, got } from '../../api/client';
import type { CalendarVersionView, SessionView } from '../../api/contract';
import { Approve } from '../../components/approve';
import type { Standing } from '../../components/proposal-line';
import { useAction } from '../../components/use-action';
import { Versions } from '../../components/versions';
import { useLang } from '../../i18n/use-lang';
import { CalendarChanges } from './calendar-changes';
import { laidDownIn } from './calendar-view';

interface VersionsProps {
  readonly items: readonly CalendarVersionView[];
  readonly inForce: CalendarVersionView;
  readonly shown: number;
  readonly session: SessionView;
}

/** Every version, the newest first; a proposal with what it would change. */
export const CalendarVersions = ({ items, inForce, shown, session }: VersionsProps) => (
  <Versions
    path="/calendar"
    items={items}
    shown={shown}
    standingOf={(item) => standingOf(item, inForce)}
    toDecide={(item, standing) =>
      standing === 'proposed' && <Proposed item={item} inForce={inForce} session={session} />
    }
  />
);

/** A proposal that a later one has overtaken can no longer be approved. */
const standingOf = ({ version, approvedAt, inForce }: CalendarVersionView, counting: CalendarVersionView): Standing =>
  inForce ? 'inForce' : !approvedAt && version > counting.version ? 'proposed' : 'past';

interface ProposedProps {
  readonly item: CalendarVersionView;
  readonly inForce: CalendarVersionView;
  readonly session: SessionView;
}

function Proposed({ item, inForce, session }: ProposedProps) {
  const { t } = useLang();
  const approve = useAction<number, CalendarVersionView>((version, key) =>
    got(
      api.POST('/api/calendar/{version}/approval', {
        params: { path: { version: String(version) }, header: act(key) },
      }),
    ),
  );
  return (
    <div className="line-whole">
      <h3>{t('policy.changes')}</h3>
      <CalendarChanges before={laidDownIn(inForce)} after={laidDownIn(item)} />
      <Approve
        session={session}
        setBy={item.setBy.id}
        title={t('calendar.approve', { version: item.version })}
        error={approve.error}
        isPending={approve.isPending}
        onApprove={() => {
          approve.mutate(item.version);
        }}
      >
        <CalendarChanges before={laidDownIn(inForce)} after={laidDownIn(item)} />
        <p>{t('calendar.touches')}</p>
      </Approve>
    </div>
  );
}
