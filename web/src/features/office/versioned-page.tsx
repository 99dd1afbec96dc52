import type { UseQueryResult } from '@tanstack/react-query';
import type { ReactNode } from 'react';
import { useSearchParams } from 'react-router';
import { OFFICE_READERS } from '../../../../domain/law/readers';
import type { SessionView } from '../../api/contract';
import { ButtonLink } from '../../components/button';
import { Page } from '../../components/page';
import { Loaded } from '../../components/states';
import { useLang } from '../../i18n/use-lang';
import { OfficePages } from '../../shell/office-pages';
import { SignedIn } from '../../shell/signed-in';
import type { Version, Versioned } from './version-lines';
import { VersionLines } from './version-lines';

interface PageProps<V extends Version> {
  readonly of: Versioned<V>;
  readonly title: string;
  readonly lead: string;
  readonly query: UseQueryResult<{ readonly items: readonly V[] }>;
  /** One version whole, below its heading. */
  readonly heading: (shown: V) => string;
  readonly show: (shown: V) => ReactNode;
}

/** What the office is run by, version by version: which counts, who set and approved it, what is proposed. */
export function VersionedPage<V extends Version>(props: PageProps<V>) {
  return <SignedIn roles={OFFICE_READERS}>{(session) => <All {...props} session={session} />}</SignedIn>;
}

function All<V extends Version>(props: PageProps<V> & { readonly session: SessionView }) {
  const { t } = useLang();
  const { of, title, lead, query, session } = props;
  const isAdministrator = session.roles.includes('administrator');
  return (
    <Page
      title={title}
      lead={lead}
      aside={isAdministrator && <ButtonLink to={`${of.path}/new`}>{t('policy.propose')}</ButtonLink>}
    >
      <OfficePages />
      <Loaded query={query} rows={8}>
        {({ items }) => <Shown {...props} items={items} />}
      </Loaded>
    </Page>
  );
}

function Shown<V extends Version>({
  of,
  items,
  session,
  heading,
  show,
}: PageProps<V> & { readonly items: readonly V[]; readonly session: SessionView }) {
  const { t } = useLang();
  const [search] = useSearchParams();
  const inForce = items.find((item) => item.inForce);
  const shown = items.find(({ version }) => String(version) === search.get('version')) ?? inForce;
  if (!inForce || !shown) return null;
  return (
    <>
      <section aria-labelledby="versions">
        <h2 id="versions">{t('policy.versions')}</h2>
        <p>{of.touches}</p>
        <VersionLines of={of} items={items} inForce={inForce} shown={shown} session={session} />
      </section>
      <section aria-labelledby="shown">
        <h2 id="shown">{heading(shown)}</h2>
        {show(shown)}
      </section>
    </>
  );
}
