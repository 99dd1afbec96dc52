import { DayField } from '../../components/day-field';
import { Field } from '../../components/fields';
import { useLang } from '../../i18n/use-lang';
import type { DutiesDraft } from './duties-draft';

type Day = 'validFrom' | 'validTo' | 'trainingValidTo' | 'operatorCertificateValidTo';

/** What of the decree is not filled in: without it there is none to send, and the server can only say so. */
const lackOf = ({ decree, validFrom, validTo }: DutiesDraft): 'decree' | Day | undefined =>
  decree.trim() === ''
    ? 'decree'
    : validFrom === undefined
      ? 'validFrom'
      : validTo === undefined
        ? 'validTo'
        : undefined;

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
  const none = saying('appointment');
  const lack = none === undefined ? undefined : lackOf(draft);
  const named = (field: 'decree' | Day, name: string) =>
    field === lack ? { name: 'appointment', error: none } : { name, error: saying(name) };
  const day = (field: Day, name: string, label: string) => (
    <DayField
      {...named(field, name)}
      label={label}
      value={draft[field]}
      onChange={(value) => {
        set({ ...draft, [field]: value });
      }}
    />
  );
  return (
    <>
      <Field
        {...named('decree', 'appointment-decree')}
        label={t('duties.decree')}
        value={draft.decree}
        onChange={(decree) => {
          set({ ...draft, decree });
        }}
        width="medium"
      />
      {day('validFrom', 'appointment-validFrom', t('duties.validFrom'))}
      {day('validTo', 'appointment-validTo', t('duties.validTo'))}
      {day('trainingValidTo', 'trainingValidTo', t('duties.training'))}
      {day('operatorCertificateValidTo', 'operatorCertificateValidTo', t('duties.certificate'))}
    </>
  );
}
