import { useQuery } from '@tanstack/react-query';
import { Link } from 'react-router';
import type { AskedLetterKind } from '../../../../domain/letter/state';
import { isAskedLetter } from '../../../../domain/letter/state';
import { act, api, got } from '../../api/client';
import type { CaseView, DocumentKind, LetterStepView, ProblemCode, ReceiptView } from '../../api/contract';
import { statusOf } from '../../api/problem';
import { requirementsQuery } from '../../api/queries';
import { Button } from '../../components/button';
import { ErrorSummary } from '../../components/error-summary';
import { Failure } from '../../components/states';
import { useAction } from '../../components/use-action';
import { WhyNot } from '../../components/why-not';
import { useLang } from '../../i18n/use-lang';

/** Where the agency works so: asking for the letter instead of uploading it, and how far that has come. */
export function LetterStep({ file, kind }: { readonly file: CaseView; readonly kind: DocumentKind }) {
  const { lang } = useLang();
  const { data, error, refetch } = useQuery({ ...requirementsQuery(file.id, lang), enabled: isAskedLetter(kind) });
  // Whose application it is not is not told what it needs.
  if (error && !data && statusOf(error) !== 403) return <Failure error={error} again={() => void refetch()} />;
  const required = data?.documents.find((document) => document.kind === kind);
  if (!required?.letter || !isAskedLetter(kind)) return null;
  const { code } = required.letter;
  // Given and on file, the paper itself says so; and who did not apply asks nobody.
  if ((required.onFile && code === 'letter-already-asked') || code === 'not-the-applicant') return null;
  if (file.status !== 'draft' && file.status !== 'returned') return null;
  return <Step file={file} kind={kind} letter={required.letter} onFile={required.onFile} />;
}

interface StepProps {
  readonly file: CaseView;
  readonly kind: AskedLetterKind;
  readonly letter: LetterStepView;
  readonly onFile: boolean;
}

function Step({ file, kind, letter, onFile }: StepProps) {
  const { t } = useLang();
  const { status, askable, code, field } = letter;
  return (
    <section aria-labelledby="letter-step">
      <h2 id="letter-step">{t('asked.inSystem')}</h2>
      <Standing letter={letter} onFile={onFile} />
      {status === 'asked' && <Withdraw file={file} kind={kind} />}
      {askable && status !== 'asked' && <Ask file={file} kind={kind} letter={letter} onFile={onFile} />}
      {!askable && code && code !== 'letter-already-asked' && (
        <p>
          <WhyNot code={code as ProblemCode} />{' '}
          {field?.startsWith('/form/') && <Link to={`/cases/${file.id}/form`}>{t('asked.toForm')}</Link>}
        </p>
      )}
    </section>
  );
}

function Standing({ letter, onFile }: Pick<StepProps, 'letter' | 'onFile'>) {
  const { t, moment } = useLang();
  const { status, signer, askedAt, answeredAt, reason, outdated, reminders, unansweredAt } = letter;
  const name = signer?.name ?? '';
  return (
    <div role="status">
      {status === 'asked' && askedAt && (
        <p className="banner info">
          {t('asked.askedOf', { name, moment: moment(askedAt) })}
          {reminders !== undefined && ` ${t('asked.reminded', { count: reminders })}`}
        </p>
      )}
      {status === 'asked' && unansweredAt && (
        <p className="banner warning">{t('asked.unanswered', { name, moment: moment(unansweredAt) })}</p>
      )}
      {status === 'declined' && answeredAt && (
        <>
          <p className="banner warning">{t('asked.declinedBy', { name, moment: moment(answeredAt) })}</p>
          <blockquote>{reason}</blockquote>
        </>
      )}
      {status === 'given' && outdated && !onFile && <p className="banner warning">{t('asked.outdated')}</p>}
      {status === 'given' && !outdated && !onFile && <p className="banner info">{t('asked.drawing', { name })}</p>}
    </div>
  );
}

function Ask({ file, kind, letter, onFile }: StepProps) {
  const { t } = useLang();
  const ask = useAction<AskedLetterKind, ReceiptView>((wanted, key) =>
    got(
      api.POST('/api/enrollments/{caseId}/letters', {
        params: { path: { caseId: file.id }, header: act(key) },
        body: { kind: wanted },
      }),
    ),
  );
  return (
    <>
      <p>{t('asked.willAsk', { name: letter.signer?.name ?? '' })}</p>
      <ErrorSummary
        error={ask.error}
        elsewhere={(field) => (field === 'agencyId' ? `/cases/${file.id}/form#field-agencyId` : undefined)}
      />
      <Button
        look={onFile ? 'secondary' : 'primary'}
        isPending={ask.isPending}
        onPress={() => {
          ask.mutate(kind);
        }}
      >
        {letter.status === undefined ? t('asked.ask') : t('asked.askAgain')}
      </Button>
    </>
  );
}

function Withdraw({ file, kind }: Pick<StepProps, 'file' | 'kind'>) {
  const { t } = useLang();
  const withdraw = useAction<AskedLetterKind, ReceiptView>((wanted, key) =>
    got(
      api.POST('/api/enrollments/{caseId}/letters/{kind}/withdrawal', {
        params: { path: { caseId: file.id, kind: wanted }, header: act(key) },
      }),
    ),
  );
  return (
    <>
      <ErrorSummary error={withdraw.error} />
      <Button
        look="secondary"
        isPending={withdraw.isPending}
        onPress={() => {
          withdraw.mutate(kind);
        }}
      >
        {t('asked.withdraw')}
      </Button>
    </>
  );
}
