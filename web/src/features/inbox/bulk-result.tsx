import { Button } from '../../components/button';
import { useLang } from '../../i18n/use-lang';
import type { BulkRun } from './use-bulk';

/** How far it is, and in the end of each task that could not be done why not. */
export function BulkResult({ run, onClose }: { readonly run: BulkRun; readonly onClose: () => void }) {
  const { t } = useLang();
  const { total, outcomes } = run;
  const failed = outcomes.filter(({ done }) => !done);
  const ended = outcomes.length === total;
  return (
    <div className={`banner ${failed.length > 0 ? 'warning' : 'info'} bulk-result`}>
      <div role="status">
        <p>
          {ended
            ? t('bulk.done', { done: total - failed.length, total })
            : t('bulk.underWay', { done: outcomes.length, total })}
        </p>
        {ended && failed.length > 0 && (
          <ul>
            {failed.map(({ item, refused }) => (
              <li key={item.id}>
                <strong>{item.caseNumber}</strong>: {refused?.problem.title ?? t('bulk.unknown')}
              </li>
            ))}
          </ul>
        )}
      </div>
      {ended && <Button onPress={onClose}>{t('action.close')}</Button>}
    </div>
  );
}
