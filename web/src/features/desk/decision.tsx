import { useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { useNavigate } from 'react-router';
import type { CaseView, ProblemCode, ReceiptView, SessionView, TaskView } from '../../api/contract';
import { codeOf } from '../../api/problem';
import { Button } from '../../components/button';
import { ErrorSummary, fieldErrors } from '../../components/error-summary';
import { OneOf } from '../../components/fields';
import { useAction } from '../../components/use-action';
import { useLang } from '../../i18n/use-lang';
import { DecisionFields } from './decision-fields';
import { forgetDraft, useKeptDraft } from './kept-draft';
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
  const queries = useQueryClient();
  const words = useOutcomeWords();
  const [draft, setDraft] = useKeptDraft(task.id, firstDraft(task));
  const [looking, setLooking] = useState(false);
  const [tries, setTries] = useState(0);
  const missing = useMissing(draft, file, opened);
  const send = useAction<Draft, ReceiptView>(
    async (wanted, key) => {
      const receipt = await decide({ file, taskId: task.id, opened, draft: wanted }, key);
      forgetDraft(task.id);
      return receipt;
    },
    () => {
      void nextTask().then((next) =>
        navigate(next === undefined ? '/tasks' : `/tasks/${next}`, { state: { decided: file.number } }),
      );
    },
  );
  const lookAgain = (error: Error) => {
    // What is wrong with a field is mended at the field, which the preview covers.
    if (fieldErrors(error).length > 0) setLooking(false);
    if (!OVERTAKEN.has(codeOf(error))) return;
    setLooking(false);
    void queries.invalidateQueries({ queryKey: ['case', file.id] });
  };
  const own = tries > 0 ? missing : [];
  const saying = (field: string): string | undefined => own.find((error) => error.field === field)?.message;
  return (
    <section className="panel decision" aria-labelledby="decision">
      <h2 id="decision">{t('decision.title')}</h2>
      <ErrorSummary error={looking ? undefined : send.error} own={own} attempt={tries} placeOf={placeOf(draft)} />
      <form
        onSubmit={(event) => {
          event.preventDefault();
          setTries(tries + 1);
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
        taskId={task.id}
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
          send.mutate(draft, { onError: lookAgain });
        }}
      />
    </section>
  );
}

/** Where there is one decision only, nobody has to choose it. */
const firstDraft = ({ kind }: TaskView): Draft => {
  const [only, ...others] = OUTCOMES_OF_TASK[kind];
  return only !== undefined && others.length === 0 ? { ...EMPTY_DRAFT, outcome: only } : EMPTY_DRAFT;
};

/** Papers are opened, not filled in; of what HR told an outcome is chosen below the decision itself. */
const placeOf =
  ({ outcome }: Draft) =>
  (field: string): string => {
    if (field === 'documents' || field.startsWith('documents-')) return 'papers';
    return field === 'outcome' && outcome === 'person-change' ? 'change' : field;
  };

/** Somebody else was faster, or the case is no longer what was seen. */
const OVERTAKEN: ReadonlySet<ProblemCode | undefined> = new Set<ProblemCode>([
  'case-changed',
  'task-not-open',
  'task-claimed-by-other',
  'task-not-claimed',
]);

/** Fields that were marked as differing are named in the explanation, for the officer to go on from. */
const suggestion = (outcome: Outcome, differing: readonly string[], words: string): string =>
  (outcome === 'return' || outcome === 'refusal') && differing.length > 0 ? `${words} ${differing.join(', ')}.` : '';

function needsStepUp({ outcome }: Draft, { acr }: SessionView, error: unknown): boolean {
  if (codeOf(error) === 'step-up-required') return true;
  return outcome !== undefined && STEP_UP.has(outcome) && acr !== '2';
}
