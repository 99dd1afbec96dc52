import { act, api, got } from '../../api/client';
import type { PeopleChangeView } from '../../api/contract';
import { useLang } from '../../i18n/use-lang';
import { ReasonProposalDialog } from './reason-proposal-dialog';

/** Proposes that nothing is made of an entry of HR's feed, and why. */
export function SetAsideDialog({
  change,
  ...closing
}: {
  readonly change: PeopleChangeView;
  readonly onClose: () => void;
  readonly onMade: () => void;
}) {
  const { t } = useLang();
  return (
    <ReasonProposalDialog
      title={t('changes.setAsideOf', { entry: change.id })}
      propose={(reason, key) =>
        got(
          api.POST('/api/people/changes/{changeId}/proposals', {
            params: { path: { changeId: change.id }, header: act(key) },
            body: { reason },
          }),
        )
      }
      {...closing}
    >
      <p>{t('changes.ask')}</p>
    </ReasonProposalDialog>
  );
}
