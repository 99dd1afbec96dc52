import { useState } from 'react';
import { api, got, OWN } from '../../api/client';
import type { CaseView, SessionView } from '../../api/contract';
import { Button } from '../../components/button';
import { Dialog } from '../../components/dialog';
import { ErrorSummary, fieldErrors, messageFor } from '../../components/error-summary';
import { Field } from '../../components/fields';
import { saveFile } from '../../components/save-file';
import { needsStepUp, StepUpButton } from '../../components/step-up';
import { useAction } from '../../components/use-action';
import { useNeeded } from '../../components/use-needed';
import { useLang } from '../../i18n/use-lang';

/** Takes the whole case away as an archive that proves itself; who, when and what for is recorded (Pasal 31(2)). */
export function ExportCase({ file, session }: { readonly file: CaseView; readonly session: SessionView }) {
  const { t } = useLang();
  const [open, setOpen] = useState(false);
  const { text: reason, setText: setReason, own, tries, whenWritten } = useNeeded('reason', t('reveal.missing'));
  const close = () => {
    setOpen(false);
  };
  const take = useAction<string, ArrayBuffer>(
    (words) =>
      got<ArrayBuffer>(
        api.POST('/api/cases/{caseId}/export', {
          params: { path: { caseId: file.id }, header: OWN },
          body: { reason: words },
          parseAs: 'arrayBuffer',
        }),
      ),
    (bytes) => {
      saveFile(`${file.number}.zip`, bytes, 'application/zip');
      close();
    },
  );
  if (!session.roles.includes('auditor') && !session.roles.includes('supervisor')) return null;
  return (
    <>
      <Button
        look="quiet"
        onPress={() => {
          setOpen(true);
        }}
      >
        {t('caseExport.title')}
      </Button>
      <Dialog title={t('caseExport.title')} open={open} onClose={close}>
        <p>{t('caseExport.text')}</p>
        <ErrorSummary error={take.error} own={own} attempt={tries} />
        <Field
          name="reason"
          label={t('reveal.reason')}
          lines={2}
          value={reason}
          onChange={setReason}
          error={messageFor(own, 'reason') ?? messageFor(fieldErrors(take.error), 'reason')}
        />
        {needsStepUp(session, take.error) && <p className="banner warning">{t('caseExport.stepUp')}</p>}
        <div className="actions">
          <StepUpButton
            session={session}
            error={take.error}
            isPending={take.isPending}
            onPress={() => {
              whenWritten(take.mutate);
            }}
          >
            {t('caseExport.take')}
          </StepUpButton>
          <Button onPress={close}>{t('action.cancel')}</Button>
        </div>
      </Dialog>
    </>
  );
}
