import { useLang } from '../../i18n/use-lang';
import type { Outcome } from './outcomes';

/** What each decision is called. */
export function useOutcomeWords(): Readonly<Record<Outcome, string>> {
  const { t } = useLang();
  return {
    verification: t('outcome.verification'),
    return: t('outcome.return'),
    refusal: t('outcome.refusal'),
    approval: t('outcome.approval'),
    'send-back': t('outcome.sendBack'),
    'mismatch-acceptance': t('outcome.mismatchAcceptance'),
    'mismatch-rejection': t('outcome.mismatchRejection'),
    'revocation-grant': t('outcome.revocationGrant'),
    'revocation-rejection': t('outcome.revocationRejection'),
    'revocation-review': t('outcome.revocationReview'),
    'release-approval': t('outcome.releaseApproval'),
    'release-refusal': t('outcome.releaseRefusal'),
    'person-change': t('outcome.personChange'),
  };
}
