import { useQuery } from '@tanstack/react-query';
import type { CaseView } from '../../api/contract';
import { lettersQuery } from '../../api/queries';
import { statusOf } from '../../api/problem';
import { Failure } from '../../components/states';
import { useLang } from '../../i18n/use-lang';
import { LETTER } from '../../labels/decisions';

/** The written answers of the case, each a file to keep. Who may not read them is not told of them. */
export function Letters({ file }: { readonly file: CaseView }) {
  const { t, say, moment } = useLang();
  const { data, error, refetch } = useQuery(lettersQuery(file.id));
  if (!data && error && statusOf(error) !== 403) return <Failure error={error} again={() => void refetch()} />;
  if (!data || data.items.length === 0) return null;
  return (
    <section aria-labelledby="letters">
      <h2 id="letters">{t('letters.title')}</h2>
      <ul className="lines">
        {data.items.map(({ documentId, letter, number, at }) => (
          <li key={documentId}>
            <div>
              <a className="line-title" href={`/api/documents/${documentId}`} download={`${file.number}-${letter}.pdf`}>
                {say(LETTER[letter])}
              </a>
              <p className="hint">{t('letters.kind', { number })}</p>
            </div>
            <p className="hint">{moment(at)}</p>
          </li>
        ))}
      </ul>
    </section>
  );
}
