import { useQuery } from '@tanstack/react-query';
import { OFFICE_READERS } from '../../../../domain/law/readers';
import type { CalendarVersionView, SessionView } from '../../api/contract';
import { calendarsQuery } from '../../api/queries';
import { ButtonLink } from '../../components/button';
import { Page } from '../../components/page';
import { Loaded } from '../../components/states';
import { useVersion } from '../../components/versions';
import { useLang } from '../../i18n/use-lang';
import { OfficePages } from '../../shell/office-pages';
import { SignedIn } from '../../shell/signed-in';
import { CalendarVersions } from './calendar-versions';
import { CalendarView, laidDownIn } from './calendar-view';

/** The days and hours that due dates are reckoned by: which count, who set and approved them, what is proposed. */
export function CalendarPage() {
  return <SignedIn roles={OFFICE_READERS}>{(session) => <Calendars session={session} />}</SignedIn>;
}

function Calendars({ session }: { readonly session: SessionView }) {
  const { t } = useLang();
  const query = useQuery(calendarsQuery);
  const isAdministrator = session.roles.includes('administrator');
  return (
    <Page
      title={t('calendar.title')}
      lead={t('calendar.lead')}
      aside={isAdministrator && <ButtonLink to="/calendar/new">{t('policy.propose')}</ButtonLink>}
    >
      <OfficePages />
      <Loaded query={query} rows={8}>
        {({ items }) => <Shown items={items} session={session} />}
      </Loaded>
    </Page>
  );
}

function Shown({ items, session }: { readonly items: readonly CalendarVersionView[]; readonly session: SessionView }) {
  const { t } = useLang();
  const { inForce, shown } = useVersion(items);
  if (!inForce || !shown) return null;
  return (
    <>
      <section aria-labelledby="versions">
        <h2 id="versions">{t('policy.versions')}</h2>
        <p>{t('calendar.touches')}</p>
        <CalendarVersions items={items} inForce={inForce} shown={shown.version} session={session} />
      </section>
      <section aria-labelledby="shown">
        <h2 id="shown">{t('calendar.of', { version: shown.version })}</h2>
        <CalendarView calendar={laidDownIn(shown)} />
      </section>
    </>
  );
}
