import type { CaseView } from '../../api/contract';
import { LABELS } from '../../../../templates/labels';
import { useLang } from '../../i18n/use-lang';

/** Until when something happens next. What the office decides beside the way of an application has its name said. */
export function useDeadline({ task, until }: CaseView): string | undefined {
  const { t, say, moment } = useLang();
  if (!task) return until === undefined ? undefined : t('next.until', { moment: moment(until) });
  const ofTheWay = task.kind === 'verify' || task.kind === 'approve';
  const by = moment(task.dueAt);
  return ofTheWay
    ? t('next.expected', { moment: by })
    : t('next.decision', { task: say(LABELS.task[task.kind]), moment: by });
}
