import { useQuery } from '@tanstack/react-query';
import { Link } from 'react-router';
import type { CaseView } from '../../api/contract';
import { lettersQuery } from '../../api/queries';
import { Page } from '../../components/page';
import { Failure } from '../../components/states';
import { useLang } from '../../i18n/use-lang';
import { useLookAgain } from '../../shell/live';
import { backTo, OfCase } from '../case/use-case';

/** The confirmation: the number, what happens next and when, and the receipt to keep. It stays true when it is kept. */
export function SubmittedPage() {
  return <OfCase>{(file) => <Confirmation file={file} />}</OfCase>;
}

const LOOK_AGAIN_MS = 2_000;

function Confirmation({ file }: { readonly file: CaseView }) {
  const { t, moment } = useLang();
  const again = useLookAgain(LOOK_AGAIN_MS);
  // The receipt is written right after the submission; this page waits for it.
  const letters = useQuery({
    ...lettersQuery(file.id),
    refetchInterval: ({ state }) => (receiptOf(state.data) ? false : again),
  });
  const receipt = receiptOf(letters.data);
  return (
    <Page title={t('submitted.title')} back={backTo(file)}>
      <div className="confirmation">
        <p>{t('submitted.number')}</p>
        <p className="big">{file.number}</p>
      </div>
      <h2>{t('next.title')}</h2>
      <ol className="steps">
        <li>{file.task ? t('submitted.verifyBy', { moment: moment(file.task.dueAt) }) : t('submitted.verified')}</li>
        <li>{t('submitted.answer')}</li>
        <li>{t('submitted.accepted')}</li>
      </ol>
      <h2>{t('submitted.receipt')}</h2>
      {letters.error && !receipt && <Failure error={letters.error} again={() => void letters.refetch()} />}
      <p role="status">
        {receipt ? (
          <a href={`/api/documents/${receipt.documentId}`} download={`${file.number}-tanda-terima.pdf`}>
            {t('submitted.keep', { number: receipt.number })}
          </a>
        ) : (
          !letters.error && t('submitted.receiptComing')
        )}
      </p>
      <p>{t('submitted.contact')}</p>
      <p>
        <Link to={`/cases/${file.id}`}>{t('submitted.follow')}</Link>
      </p>
    </Page>
  );
}

const receiptOf = (
  letters:
    | { readonly items: readonly { readonly letter: string; readonly documentId: string; readonly number: string }[] }
    | undefined,
) => letters?.items.findLast(({ letter }) => letter === 'submission-receipt');
