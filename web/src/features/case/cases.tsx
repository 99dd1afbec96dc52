import { useInfiniteQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useSearchParams } from 'react-router';
import { CASE_STATUSES } from '../../../../domain/enrollment/status';
import { LABELS } from '../../../../templates/labels';
import { api, got } from '../../api/client';
import type { CaseStatus } from '../../api/contract';
import { Button } from '../../components/button';
import { ExportLinks } from '../../components/export-links';
import { ErrorSummary, fieldErrors, messageFor } from '../../components/error-summary';
import { Field } from '../../components/fields';
import { More } from '../../components/more';
import { Page } from '../../components/page';
import { Pick } from '../../components/pick';
import { Loaded } from '../../components/states';
import { useLang } from '../../i18n/use-lang';
import { SignedIn } from '../../shell/signed-in';
import { CaseList } from './case-list';

/** Cases that one may know of, found by number or status. */
export function Cases() {
  return <SignedIn>{() => <Found />}</SignedIn>;
}

function Found() {
  const { t, say } = useLang();
  const [search, setSearch] = useSearchParams();
  const [number, setNumber] = useState(search.get('number') ?? '');
  const status = CASE_STATUSES.find((code) => code === search.get('status'));
  const query = useCases(search.get('number') ?? undefined, status);
  const items = query.data?.pages.flatMap((page) => page.items) ?? [];
  // What was looked for is wrong; to ask for the same once more would not help.
  const asked = fieldErrors(query.error).length > 0;
  const change = (name: string, value: string) => {
    setSearch((now) => {
      if (value === '') now.delete(name);
      else now.set(name, value);
      return now;
    });
  };
  return (
    <Page
      title={t('cases.title')}
      wide
      aside={
        items.length > 0 && (
          <ExportLinks
            path="/cases/export"
            query={{ number: search.get('number') ?? undefined, status }}
            what={t('cases.title')}
          />
        )
      }
    >
      <ErrorSummary error={asked ? query.error : undefined} />
      <form
        role="search"
        className="filters"
        onSubmit={(event) => {
          event.preventDefault();
          change('number', number.trim().toUpperCase());
        }}
      >
        <Field
          name="number"
          label={t('cases.number')}
          value={number}
          onChange={setNumber}
          error={messageFor(fieldErrors(query.error), 'number')}
          width="medium"
        />
        <Pick<CaseStatus | 'all'>
          name="status"
          label={t('cases.status')}
          value={status ?? 'all'}
          options={[
            { value: 'all', label: t('cases.all') },
            ...CASE_STATUSES.map((value) => ({ value, label: say(LABELS.status[value]) })),
          ]}
          onChange={(value) => {
            change('status', value === 'all' ? '' : value);
          }}
        />
        <Button type="submit" look="secondary">
          {t('action.search')}
        </Button>
      </form>
      {!asked && <Loaded query={query}>{() => <CaseList items={items} withPeople />}</Loaded>}
      <More query={query} />
    </Page>
  );
}

const useCases = (number: string | undefined, status: CaseStatus | undefined) =>
  useInfiniteQuery({
    queryKey: ['cases', { number, status }],
    initialPageParam: undefined as string | undefined,
    queryFn: ({ pageParam, signal }) =>
      got(
        api.GET('/api/cases', {
          params: {
            query: {
              limit: 25,
              ...(number === undefined ? {} : { number }),
              ...(status === undefined ? {} : { status }),
              ...(pageParam === undefined ? {} : { cursor: pageParam }),
            },
          },
          signal,
        }),
      ),
    getNextPageParam: ({ next }) => next,
  });
