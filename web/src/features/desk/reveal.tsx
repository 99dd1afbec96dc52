import { api, got, OWN } from '../../api/client';
import type { RevealableField, RevealedField } from '../../api/contract';
import { Button } from '../../components/button';
import { ReasonDialog } from '../../components/reason-dialog';
import { useAction } from '../../components/use-action';
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
  const reveal = useAction<string, RevealedField>((words) =>
    got(
      api.POST('/api/cases/{caseId}/reveal', {
        params: { path: { caseId }, header: OWN },
        body: { field, reason: words },
      }),
    ),
  );
  return (
    <ReasonDialog
      title={t('reveal.of', { field: name })}
      opener={t('reveal.show')}
      look="quiet"
      label={t('reveal.reason')}
      missing={t('reveal.missing')}
      error={reveal.error}
      done={
        reveal.data && (
          <p className="big" role="status">
            {reveal.data.value}
          </p>
        )
      }
      submit={(whenGiven) => (
        <Button
          look="primary"
          isPending={reveal.isPending}
          onPress={() => {
            whenGiven(reveal.mutate);
          }}
        >
          {t('reveal.show')}
        </Button>
      )}
    >
      <p>{t('reveal.text')}</p>
    </ReasonDialog>
  );
}
