import { DayField } from '../../components/day-field';
import { Field } from '../../components/fields';
import { useLang } from '../../i18n/use-lang';
import type { DutiesDraft } from './duties-draft';

/** Pasal 8(1), 30(1): the decree, the training and the certificate that a Pengelola OP works by. */
export function CompetenceFields({
  draft,
  set,
  saying,
}: {
  readonly draft: DutiesDraft;
  readonly set: (draft: DutiesDraft) => void;
  readonly saying: (field: string) => string | undefined;
}) {
  const { t } = useLang();
  // Without its days there is no decree to send: the server can only say that it is missing.
  const none = saying('appointment');
  const day = (
    field: 'validFrom' | 'validTo' | 'trainingValidTo' | 'operatorCertificateValidTo',
    name: string,
    label: string,
    error: string | undefined,
  ) => (
    <DayField
      name={name}
      label={label}
      value={draft[field]}
      onChange={(value) => {
        set({ ...draft, [field]: value });
      }}
      error={error}
    />
  );
  return (
    <>
      <Field
        name={none === undefined ? 'appointment-decree' : 'appointment'}
        label={t('duties.decree')}
        value={draft.decree}
        onChange={(decree) => {
          set({ ...draft, decree });
        }}
        error={none ?? saying('appointment-decree')}
        width="medium"
      />
      {day('validFrom', 'appointment-validFrom', t('duties.validFrom'), saying('appointment-validFrom'))}
      {day('validTo', 'appointment-validTo', t('duties.validTo'), saying('appointment-validTo'))}
      {day('trainingValidTo', 'trainingValidTo', t('duties.training'), saying('trainingValidTo'))}
      {day(
        'operatorCertificateValidTo',
        'operatorCertificateValidTo',
        t('duties.certificate'),
        saying('operatorCertificateValidTo'),
      )}
    </>
  );
}
