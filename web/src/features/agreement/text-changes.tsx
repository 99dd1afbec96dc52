import { useLang } from '../../i18n/use-lang';
import { textChanges } from './text-lines';

/** What one text says otherwise than another: only the lines that are not in both. */
export function TextChanges({ before, after }: { readonly before: string; readonly after: string }) {
  const { t } = useLang();
  const changed = textChanges(before, after).filter(({ kind, text }) => kind !== 'same' && text !== '');
  if (changed.length === 0) return <p>{t('policy.same')}</p>;
  return (
    <ul className="changes">
      {changed.map(({ kind, text }, place) => (
        <li key={`${String(place)} ${text}`}>
          {kind === 'removed' ? (
            <del>
              <span className="visually-hidden">{t('agreements.removed')} </span>
              {text}
            </del>
          ) : (
            <ins>
              <span className="visually-hidden">{t('agreements.added')} </span>
              {text}
            </ins>
          )}
        </li>
      ))}
    </ul>
  );
}
