import type { Policy } from '../../../../domain/law/policy';
import { DECIDED_PARAMETERS, valueAt, wholePolicy } from '../../../../domain/law/policy-values';
import { Cite } from '../../components/why';
import { useLang } from '../../i18n/use-lang';
import { groupOf, PARAMETER_GROUP, PARAMETER_GROUPS } from '../../labels/policy';
import { useValueWords } from './use-value-words';

/** Every value of a policy, with the article that leaves it open and what the suggested one rests on. */
export function Parameters({ policy }: { readonly policy: Policy }) {
  const { t, say } = useLang();
  const words = useValueWords();
  const whole = wholePolicy(policy);
  return (
    <>
      {PARAMETER_GROUPS.map((group) => (
        <table key={group} className="table parameters">
          <caption>{say(PARAMETER_GROUP[group])}</caption>
          <thead>
            <tr>
              <th scope="col">{t('policy.parameter')}</th>
              <th scope="col">{t('policy.value')}</th>
              <th scope="col">{t('policy.article')}</th>
            </tr>
          </thead>
          <tbody>
            {DECIDED_PARAMETERS.filter((parameter) => groupOf(parameter) === group).map(
              ({ pointer, name, basis, article }) => (
                <tr key={pointer}>
                  <th scope="row">
                    {say(name)}
                    <span className="hint">{say(basis)}</span>
                  </th>
                  <td data-label={t('policy.value')}>{words(valueAt(whole, pointer))}</td>
                  <td data-label={t('policy.article')}>
                    <Cite article={article} />
                  </td>
                </tr>
              ),
            )}
          </tbody>
        </table>
      ))}
    </>
  );
}
