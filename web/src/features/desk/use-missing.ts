import { CHECKLIST_PARTS } from '../../../../domain/enrollment/decisions';
import type { CaseView } from '../../api/contract';
import type { FieldError } from '../../components/error-summary';
import { useLang } from '../../i18n/use-lang';
import { CHECKLIST } from '../../labels/decisions';
import type { Draft } from './outcomes';
import { TOLD } from './outcomes';

/** What a decision still lacks, so that nobody is sent to the server to hear it; the server has the last word. */
export function useMissing(draft: Draft, file: CaseView, opened: readonly string[]): readonly FieldError[] {
  const { t, say } = useLang();
  const { outcome, checklist } = draft;
  if (outcome === undefined) return [{ field: 'outcome', message: t('decision.choose') }];
  const errors: FieldError[] = [];
  const lacks = (missing: boolean, field: string, message: string) => {
    if (missing) errors.push({ field, message });
  };
  if (outcome === 'verification') {
    for (const part of CHECKLIST_PARTS) {
      const verdict = checklist[part]?.verdict;
      lacks(verdict === undefined, `checklist-${part}`, t('decision.judge', { part: say(CHECKLIST[part]) }));
      lacks(verdict === 'not-met', `checklist-${part}`, t('decision.notMet', { part: say(CHECKLIST[part]) }));
    }
    lacks(checklist.identity?.method === undefined, 'checklist-identity-method', t('decision.method'));
    const unopened = (file.documents ?? []).filter(({ documentId }) => !opened.includes(documentId));
    lacks(unopened.length > 0, 'papers', t('decision.openPapers', { count: unopened.length }));
  }
  lacks(outcome === 'return' && draft.returnReason === undefined, 'reasonCode', t('decision.reason'));
  lacks(outcome === 'refusal' && draft.refusalReason === undefined, 'reasonCode', t('decision.reason'));
  lacks(outcome === 'revocation-review' && draft.verdict === undefined, 'verdict', t('decision.verdict'));
  lacks(outcome === 'person-change' && draft.change === undefined, 'change', t('decision.change'));
  lacks(TOLD.has(outcome) && draft.text.trim() === '', 'text', t('decision.text'));
  lacks((outcome === 'return' || outcome === 'refusal') && draft.remedy.trim() === '', 'remedy', t('decision.remedy'));
  const remarked = outcome === 'send-back' || outcome === 'mismatch-acceptance' || outcome === 'mismatch-rejection';
  lacks(remarked && draft.remarks.trim() === '', 'remarks', t('decision.remarks'));
  return errors;
}
