import { useInfiniteQuery } from '@tanstack/react-query';
import { Link, useLocation, useSearchParams } from 'react-router';
import type { AskedStatus } from '../../../../domain/letter/state';
import { ASKED_STATUSES } from '../../../../domain/letter/state';
import { LABELS } from '../../../../templates/labels';
import { api, got } from '../../api/client';
import type { AskedLetterItem } from '../../api/contract';
import { More } from '../../components/more';
import { Page } from '../../components/page';
import { Pick } from '../../components/pick';
import { Loaded } from '../../components/states';
import { useLang } from '../../i18n/use-lang';
import { ASKED_STATUS } from '../../labels/letters';
import { SignedIn } from '../../shell/signed-in';

/** Letters that were asked of a superior or the head of an agency, and what he made of them. */
export function Letters() {
  return <SignedIn>{() => <Asked />}</SignedIn>;
}

function Asked() {
  const { t, say } = useLang();
  const [search, setSearch] = useSearchParams();
  const status = ASKED_STATUSES.find((code) => code === search.get('status')) ?? 'asked';
  const query = useAsked(status);
  const { state } = useLocation() as { readonly state: { readonly answered?: string } | null };
  return (
    <Page title={t('asked.title')} lead={t('asked.lead')}>
      <div role="status">
        {state?.answered !== undefined && (
          <p className="banner good">{t('asked.answered', { number: state.answered })}</p>
        )}
      </div>
      <Pick<AskedStatus>
        name="status"
        label={t('asked.show')}
        value={status}
        options={ASKED_STATUSES.map((value) => ({ value, label: say(ASKED_STATUS[value]) }))}
        onChange={(value) => {
          setSearch(value === 'asked' ? {} : { status: value }, { replace: true });
        }}
      />
      <Loaded query={query}>{({ pages }) => <Lines items={pages.flatMap(({ items }) => items)} />}</Loaded>
      <More query={query} />
    </Page>
  );
}

function Lines({ items }: { readonly items: readonly AskedLetterItem[] }) {
  const { t, say, moment } = useLang();
  if (items.length === 0) return <p className="empty">{t('asked.none')}</p>;
  return (
    <ul className="lines">
      {items.map(({ caseId, caseNumber, kind, subject, agency, askedAt, answeredAt }) => (
        <li key={`${caseId} ${kind} ${askedAt}`}>
          <div>
            <Link to={`/letters/${caseId}/${kind}`} className="line-title">
              {say(LABELS.document[kind])}
              <span className="visually-hidden"> {subject.name}</span>
            </Link>
            <p className="hint">{`${subject.name} · ${agency.name} · ${caseNumber}`}</p>
          </div>
          <div className="line-end">
            <p className="hint">
              {answeredAt
                ? t('asked.answeredAt', { moment: moment(answeredAt) })
                : t('asked.askedAt', { moment: moment(askedAt) })}
            </p>
          </div>
        </li>
      ))}
    </ul>
  );
}

const useAsked = (status: AskedStatus) =>
  useInfiniteQuery({
    queryKey: ['letters', 'list', status],
    initialPageParam: undefined as string | undefined,
    queryFn: ({ pageParam, signal }) =>
      got(
        api.GET('/api/letters', {
          params: { query: { limit: 25, status, ...(pageParam === undefined ? {} : { cursor: pageParam }) } },
          signal,
        }),
      ),
    getNextPageParam: ({ next }) => next,
  });
