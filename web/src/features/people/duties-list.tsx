import { LABELS } from '../../../../templates/labels';
import type { DutiesDto } from '../../api/contract';
import { SummaryList } from '../../components/summary-list';
import { useLang } from '../../i18n/use-lang';
import { useDutyRows } from './use-duty-rows';

/** What somebody is in the system, and by what right (Pasal 8(1)). */
export function DutiesList({ duties }: { readonly duties: DutiesDto }) {
  const { t, say } = useLang();
  const rows = useDutyRows(duties).filter(({ value }) => value !== undefined);
  return (
    <SummaryList
      rows={[
        {
          key: 'roles',
          name: t('duties.roles'),
          value: duties.roles.map((role) => say(LABELS.role[role])).join('\n') || t('people.nothing'),
        },
        ...rows,
      ]}
    />
  );
}
