import { useState } from 'react';
import { useNavigate } from 'react-router';
import type { CaseView, ReceiptView, SessionView, TaskView } from '../../api/contract';
import { codeOf } from '../../api/problem';
import { Button } from '../../components/button';
import { ErrorSummary } from '../../components/error-summary';
import { OneOf } from '../../components/fields';
import { useAction } from '../../components/use-action';
import { useLang } from '../../i18n/use-lang';
import { DecisionFields } from './decision-fields';
import { LetterPreview } from './letter-preview';
import { nextTask } from './next-task';
import type { Draft, Outcome } from './outcomes';
import { decide, EMPTY_DRAFT, OUTCOMES_OF_TASK, STEP_UP } from './outcomes';
import { useMissing } from './use-missing';
import { useOutcomeWords } from './use-outcome-words';

interface DecisionProps {
  readonly file: CaseView;
  readonly task: TaskView;
  readonly session: SessionView;
  readonly opened: readonly string[];
  readonly differing: readonly string[];
}

/** What is decided, with its grounds; seen once more before it goes, and sealed to what was seen. */
export function Decision({ file, task, session, opened, differing }: DecisionProps) {
  const { t } = useLang();
  const navigate = useNavigate();
  const words = useOutcomeWords();
  const [draft, setDraft] = useKeptDraft(task.id);
  const [looking, setLooking] = useState(false);
  const [tried, setTried] = useState(false);
  const missing = useMissing(draft, file, opened);
  const send = useAction<Draft, ReceiptView>(
    (wanted, key) => decide({ file, taskId: task.id, opened, draft: wanted }, key),
    () => {
      forget(task.id);
      void nextTask().then((next) =>
        navigate(next === undefined ? '/tasks' : `/tasks/${next}`, { state: { decided: file.number } }),
      );
    },
  );
  const own = tried ? missing : [];
  const saying = (field: string): string | undefined => own.find((error) => error.field === field)?.message;
  return (
    <section className="panel decision" aria-labelledby="decision">
      <h2 id="decision">{t('decision.title')}</h2>
      <ErrorSummary error={looking ? undefined : send.error} own={own} />
      <form
        onSubmit={(event) => {
          event.preventDefault();
          setTried(true);
          send.reset();
          setLooking(missing.length === 0);
        }}
      >
        <OneOf<Outcome>
          name="outcome"
          label={t('decision.which')}
          value={draft.outcome}
          error={saying('outcome')}
          onChange={(outcome) => {
            setDraft({ ...draft, outcome, text: draft.text || suggestion(outcome, differing, t('decision.differ')) });
          }}
          options={OUTCOMES_OF_TASK[task.kind].map((value) => ({ value, label: words[value] }))}
        />
        <DecisionFields file={file} draft={draft} set={setDraft} saying={saying} error={send.error} />
        {draft.outcome && (
          <Button type="submit" look="primary">
            {t('decision.look')}
          </Button>
        )}
      </form>
      <LetterPreview
        file={file}
        draft={draft}
        officer={session.name}
        open={looking}
        onClose={() => {
          setLooking(false);
        }}
        error={send.error}
        stepUp={needsStepUp(draft, session, send.error)}
        isPending={send.isPending}
        onSend={() => {
          send.mutate(draft);
        }}
      />
    </section>
  );
}

/** Fields that were marked as differing are named in the explanation, for the officer to go on from. */
const suggestion = (outcome: Outcome, differing: readonly string[], words: string): string =>
  (outcome === 'return' || outcome === 'refusal') && differing.length > 0 ? `${words} ${differing.join(', ')}.` : '';

function needsStepUp({ outcome }: Draft, { acr }: SessionView, error: unknown): boolean {
  if (codeOf(error) === 'step-up-required') return true;
  return outcome !== undefined && STEP_UP.has(outcome) && acr !== '2';
}

const placeOf = (taskId: string): string => `siklus.draft.${taskId}`;
const forget = (taskId: string): void => {
  sessionStorage.removeItem(placeOf(taskId));
};

/** What was written outlives the way to the identity provider and back, in this window only. */
function useKeptDraft(taskId: string): readonly [Draft, (draft: Draft) => void] {
  const [draft, setDraft] = useState<Draft>(() => {
    const kept = sessionStorage.getItem(placeOf(taskId));
    return kept === null ? EMPTY_DRAFT : (JSON.parse(kept) as Draft);
  });
  const keep = (next: Draft) => {
    sessionStorage.setItem(placeOf(taskId), JSON.stringify(next));
    setDraft(next);
  };
  return [draft, keep];
}
