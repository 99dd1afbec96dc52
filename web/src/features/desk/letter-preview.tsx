import { APPLICATION_KIND } from '../../../../templates/labels/in-force';
import { LABELS } from '../../../../templates/labels';
import type { CaseView } from '../../api/contract';
import { Button } from '../../components/button';
import { Dialog } from '../../components/dialog';
import { ErrorSummary } from '../../components/error-summary';
import { StepUpLink } from '../../components/step-up';
import { SummaryList } from '../../components/summary-list';
import { useLang } from '../../i18n/use-lang';
import { AnswerPaper } from './answer-paper';
import type { Draft } from './outcomes';
import { answerOf, isNegative, TOLD } from './outcomes';
import { useOutcomeWords } from './use-outcome-words';

interface PreviewProps {
  readonly file: CaseView;
  readonly taskId: string;
  readonly draft: Draft;
  readonly officer: string;
  readonly open: boolean;
  readonly onClose: () => void;
  readonly error: unknown;
  /** A second factor must come first. */
  readonly stepUp: boolean;
  readonly isPending: boolean;
  readonly onSend: () => void;
}

/** The decision once more before it goes: of one that brings a letter, the letter as it will be drawn. */
export function LetterPreview(props: PreviewProps) {
  const { file, taskId, draft, officer, open, onClose, error, stepUp, isPending, onSend } = props;
  const { t } = useLang();
  const words = useOutcomeWords();
  const { outcome } = draft;
  if (outcome === undefined) return null;
  const answer = answerOf(draft, file);
  return (
    <Dialog title={words[outcome]} open={open} onClose={onClose} wide={answer !== undefined}>
      <ErrorSummary error={error} />
      <div className={answer && 'beside'}>
        <div>
          {isNegative(outcome) ? (
            <Letter file={file} draft={draft} outcome={outcome} officer={officer} />
          ) : (
            <Remarks draft={draft} />
          )}
        </div>
        {answer && <AnswerPaper file={file} taskId={taskId} draft={draft} answer={answer} />}
      </div>
      <p className="hint">
        {t('preview.seal', { revision: file.revision })} <code>{file.dossierDigest.slice(0, 16)}…</code>
      </p>
      {stepUp && <p className="banner warning">{t('preview.stepUp')}</p>}
      <div className="actions">
        {stepUp ? (
          <StepUpLink />
        ) : (
          <Button look="primary" isPending={isPending} onPress={onSend}>
            {t('preview.send')}
          </Button>
        )}
        <Button look="secondary" onPress={onClose}>
          {t('preview.back')}
        </Button>
      </div>
    </Dialog>
  );
}

function Letter({
  file,
  draft,
  outcome,
  officer,
}: {
  readonly file: CaseView;
  readonly draft: Draft;
  readonly outcome: 'return' | 'refusal';
  readonly officer: string;
}) {
  const { t, say } = useLang();
  const reason =
    outcome === 'return'
      ? draft.returnReason && LABELS.returnReason[draft.returnReason]
      : draft.refusalReason && LABELS.refusalReason[draft.refusalReason];
  return (
    <article className="letter">
      <p className="hint">{t('preview.letter')}</p>
      <p>{t('preview.to', { name: file.applicant.name, agency: file.agency.name })}</p>
      <p>
        {say(APPLICATION_KIND[file.origin?.kind ?? 'first'])} {file.number}:{' '}
        <strong>{outcome === 'return' ? t('preview.notYet') : t('preview.not')}</strong>
      </p>
      <SummaryList
        rows={[
          { key: 'reason', name: t('next.reason'), value: reason ? say(reason) : '' },
          { key: 'text', name: t('next.explanation'), value: draft.text },
          { key: 'remedy', name: t('next.remedy'), value: draft.remedy },
        ]}
      />
      <p>{officer}</p>
    </article>
  );
}

function Remarks({ draft }: { readonly draft: Draft }) {
  const { t } = useLang();
  const words = draft.outcome !== undefined && TOLD.has(draft.outcome) ? draft.text : draft.remarks;
  return (
    <>
      <p>{t('preview.sure')}</p>
      {words !== '' && <blockquote>{words}</blockquote>}
    </>
  );
}
