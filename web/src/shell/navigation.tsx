import { useQuery } from '@tanstack/react-query';
import { NavLink } from 'react-router';
import { DASHBOARD_READERS } from '../../../domain/dashboard/readers';
import { OFFICE_READERS } from '../../../domain/law/readers';
import type { Role } from '../api/contract';
import { inboxCountsQuery, letterCountsQuery } from '../api/queries';
import { useLang } from '../i18n/use-lang';
import { Bell } from './bell';
import { useLookAgain } from './live';
import { useHasCases } from './own-cases';

const LOOK_AGAIN_MS = 30_000;

/** Where a person can go, by what he is. */
export function Navigation({ roles }: { readonly roles: readonly Role[] }) {
  const { t } = useLang();
  const isOfficer = roles.includes('examiner') || roles.includes('supervisor');
  const looksInto = isOfficer || roles.includes('auditor') || roles.includes('head-of-dinas');
  const givesLetters = roles.includes('superior') || roles.includes('agency-head');
  const seesWorkload = (['supervisor', 'head-of-dinas', 'auditor'] as const).some((role) => roles.includes(role));
  const hasCases = useHasCases(roles);
  const seesPeople = roles.includes('administrator') || roles.includes('auditor');
  return (
    <nav className="nav" aria-label={t('shell.navigation')}>
      <NavLink to="/" end>
        {t('home.nav')}
      </NavLink>
      {isOfficer && <InboxLink />}
      {(isOfficer || seesWorkload) && <NavLink to="/delegations">{t('delegations.nav')}</NavLink>}
      {givesLetters && <LettersLink />}
      {seesWorkload && <NavLink to="/workload">{t('workload.nav')}</NavLink>}
      {hasCases && <NavLink to="/cases">{looksInto ? t('cases.navAll') : t('cases.nav')}</NavLink>}
      <NavLink to="/certificates">
        {looksInto || givesLetters ? t('certificates.navAll') : t('certificates.nav')}
      </NavLink>
      {seesPeople && <NavLink to="/people">{t('people.nav')}</NavLink>}
      {DASHBOARD_READERS.some((role) => roles.includes(role)) && (
        <NavLink to="/dashboard">{t('dashboard.title')}</NavLink>
      )}
      {OFFICE_READERS.some((role) => roles.includes(role)) && <NavLink to="/policy">{t('office.nav')}</NavLink>}
      <Bell />
    </nav>
  );
}

function LettersLink() {
  const { t, number } = useLang();
  const { data } = useQuery({ ...letterCountsQuery, refetchInterval: useLookAgain(LOOK_AGAIN_MS) });
  return (
    <NavLink to="/letters">
      {t('asked.title')}
      {data && (
        <span className="count">
          {number(data.waiting)}
          <span className="visually-hidden"> {t('asked.waiting')}</span>
        </span>
      )}
    </NavLink>
  );
}

function InboxLink() {
  const { t, number } = useLang();
  const { data } = useQuery({ ...inboxCountsQuery, refetchInterval: useLookAgain(LOOK_AGAIN_MS) });
  return (
    <NavLink to="/tasks">
      {t('inbox.title')}
      <span className="count">
        {data ? number(data.mine + data.unclaimed) : '\u00A0'}
        <span className="visually-hidden"> {t('inbox.waiting')}</span>
      </span>
    </NavLink>
  );
}
