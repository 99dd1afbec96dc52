import { useQuery } from '@tanstack/react-query';
import { Suspense } from 'react';
import { RouterProvider as AriaRouter, I18nProvider } from 'react-aria-components';
import { Link, Outlet, ScrollRestoration, useHref, useNavigate, useNavigation } from 'react-router';
import { officeQuery, sessionQuery } from '../api/queries';
import { Loading } from '../components/states';
import { useLang } from '../i18n/use-lang';
import { Navigation } from './navigation';
import { Offline } from './offline';
import { Preferences } from './preferences';
import { SearchBox } from './search-box';
import { useLive } from './use-live';
import { Who } from './who';

/** What stands around every page. */
export function Shell() {
  const { t, lang } = useLang();
  const navigate = useNavigate();
  const { data: session } = useQuery(sessionQuery);
  const { data: office } = useQuery(officeQuery);
  useLive(!!session);
  return (
    <I18nProvider locale={lang === 'en' ? 'en-GB' : 'id-ID'}>
      <AriaRouter
        navigate={(to) => {
          void navigate(to);
        }}
        useHref={useHref}
      >
        <a className="skip" href="#content">
          {t('shell.skip')}
        </a>
        <header className="top">
          <div className="top-row">
            <Link to="/" className="brand">
              <span className="brand-name">Siklus</span>
              <span className="brand-office">{t('shell.office', { government: office?.government ?? '' })}</span>
            </Link>
            {session && <SearchBox />}
            <Who />
          </div>
          {session ? <Navigation roles={session.roles} /> : session === undefined && <NavigationToCome />}
        </header>
        <Offline />
        <Progress />
        <main id="content" tabIndex={-1}>
          <Suspense fallback={<Loading />}>
            <Outlet />
          </Suspense>
        </main>
        <footer className="foot">
          <div>
            <p>{t('shell.footer')}</p>
            <nav aria-label={t('shell.more')}>
              <Link to="/law">{t('law.title')}</Link>
              <Link to="/request-check">{t('check.title')}</Link>
            </nav>
          </div>
          <Preferences />
        </footer>
        <ScrollRestoration />
      </AriaRouter>
    </I18nProvider>
  );
}

/** Holds the place of the navigation while it is not known yet who looks on: most do so signed in. */
const NavigationToCome = () => <div className="nav nav-to-come" aria-hidden="true" />;

/** A page on its way. */
function Progress() {
  const { state } = useNavigation();
  return <div className={state === 'idle' ? 'progress' : 'progress going'} aria-hidden="true" />;
}
