import { useNavigate } from 'react-router';
import { act, api, got } from '../../api/client';
import type { LetterRequestView, ReceiptView } from '../../api/contract';
import { Button } from '../../components/button';
import { ReasonDialog } from '../../components/reason-dialog';
import { useAction } from '../../components/use-action';
import { useLang } from '../../i18n/use-lang';

/** Says no to a letter, with the reason that the applicant reads. */
export function Decline({ letter }: { readonly letter: LetterRequestView }) {
  const { t } = useLang();
  const navigate = useNavigate();
  const { caseId, kind, caseNumber } = letter;
  const decline = useAction<string, ReceiptView>(
    (words, key) =>
      got(
        api.POST('/api/letters/{caseId}/{kind}/declining', {
          params: { path: { caseId, kind }, header: act(key) },
          body: { reason: words },
        }),
      ),
    () => void navigate('/letters', { state: { answered: caseNumber } }),
  );
  return (
    <ReasonDialog
      title={t('asked.decline')}
      label={t('asked.reason')}
      missing={t('asked.reasonMissing')}
      hint={t('asked.reasonHint')}
      lines={3}
      error={decline.error}
      submit={(whenGiven) => (
        <Button
          look="danger"
          isPending={decline.isPending}
          onPress={() => {
            whenGiven(decline.mutate);
          }}
        >
          {t('asked.decline')}
        </Button>
      )}
    />
  );
}
