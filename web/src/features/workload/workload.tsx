import { useQuery } from '@tanstack/react-query';
import { LABELS } from '../../../../templates/labels';
import type { Role, WorkloadView } from '../../api/contract';
import { workloadQuery } from '../../api/queries';
import { Due } from '../../components/due';
import { Page } from '../../components/page';
import { Loaded } from '../../components/states';
import { useLang } from '../../i18n/use-lang';
import { SignedIn } from '../../shell/signed-in';

/** Who has how much before him, and how the work behind him went (Pasal 8). */
export function Workload() {
  return <SignedIn roles={['supervisor', 'head-of-dinas', 'auditor']}>{() => <Loads />}</SignedIn>;
}

function Loads() {
  const { t } = useLang();
  const query = useQuery(workloadQuery);
  return (
    <Page title={t('workload.title')} lead={t('workload.lead')} wide>
      <Loaded query={query}>
        {(data) =>
          data.items.length === 0 ? <p className="empty">{t('workload.none')}</p> : <LoadTable data={data} />
        }
      </Loaded>
    </Page>
  );
}

const isOfficer = (role: Role): boolean => role === 'examiner' || role === 'supervisor';

function LoadTable({ data: { since, items } }: { readonly data: WorkloadView }) {
  const { t, say, number, date } = useLang();
  const most = Math.max(1, ...items.map(({ open }) => open));
  return (
    <table className="table loads">
      <caption>{t('workload.since', { day: date(since) })}</caption>
      <thead>
        <tr>
          <th scope="col">{t('workload.officer')}</th>
          <th scope="col">{t('workload.open')}</th>
          <th scope="col">{t('workload.overdue')}</th>
          <th scope="col">{t('workload.next')}</th>
          <th scope="col">{t('workload.closed')}</th>
          <th scope="col">{t('workload.late')}</th>
        </tr>
      </thead>
      <tbody>
        {items.map(({ officer, roles, open, overdue, nextDue, closed, closedLate }) => (
          <tr key={officer.id}>
            <th scope="row">
              <span className="row-title">{officer.name}</span>
              <span className="hint">
                {roles
                  .filter(isOfficer)
                  .map((role) => say(LABELS.role[role]))
                  .join(', ')}
              </span>
            </th>
            <td data-label={t('workload.open')}>
              <meter min={0} max={most} value={open} aria-hidden="true" /> {number(open)}
            </td>
            <td data-label={t('workload.overdue')}>
              {overdue > 0 ? <strong className="late">{number(overdue)}</strong> : number(0)}
            </td>
            <td data-label={t('workload.next')}>{nextDue ? <Due at={nextDue} /> : t('workload.nothing')}</td>
            <td data-label={t('workload.closed')}>{number(closed)}</td>
            <td data-label={t('workload.late')}>{number(closedLate)}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
