import { useInfiniteQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useNavigate, useSearchParams } from 'react-router';
import { CHANGE_STATUSES, isStuck } from '../../../../domain/people-change/watch';
import type { PeopleChangeView, PersonChangeStatus, SessionView } from '../../api/contract';
import { peopleChangesQuery } from '../../api/queries';
import { More } from '../../components/more';
import { Page } from '../../components/page';
import { Pick } from '../../components/pick';
import { Loaded } from '../../components/states';
import { Cite } from '../../components/why';
import { useLang } from '../../i18n/use-lang';
import { CHANGE_STATUS } from '../../labels/people';
import { SignedIn } from '../../shell/signed-in';
import { ChangeLine } from './change-line';
import { LookNow } from './look-now';
import { KEEPERS, PeoplePages } from './people-pages';
import { SetAsideDialog } from './set-aside-dialog';

/** What HR told of people, and how far it is carried out (Pasal 11(2)). */
export function Changes() {
  return <SignedIn roles={KEEPERS}>{(session) => <News session={session} />}</SignedIn>;
}

/** What HR was asked for comes, and is carried out, within this time. */
const NEWS_COME_MS = 20_000;

function News({ session }: { readonly session: SessionView }) {
  const { t, say } = useLang();
  const navigate = useNavigate();
  const [search, setSearch] = useSearchParams();
  const [aside, setAside] = useState<PeopleChangeView>();
  const status = CHANGE_STATUSES.find((code) => code === search.get('status'));
  const [lookedAt, setLookedAt] = useState(-Infinity);
  const query = useInfiniteQuery({
    ...peopleChangesQuery(status),
    refetchInterval: () => (Date.now() - lookedAt < NEWS_COME_MS ? 3_000 : false),
  });
  const items = query.data?.pages.flatMap((page) => page.items) ?? [];
  const administers = session.roles.includes('administrator');
  return (
    <Page title={t('changes.title')} lead={t('changes.lead')} wide>
      <PeoplePages />
      <p>
        {t('changes.ends')} <Cite article="11(2)" />
      </p>
      {administers && (
        <LookNow
          onLooked={() => {
            setLookedAt(Date.now());
          }}
        />
      )}
      <div className="filters">
        <Pick<PersonChangeStatus | 'all'>
          name="status"
          label={t('cases.status')}
          value={status ?? 'all'}
          options={[
            { value: 'all', label: t('people.every') },
            ...CHANGE_STATUSES.map((value) => ({ value, label: say(CHANGE_STATUS[value]) })),
          ]}
          onChange={(value) => {
            setSearch(value === 'all' ? {} : { status: value });
          }}
        />
      </div>
      <Loaded query={query}>{() => items.length === 0 && <p className="empty">{t('changes.none')}</p>}</Loaded>
      {items.length > 0 && (
        <ul className="lines">
          {items.map((change) => (
            <ChangeLine
              key={change.id}
              change={change}
              {...(administers && isStuck(change) ? { onSetAside: setAside } : {})}
            />
          ))}
        </ul>
      )}
      <More query={query} />
      {aside && (
        <SetAsideDialog
          change={aside}
          onClose={() => {
            setAside(undefined);
          }}
          onMade={() => void navigate('/people/proposals', { state: { made: true } })}
        />
      )}
    </Page>
  );
}
