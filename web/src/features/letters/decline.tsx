import { useState } from 'react';
import { useNavigate } from 'react-router';
import { act, api, got } from '../../api/client';
import type { LetterRequestView, ReceiptView } from '../../api/contract';
import { Button } from '../../components/button';
import { Dialog } from '../../components/dialog';
import { ErrorSummary, fieldErrors, messageFor } from '../../components/error-summary';
import { Field } from '../../components/fields';
import { useAction } from '../../components/use-action';
import { useNeeded } from '../../components/use-needed';
import { useLang } from '../../i18n/use-lang';

/** Says no to a letter, with the reason that the applicant reads. */
export function Decline({ letter }: { readonly letter: LetterRequestView }) {
  const { t } = useLang();
  const navigate = useNavigate();
  const [open, setOpen] = useState(false);
  const { text: reason, setText: setReason, own, tries, whenWritten } = useNeeded('reason', t('asked.reasonMissing'));
  const { caseId, kind, caseNumber } = letter;
  const close = () => {
    setOpen(false);
  };
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
    <>
      <Button
        look="secondary"
        onPress={() => {
          setOpen(true);
        }}
      >
        {t('asked.decline')}
      </Button>
      <Dialog title={t('asked.decline')} open={open} onClose={close}>
        <ErrorSummary error={decline.error} own={own} attempt={tries} />
        <Field
          name="reason"
          label={t('asked.reason')}
          hint={t('asked.reasonHint')}
          lines={3}
          value={reason}
          onChange={setReason}
          error={messageFor(own, 'reason') ?? messageFor(fieldErrors(decline.error), 'reason')}
        />
        <div className="actions">
          <Button
            look="danger"
            isPending={decline.isPending}
            onPress={() => {
              whenWritten(decline.mutate);
            }}
          >
            {t('asked.decline')}
          </Button>
          <Button look="secondary" onPress={close}>
            {t('action.cancel')}
          </Button>
        </div>
      </Dialog>
    </>
  );
}
