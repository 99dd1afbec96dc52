import { useQuery } from '@tanstack/react-query';
import { useLocation } from 'react-router';
import { api, got, OWN } from '../../api/client';
import { Page } from '../../components/page';
import { Empty, Loaded } from '../../components/states';
import { useLang } from '../../i18n/use-lang';
import { SignedIn } from '../../shell/signed-in';
import { CaseList } from '../case/case-list';

/** What was found; what was looked for may name somebody, and stands in no address. */
export function Search() {
  const { t } = useLang();
  const { state } = useLocation();
  const text = textOf(state);
  return (
    <SignedIn>
      {() => (
        <Page title={t('search.title')} {...(text === '' ? {} : { lead: t('search.lead', { text }) })} wide>
          {text.length < 2 ? (
            <Empty title={t('search.nothing')}>
              <p>{t('search.how')}</p>
            </Empty>
          ) : (
            <Found text={text} />
          )}
        </Page>
      )}
    </SignedIn>
  );
}

const textOf = (state: unknown): string =>
  typeof state === 'object' && state !== null && 'text' in state && typeof state.text === 'string' ? state.text : '';

function Found({ text }: { readonly text: string }) {
  const { t } = useLang();
  const query = useQuery({
    queryKey: ['search', text],
    queryFn: ({ signal }) => got(api.POST('/api/search', { params: { header: OWN }, body: { text }, signal })),
    gcTime: 0,
  });
  return (
    <Loaded query={query}>
      {({ items }) =>
        items.length === 0 ? (
          <Empty title={t('search.none')}>
            <p>{t('search.how')}</p>
          </Empty>
        ) : (
          <CaseList items={items} withPeople />
        )
      }
    </Loaded>
  );
}
