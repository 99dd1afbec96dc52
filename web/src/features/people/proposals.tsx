import { useInfiniteQuery } from '@tanstack/react-query';
import { useLocation } from 'react-router';
import type { ProposalView, SessionView } from '../../api/contract';
import { proposalsQuery } from '../../api/queries';
import { More } from '../../components/more';
import { Page } from '../../components/page';
import { Loaded } from '../../components/states';
import { Cite } from '../../components/why';
import { useLang } from '../../i18n/use-lang';
import { SignedIn } from '../../shell/signed-in';
import { KEEPERS, PeoplePages } from './people-pages';
import { ProposalCard } from './proposal-card';

/** What is proposed of people: what waits for the reader, what he made, and what became of the others. */
export function Proposals() {
  return <SignedIn roles={KEEPERS}>{(session) => <Lists session={session} />}</SignedIn>;
}

function Lists({ session }: { readonly session: SessionView }) {
  const { t } = useLang();
  const { state } = useLocation();
  const open = useInfiniteQuery(proposalsQuery({ show: 'open' }));
  const decided = useInfiniteQuery(proposalsQuery({ show: 'decided' }));
  const items = open.data?.pages.flatMap((page) => page.items) ?? [];
  const mayDecide = ({ actions }: ProposalView) => actions.includes('approve');
  const waiting = items.filter(mayDecide);
  const others = items.filter((proposal) => !mayDecide(proposal));
  const list = (proposals: readonly ProposalView[], none: string) =>
    proposals.length === 0 ? (
      <p className="empty">{none}</p>
    ) : (
      proposals.map((proposal) => <ProposalCard key={proposal.id} proposal={proposal} session={session} />)
    );
  return (
    <Page title={t('proposals.title')} lead={t('proposals.lead')} wide>
      <PeoplePages />
      <p>
        {t('proposals.two')} <Cite article="8(1)" />
      </p>
      {isMade(state) && (
        <p role="status" className="banner">
          {t('proposals.sent')}
        </p>
      )}
      <h2>{t('proposals.waiting')}</h2>
      <Loaded query={open} rows={2}>
        {() => list(waiting, t('proposals.noneWaiting'))}
      </Loaded>
      <h2>{t('proposals.others')}</h2>
      {open.data && list(others, t('proposals.noneOpen'))}
      <More query={open} />
      <h2>{t('proposals.past')}</h2>
      <Loaded query={decided} rows={2}>
        {({ pages }) =>
          list(
            pages.flatMap((page) => page.items),
            t('proposals.nonePast'),
          )
        }
      </Loaded>
      <More query={decided} />
    </Page>
  );
}

const isMade = (state: unknown): boolean => typeof state === 'object' && state !== null && 'made' in state;
