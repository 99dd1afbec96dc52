import { useInfiniteQuery, useQuery } from '@tanstack/react-query';
import { useParams } from 'react-router';
import type { PersonView, SessionView } from '../../api/contract';
import { personQuery, proposalsQuery } from '../../api/queries';
import { ButtonLink } from '../../components/button';
import { LoadedPage } from '../../components/loaded-page';
import { More } from '../../components/more';
import { Page } from '../../components/page';
import { Loaded } from '../../components/states';
import { SummaryList } from '../../components/summary-list';
import { WhyNot } from '../../components/why-not';
import { useLang } from '../../i18n/use-lang';
import { SignedIn } from '../../shell/signed-in';
import { dutiesOf } from './duties';
import { DutiesList } from './duties-list';
import { KEEPERS } from './people-pages';
import { ProposalCard } from './proposal-card';

/** Who somebody is, what he is in the system and by what right, and how it came to that (Pasal 8(1)). */
export function PersonPage() {
  return <SignedIn roles={KEEPERS}>{(session) => <OfPerson session={session} />}</SignedIn>;
}

function OfPerson({ session }: { readonly session: SessionView }) {
  const { t } = useLang();
  const { personId = '' } = useParams();
  const query = useQuery(personQuery(personId));
  return (
    <LoadedPage query={query} title={t('people.title')} back={{ to: '/people', text: t('people.title') }}>
      {(person) => <Person person={person} session={session} />}
    </LoadedPage>
  );
}

function Person({ person, session }: { readonly person: PersonView; readonly session: SessionView }) {
  const { t } = useLang();
  const rows = [
    { key: 'position', name: t('people.position'), value: person.position },
    { key: 'agency', name: t('case.agency'), value: person.agency.name },
    { key: 'superior', name: t('people.superior'), value: person.superior?.name ?? t('people.nobody') },
    { key: 'nip', name: t('people.nip'), value: person.nip ?? t('people.nothing') },
    { key: 'email', name: t('people.email'), value: person.email },
    { key: 'active', name: t('people.serving'), value: person.active ? t('people.active') : t('people.inactive') },
  ];
  return (
    <Page title={person.name} back={{ to: '/people', text: t('people.title') }}>
      <SummaryList rows={rows} />
      <h2>{t('duties.title')}</h2>
      <DutiesList duties={dutiesOf(person)} />
      <Proposing person={person} session={session} />
      <h2>{t('proposals.history')}</h2>
      <History personId={person.id} session={session} />
    </Page>
  );
}

/** Of himself nobody proposes anything, and who audits does nothing. */
function Proposing({ person, session }: { readonly person: PersonView; readonly session: SessionView }) {
  const { t } = useLang();
  if (!session.roles.includes('administrator')) return null;
  if (person.id === session.personId)
    return (
      <p className="banner">
        <WhyNot code="about-oneself" />
      </p>
    );
  return (
    <p>
      <ButtonLink to={`/people/${person.id}/duties`}>{t('duties.propose')}</ButtonLink>
    </p>
  );
}

function History({ personId, session }: { readonly personId: string; readonly session: SessionView }) {
  const { t } = useLang();
  const query = useInfiniteQuery(proposalsQuery({ person: personId }));
  const items = query.data?.pages.flatMap((page) => page.items) ?? [];
  return (
    <>
      <Loaded query={query} rows={2}>
        {() => items.length === 0 && <p className="empty">{t('proposals.noneOf')}</p>}
      </Loaded>
      {items.map((proposal) => (
        <ProposalCard key={proposal.id} proposal={proposal} session={session} level={3} />
      ))}
      <More query={query} />
    </>
  );
}
