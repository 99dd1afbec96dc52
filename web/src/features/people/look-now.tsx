import { api, got, OWN } from '../../api/client';
import type { PeopleWatchView } from '../../api/contract';
import { Button } from '../../components/button';
import { ErrorSummary } from '../../components/error-summary';
import { useAction } from '../../components/use-action';
import { useLang } from '../../i18n/use-lang';

/** Has HR asked for news at once, and says whether it answers. */
export function LookNow({ onLooked }: { readonly onLooked: () => void }) {
  const { t, moment, number } = useLang();
  const look = useAction<void, PeopleWatchView>(
    () => got(api.POST('/api/people/changes/look', { params: { header: OWN } })),
    onLooked,
  );
  return (
    <section className="panel" aria-labelledby="look">
      <h2 id="look">{t('changes.feed')}</h2>
      <ErrorSummary error={look.error} />
      <div role="status">
        {look.data && (
          <>
            <p>
              {look.data.awaySince !== undefined
                ? t('changes.away', { moment: moment(look.data.awaySince) })
                : look.data.readAt !== undefined && t('changes.read', { moment: moment(look.data.readAt) })}
            </p>
            <p>{t('changes.left', { waiting: number(look.data.waiting), malformed: number(look.data.malformed) })}</p>
          </>
        )}
      </div>
      <Button
        isPending={look.isPending}
        onPress={() => {
          look.mutate();
        }}
      >
        {t('changes.look')}
      </Button>
    </section>
  );
}
