import type { PolicyParameter } from '../../../../domain/law/policy-parameters';
import { Field, ManyOf, OneOf } from '../../components/fields';
import { Cite } from '../../components/why';
import { useLang } from '../../i18n/use-lang';
import { CHOICES, wordsOfChoice } from '../../labels/policy';
import { isTime, textOf, valueOf } from './value-text';
import { useValueWords } from './use-value-words';

interface ParameterProps {
  readonly parameter: PolicyParameter;
  /** As the version in force has it. */
  readonly before: unknown;
  /** As it is written now. */
  readonly text: string;
  readonly onText: (text: string) => void;
  readonly error: string | undefined;
}

/** Name of the field that the server's faults are about: `/parameters` and the parameter's pointer. */
export const fieldOf = ({ pointer }: PolicyParameter): string => `parameters${pointer.replaceAll('/', '-')}`;

/** One value of a policy, to be written or chosen; its article beside it. */
export function ParameterField({ parameter, before, text, onText, error }: ParameterProps) {
  const { say } = useLang();
  const { pointer, article } = parameter;
  const hint = useHint(parameter, before, text);
  const choice = CHOICES[pointer];
  const shared = { name: fieldOf(parameter), label: say(parameter.name), error };
  const options = (choice?.values ?? []).map((value) => {
    const words = wordsOfChoice(value);
    return { value, label: words ? say(words) : value };
  });
  return (
    <div className="parameter">
      {choice === undefined ? (
        <Field
          {...shared}
          width={Array.isArray(before) ? 'full' : 'medium'}
          hint={hint}
          value={text}
          onChange={onText}
          {...(Array.isArray(before) ? { lines: Math.min(6, Math.max(2, before.length)) } : {})}
          inputMode={typeof before === 'number' ? 'numeric' : 'text'}
        />
      ) : choice.many ? (
        <ManyOf
          {...shared}
          options={options}
          value={valueOf(pointer, text, []) as readonly string[]}
          onChange={(chosen) => {
            onText(textOf(choice.values.filter((value) => chosen.includes(value))));
          }}
        />
      ) : (
        <OneOf {...shared} options={options} value={text} onChange={onText} />
      )}
      <Cite article={article} />
    </div>
  );
}

/** How the value is written; of a length of time also what it comes to, as P30D says little to most people. */
function useHint({ pointer }: PolicyParameter, before: unknown, text: string): string | undefined {
  const { t } = useLang();
  const words = useValueWords();
  const many = Array.isArray(before);
  const now = valueOf(pointer, text, before);
  const times: readonly unknown[] = Array.isArray(now) ? now : [now];
  const timed = (many ? before : [before]).some(isTime);
  const hints = [
    ...(many ? [t('policy.lines')] : []),
    ...(pointer === '/effectiveFrom' ? [t('calendar.dateHint')] : []),
    ...(timed ? [times.every(isTime) ? t('policy.length', { words: words(now) }) : t('policy.lengthHint')] : []),
  ];
  return hints.length > 0 ? hints.join(' · ') : undefined;
}
