import type { UseInfiniteQueryResult } from '@tanstack/react-query';
import { useLang } from '../i18n/use-lang';
import { Button } from './button';
import { Failure } from './states';

/** The way to the next page of a list, and why it did not come. */
export function More({ query }: { readonly query: UseInfiniteQueryResult }) {
  const { t } = useLang();
  const next = () => void query.fetchNextPage();
  if (query.isFetchNextPageError) return <Failure error={query.error} again={next} />;
  if (!query.hasNextPage) return null;
  return (
    <Button isPending={query.isFetchingNextPage} onPress={next}>
      {t('action.more')}
    </Button>
  );
}
