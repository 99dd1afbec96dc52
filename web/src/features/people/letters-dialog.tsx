import { act, api, got } from '../../api/client';
import type { AgencyView } from '../../api/contract';
import { Cite } from '../../components/why';
import { useLang } from '../../i18n/use-lang';
import { ReasonProposalDialog } from './reason-proposal-dialog';

/** Proposes that the letters of an agency are given in the system, or on paper again. */
export function LettersDialog({
  agency,
  ...closing
}: {
  readonly agency: AgencyView;
  readonly onClose: () => void;
  readonly onMade: () => void;
}) {
  const { t } = useLang();
  return (
    <ReasonProposalDialog
      title={t('agencies.lettersOf', { agency: agency.name })}
      propose={(reason, key) =>
        got(
          api.POST('/api/agencies/{agencyId}/letters-proposals', {
            params: { path: { agencyId: agency.id }, header: act(key) },
            body: { inSystem: !agency.lettersInSystem, reason },
          }),
        )
      }
      {...closing}
    >
      <p>
        {agency.lettersInSystem ? t('agencies.toPaper') : t('agencies.toSystem')} <Cite article="14a" />
      </p>
    </ReasonProposalDialog>
  );
}
