import { api, got, OWN } from '../../api/client';
import type { CaseView, SessionView } from '../../api/contract';
import { ReasonDialog } from '../../components/reason-dialog';
import { saveFile } from '../../components/save-file';
import { needsStepUp, StepUpButton } from '../../components/step-up';
import { useAction } from '../../components/use-action';
import { useLang } from '../../i18n/use-lang';

/** Takes the whole case away as an archive that proves itself; who, when and what for is recorded (Pasal 31(2)). */
export function ExportCase({ file, session }: { readonly file: CaseView; readonly session: SessionView }) {
  const { t } = useLang();
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
    },
  );
  if (!session.roles.includes('auditor') && !session.roles.includes('supervisor')) return null;
  return (
    <ReasonDialog
      title={t('caseExport.title')}
      look="quiet"
      label={t('reveal.reason')}
      missing={t('reveal.missing')}
      error={take.error}
      submit={(whenGiven, close) => (
        <StepUpButton
          session={session}
          error={take.error}
          isPending={take.isPending}
          onPress={() => {
            whenGiven((reason) => {
              take.mutate(reason, { onSuccess: close });
            });
          }}
        >
          {t('caseExport.take')}
        </StepUpButton>
      )}
    >
      <p>{t('caseExport.text')}</p>
      {needsStepUp(session, take.error) && <p className="banner warning">{t('caseExport.stepUp')}</p>}
    </ReasonDialog>
  );
}
