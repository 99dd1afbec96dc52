import { useState } from 'react';
import { api, got, OWN } from '../../api/client';
import type { RevealableField, RevealedField } from '../../api/contract';
import { Button } from '../../components/button';
import { Dialog } from '../../components/dialog';
import { ErrorSummary, fieldErrors, messageFor } from '../../components/error-summary';
import { Field } from '../../components/fields';
import { useAction } from '../../components/use-action';
import { useNeeded } from '../../components/use-needed';
import { useLang } from '../../i18n/use-lang';

/** Shows a masked number in full, to whom says what for; that it was shown is recorded. */
export function Reveal({
  caseId,
  field,
  name,
}: {
  readonly caseId: string;
  readonly field: RevealableField;
  readonly name: string;
}) {
  const { t } = useLang();
  const [open, setOpen] = useState(false);
  const { text: reason, setText: setReason, own, tries, whenWritten } = useNeeded('reason', t('reveal.missing'));
  const reveal = useAction<string, RevealedField>((words) =>
    got(
      api.POST('/api/cases/{caseId}/reveal', {
        params: { path: { caseId }, header: OWN },
        body: { field, reason: words },
      }),
    ),
  );
  const close = () => {
    setOpen(false);
  };
  return (
    <>
      <Button
        look="quiet"
        aria-label={t('reveal.of', { field: name })}
        onPress={() => {
          setOpen(true);
        }}
      >
        {t('reveal.show')}
      </Button>
      <Dialog title={t('reveal.of', { field: name })} open={open} onClose={close}>
        {reveal.data ? (
          <p className="big" role="status">
            {reveal.data.value}
          </p>
        ) : (
          <>
            <p>{t('reveal.text')}</p>
            <ErrorSummary error={reveal.error} own={own} attempt={tries} />
            <Field
              name="reason"
              label={t('reveal.reason')}
              lines={2}
              value={reason}
              onChange={setReason}
              error={messageFor(own, 'reason') ?? messageFor(fieldErrors(reveal.error), 'reason')}
            />
          </>
        )}
        <div className="actions">
          {!reveal.data && (
            <Button
              look="primary"
              isPending={reveal.isPending}
              onPress={() => {
                whenWritten(reveal.mutate);
              }}
            >
              {t('reveal.show')}
            </Button>
          )}
          <Button look="secondary" onPress={close}>
            {t('action.close')}
          </Button>
        </div>
      </Dialog>
    </>
  );
}
