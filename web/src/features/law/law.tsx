import { useQuery } from '@tanstack/react-query';
import { api, got } from '../../api/client';
import { Page } from '../../components/page';
import { Loaded } from '../../components/states';
import { useLang } from '../../i18n/use-lang';

/** The rules that everything here cites, in our own words, article by article. */
export function Law() {
  const { t, lang, cite, date } = useLang();
  const query = useQuery({
    queryKey: ['law', lang],
    queryFn: ({ signal }) => got(api.GET('/api/law', { signal })),
    staleTime: Infinity,
  });
  return (
    <Page title={t('law.title')} lead={t('law.lead')}>
      <Loaded query={query} rows={12}>
        {({ title, inForceSince, rules }) => (
          <>
            <p>
              {title} · {t('law.since', { date: date(`${inForceSince}T00:00:00.000+07:00`) })}
            </p>
            <dl className="articles">
              {rules.map(({ article, text }) => (
                <div key={article} id={`article-${article}`}>
                  <dt>{cite(article)}</dt>
                  <dd>{text}</dd>
                </div>
              ))}
            </dl>
          </>
        )}
      </Loaded>
    </Page>
  );
}
