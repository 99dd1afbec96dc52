import { useInfiniteQuery } from '@tanstack/react-query';
import type { SessionView } from '../../api/contract';
import { api, got } from '../../api/client';
import { ButtonLink } from '../../components/button';
import { More } from '../../components/more';
import { Page } from '../../components/page';
import { Empty, Loaded } from '../../components/states';
import { Cite } from '../../components/why';
import { useLang } from '../../i18n/use-lang';
import { SignedIn } from '../../shell/signed-in';
import { DelegationList } from './delegation-list';

const READERS = ['examiner', 'supervisor', 'head-of-dinas', 'auditor', 'administrator'] as const;

/** Duties that officers leave to each other for a time (Pasal 8). */
export function Delegations() {
  return <SignedIn roles={READERS}>{(session) => <Sheet session={session} />}</SignedIn>;
}

function Sheet({ session }: { readonly session: SessionView }) {
  const { t } = useLang();
  const query = useDelegations();
  const items = query.data?.pages.flatMap((page) => page.items) ?? [];
  const isOfficer = session.roles.includes('examiner') || session.roles.includes('supervisor');
  return (
    <Page
      title={t('delegations.title')}
      aside={isOfficer && <ButtonLink to="/delegations/new">{t('delegations.give')}</ButtonLink>}
    >
      <p className="lead">
        {t('delegations.lead')} <Cite article="8(1)" />
      </p>
      <Loaded query={query}>
        {() =>
          items.length === 0 ? (
            <Empty title={t('delegations.none')} />
          ) : (
            <DelegationList items={items} session={session} />
          )
        }
      </Loaded>
      <More query={query} />
    </Page>
  );
}

const useDelegations = () =>
  useInfiniteQuery({
    queryKey: ['delegations'],
    initialPageParam: undefined as string | undefined,
    queryFn: ({ pageParam, signal }) =>
      got(
        api.GET('/api/delegations', {
          params: { query: pageParam === undefined ? {} : { cursor: pageParam } },
          signal,
        }),
      ),
    getNextPageParam: ({ next }) => next,
  });
