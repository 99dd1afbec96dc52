import { useInfiniteQuery } from '@tanstack/react-query';
import { NavLink, useSearchParams } from 'react-router';
import { api, got, OWN } from '../../api/client';
import { Button } from '../../components/button';
import { ErrorSummary } from '../../components/error-summary';
import { More } from '../../components/more';
import { Page } from '../../components/page';
import { Empty, Loaded } from '../../components/states';
import { useAction } from '../../components/use-action';
import { useLang } from '../../i18n/use-lang';
import { SignedIn } from '../../shell/signed-in';
import { NotificationList } from './notification-list';

type Shown = 'all' | 'unread';

/** Everything that the reader was told, the newest first, whatever became of the mails. */
export function Notifications() {
  return <SignedIn>{() => <Sheet />}</SignedIn>;
}

function Sheet() {
  const { t } = useLang();
  const [search] = useSearchParams();
  const show: Shown = search.get('show') === 'unread' ? 'unread' : 'all';
  const query = useNotifications(show);
  const items = query.data?.pages.flatMap((page) => page.items) ?? [];
  const read = useAction<readonly string[] | undefined, unknown>((keys) =>
    got(api.POST('/api/notifications/reading', { params: { header: OWN }, body: keys ? { keys: [...keys] } : {} })),
  );
  return (
    <Page
      title={t('notifications.title')}
      aside={
        items.some(({ readAt }) => !readAt) && (
          <Button look="secondary" isPending={read.isPending} onPress={() => read.mutate(undefined)}>
            {t('notifications.readAll')}
          </Button>
        )
      }
    >
      <Views show={show} />
      <ErrorSummary error={read.error} />
      <Loaded query={query} rows={6}>
        {() =>
          items.length === 0 ? (
            <Empty title={t(show === 'unread' ? 'notifications.noneUnread' : 'notifications.none')} />
          ) : (
            <NotificationList items={items} onRead={(key) => read.mutate([key])} />
          )
        }
      </Loaded>
      <More query={query} />
    </Page>
  );
}

function Views({ show }: { readonly show: Shown }) {
  const { t } = useLang();
  return (
    <nav aria-label={t('notifications.views')} className="views">
      {(['all', 'unread'] as const).map((one) => (
        <NavLink
          key={one}
          to={one === 'all' ? '/notifications' : '/notifications?show=unread'}
          className={one === show ? 'current' : ''}
          aria-current={one === show ? 'page' : false}
        >
          {t(one === 'all' ? 'notifications.all' : 'notifications.unread')}
        </NavLink>
      ))}
    </nav>
  );
}

const useNotifications = (show: Shown) =>
  useInfiniteQuery({
    queryKey: ['notifications', 'list', show],
    initialPageParam: undefined as string | undefined,
    queryFn: ({ pageParam, signal }) =>
      got(
        api.GET('/api/notifications', {
          params: { query: { show, ...(pageParam === undefined ? {} : { cursor: pageParam }) } },
          signal,
        }),
      ),
    getNextPageParam: ({ next }) => next,
  });
