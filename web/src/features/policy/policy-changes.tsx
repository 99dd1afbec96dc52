import type { Policy } from '../../../../domain/law/policy';
import { changedParameters, valueAt, wholePolicy } from '../../../../domain/law/policy-values';
import { Cite } from '../../components/why';
import { useLang } from '../../i18n/use-lang';
import { useValueWords } from './use-value-words';

/** What one policy says otherwise than another. */
export function PolicyChanges({ before, after }: { readonly before: Policy; readonly after: Policy }) {
  const { t, say } = useLang();
  const words = useValueWords();
  const changed = changedParameters(before, after);
  if (changed.length === 0) return <p>{t('policy.same')}</p>;
  return (
    <ul className="changes">
      {changed.map(({ pointer, name, article }) => (
        <li key={pointer}>
          {say(name)} <Cite article={article} />
          <span className="change">
            <del>
              <span className="visually-hidden">{t('policy.before')} </span>
              {words(valueAt(wholePolicy(before), pointer))}
            </del>{' '}
            <ins>
              <span className="visually-hidden">{t('policy.after')} </span>
              {words(valueAt(wholePolicy(after), pointer))}
            </ins>
          </span>
        </li>
      ))}
    </ul>
  );
}
