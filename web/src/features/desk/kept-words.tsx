import { SummaryList } from '../../components/summary-list';
import { useLang } from '../../i18n/use-lang';
import { keptDraft } from './kept-draft';
import { useOutcomeWords } from './use-outcome-words';

/** Somebody else was faster: what was written for nothing is still there, to be read and copied. */
export function KeptWords({ taskId }: { readonly taskId: string }) {
  const { t } = useLang();
  const words = useOutcomeWords();
  const draft = keptDraft(taskId);
  if (draft?.outcome === undefined) return null;
  const rows = [
    { key: 'outcome', name: t('decision.title'), value: words[draft.outcome] },
    { key: 'text', name: t('decision.textLabel'), value: draft.text },
    { key: 'remedy', name: t('decision.remedyLabel'), value: draft.remedy },
    { key: 'remarks', name: t('decision.remarksLabel'), value: draft.remarks },
  ];
  return (
    <section className="panel" aria-labelledby="kept-words">
      <h2 id="kept-words">{t('kept.title')}</h2>
      <p className="hint">{t('kept.text')}</p>
      <SummaryList rows={rows.filter(({ value }) => value !== '')} />
    </section>
  );
}
