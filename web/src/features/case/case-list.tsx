import { Link } from 'react-router';
import { LABELS } from '../../../../templates/labels';
import type { CaseSummary } from '../../api/contract';
import { StatusTag } from '../../components/tag';
import { useLang } from '../../i18n/use-lang';

/** Cases as lines, each a link to its page. */
export function CaseList({
  items,
  withPeople = false,
}: {
  readonly items: readonly CaseSummary[];
  readonly withPeople?: boolean;
}) {
  const { t, say, date } = useLang();
  if (items.length === 0) return <p className="empty">{t('cases.none')}</p>;
  return (
    <ul className="lines">
      {items.map(({ id, number, type, status, subject, agency, statusSince, until }) => (
        <li key={id}>
          <div>
            <Link to={`/cases/${id}`} className="line-title">
              {number}
            </Link>
            <p className="hint">
              {say(LABELS.certificateType[type])}
              {withPeople && ` · ${subject.name} · ${agency.name}`}
            </p>
          </div>
          <div className="line-end">
            <StatusTag status={status} />
            <p className="hint">
              {until ? t('cases.until', { date: date(until) }) : t('cases.since', { date: date(statusSince) })}
            </p>
          </div>
        </li>
      ))}
    </ul>
  );
}
