import type { DutiesDto } from '../../api/contract';
import { useLang } from '../../i18n/use-lang';

/** What a Pengelola OP is one by, each with its name; `undefined` for what is not there. */
export function useDutyRows({ appointment, trainingValidTo, operatorCertificateValidTo }: DutiesDto) {
  const { t, date } = useLang();
  const day = (on: string | undefined) => (on === undefined ? undefined : date(`${on}T00:00:00.000+07:00`));
  return [
    { key: 'decree', name: t('duties.decree'), value: appointment?.decree },
    { key: 'validFrom', name: t('duties.validFrom'), value: day(appointment?.validFrom) },
    { key: 'validTo', name: t('duties.validTo'), value: day(appointment?.validTo) },
    { key: 'training', name: t('duties.training'), value: day(trainingValidTo) },
    { key: 'certificate', name: t('duties.certificate'), value: day(operatorCertificateValidTo) },
  ];
}
