import { useQuery } from '@tanstack/react-query';
import { Link } from 'react-router';
import { LABELS } from '../../../../templates/labels';
import type { SessionView } from '../../api/contract';
import {
  casesOfQuery,
  certificatesQuery,
  inboxCountsQuery,
  letterCountsQuery,
  officeQuery,
  sessionQuery,
} from '../../api/queries';
import { ButtonLink } from '../../components/button';
import { Page } from '../../components/page';
import { SignInLink } from '../../components/sign-in-link';
import { FailedPage, Loaded, Loading } from '../../components/states';
import { useLang } from '../../i18n/use-lang';
import { CaseList } from '../case/case-list';
import { CertificateList } from '../certificates/certificate-list';

/** Where everybody begins: what waits for him, or what this is. */
export function Home() {
  const query = useQuery(sessionQuery);
  const { data: session } = query;
  if (session === undefined)
    return query.error ? <FailedPage error={query.error} again={() => void query.refetch()} /> : <Loading />;
  return session ? <Own session={session} /> : <Welcome />;
}

function Welcome() {
  const { t } = useLang();
  const { data: office } = useQuery(officeQuery);
  return (
    <Page title={t('home.welcome', { government: office?.government ?? '' })} lead={t('home.welcomeText')}>
      <SignInLink to="/" />
      <h2>{t('home.what')}</h2>
      <ol className="steps">
        <li>{t('home.step1')}</li>
        <li>{t('home.step2')}</li>
        <li>{t('home.step3')}</li>
        <li>{t('home.step4')}</li>
      </ol>
    </Page>
  );
}

function Own({ session }: { readonly session: SessionView }) {
  const { t, say } = useLang();
  const { roles, personId, name } = session;
  const isApplicant = roles.includes('applicant');
  const isOfficer = roles.includes('examiner') || roles.includes('supervisor');
  return (
    <Page
      title={t('home.greeting', { name })}
      over={roles.map((role) => say(LABELS.role[role])).join(' · ')}
      aside={
        isApplicant && (
          <ButtonLink to="/applications/new" look={roles.length > 1 ? 'secondary' : 'primary'}>
            {t('start.nav')}
          </ButtonLink>
        )
      }
    >
      {isOfficer && <Waiting />}
      {(roles.includes('superior') || roles.includes('agency-head')) && <LettersWaiting />}
      {roles.includes('administrator') && <Administration />}
      {isApplicant && <OwnPapers personId={personId} />}
    </Page>
  );
}

/** What somebody has asked for, and what he has got. */
function OwnPapers({ personId }: { readonly personId: string }) {
  const { t } = useLang();
  const cases = useQuery(casesOfQuery({ applicant: personId }));
  const certificates = useQuery(certificatesQuery({ holder: personId }));
  return (
    <>
      <section aria-labelledby="my-cases">
        <h2 id="my-cases">{t('cases.nav')}</h2>
        <Loaded query={cases}>{({ items }) => <CaseList items={items} />}</Loaded>
      </section>
      <section aria-labelledby="my-certificates">
        <h2 id="my-certificates">{t('certificates.nav')}</h2>
        <Loaded query={certificates}>{({ items }) => <CertificateList items={items} />}</Loaded>
      </section>
    </>
  );
}

/** The ways to what an administrator decides and keeps in order. */
function Administration() {
  const { t } = useLang();
  return (
    <section aria-labelledby="administration">
      <h2 id="administration">{t('home.administration')}</h2>
      <p className="more-links">
        <Link to="/people">{t('people.title')}</Link>
        <Link to="/people/proposals">{t('proposals.title')}</Link>
        <Link to="/policy">{t('policy.title')}</Link>
        <Link to="/health">{t('health.title')}</Link>
      </p>
    </section>
  );
}

/** Letters that wait for a superior or the head of an agency. */
function LettersWaiting() {
  const { t, number } = useLang();
  const counts = useQuery(letterCountsQuery);
  return (
    <section aria-labelledby="letters">
      <h2 id="letters">{t('asked.title')}</h2>
      <Loaded query={counts} rows={1}>
        {({ waiting }) => (
          <ul className="figures">
            <li>
              <Link to="/letters">
                <strong>{number(waiting)}</strong> {t('asked.waiting')}
              </Link>
            </li>
          </ul>
        )}
      </Loaded>
    </section>
  );
}

/** An officer's work in three numbers, each of which leads to its list. */
function Waiting() {
  const { t, number } = useLang();
  const counts = useQuery(inboxCountsQuery);
  return (
    <section aria-labelledby="waiting">
      <h2 id="waiting">{t('inbox.title')}</h2>
      <Loaded query={counts} rows={1}>
        {({ mine, unclaimed, overdue }) => (
          <ul className="figures">
            <li>
              <Link to="/tasks?show=mine">
                <strong>{number(mine)}</strong> {t('inbox.mine')}
              </Link>
            </li>
            <li>
              <Link to="/tasks?show=unclaimed">
                <strong>{number(unclaimed)}</strong> {t('inbox.unclaimed')}
              </Link>
            </li>
            <li className={overdue > 0 ? 'bad' : ''}>
              <Link to="/tasks?show=overdue">
                <strong>{number(overdue)}</strong> {t('inbox.overdue')}
              </Link>
            </li>
          </ul>
        )}
      </Loaded>
    </section>
  );
}
