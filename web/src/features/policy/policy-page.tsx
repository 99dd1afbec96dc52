import { useQuery } from '@tanstack/react-query';
import { OFFICE_READERS } from '../../../../domain/law/readers';
import type { PolicyVersionView, SessionView } from '../../api/contract';
import { policiesQuery } from '../../api/queries';
import { ButtonLink } from '../../components/button';
import { Page } from '../../components/page';
import { Loaded } from '../../components/states';
import { useVersion } from '../../components/versions';
import { useLang } from '../../i18n/use-lang';
import { OfficePages } from '../../shell/office-pages';
import { SignedIn } from '../../shell/signed-in';
import { Parameters } from './parameters';
import { policyOf, VersionList } from './version-list';

/** The numbers that the regulation leaves open: which count, who set and approved them, what is proposed (Pasal 3(1)a). */
export function PolicyPage() {
  return <SignedIn roles={OFFICE_READERS}>{(session) => <Policies session={session} />}</SignedIn>;
}

function Policies({ session }: { readonly session: SessionView }) {
  const { t } = useLang();
  const query = useQuery(policiesQuery);
  const isAdministrator = session.roles.includes('administrator');
  return (
    <Page
      title={t('policy.title')}
      lead={t('policy.lead')}
      aside={isAdministrator && <ButtonLink to="/policy/new">{t('policy.propose')}</ButtonLink>}
    >
      <OfficePages />
      <Loaded query={query} rows={8}>
        {({ items }) => <Shown items={items} session={session} />}
      </Loaded>
    </Page>
  );
}

function Shown({ items, session }: { readonly items: readonly PolicyVersionView[]; readonly session: SessionView }) {
  const { t } = useLang();
  const { inForce, shown } = useVersion(items);
  return (
    <>
      <section aria-labelledby="versions">
        <h2 id="versions">{t('policy.versions')}</h2>
        <p>{t('policy.touches')}</p>
        <VersionList items={items} inForce={inForce} shown={shown?.version} session={session} />
      </section>
      {shown && (
        <section aria-labelledby="parameters">
          <h2 id="parameters">{t('policy.of', { version: shown.version })}</h2>
          <Parameters policy={policyOf(shown)} />
        </section>
      )}
    </>
  );
}
