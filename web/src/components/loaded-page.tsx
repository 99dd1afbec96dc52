import type { ReactNode } from 'react';
import { Page } from './page';
import type { PageProps } from './page';
import type { Reading } from './states';
import { Failure, Loaded } from './states';

interface LoadedPageProps<T> extends Pick<PageProps, 'title' | 'back'> {
  readonly query: Reading<T>;
  readonly rows?: number;
  readonly children: (data: T) => ReactNode;
}

/** A page about one thing, which names itself by what was read; where that cannot be shown, under this title. */
export function LoadedPage<T>({ query, rows = 6, children, ...page }: LoadedPageProps<T>) {
  if (query.data !== undefined || !query.error)
    return (
      <Loaded query={query} rows={rows}>
        {children}
      </Loaded>
    );
  return (
    <Page {...page}>
      <Failure error={query.error} again={() => void query.refetch()} />
    </Page>
  );
}
