import { Link } from 'react-router';
import { LABELS } from '../../../../templates/labels';
import type { PersonSummary } from '../../api/contract';
import { Tag } from '../../components/tag';
import { useLang } from '../../i18n/use-lang';

/** People as lines, each a link to his page. */
export function PersonList({ items }: { readonly items: readonly PersonSummary[] }) {
  const { t, say } = useLang();
  if (items.length === 0) return <p className="empty">{t('people.none')}</p>;
  return (
    <ul className="lines">
      {items.map(({ id, name, position, agency, roles, active }) => (
        <li key={id}>
          <div>
            <Link to={`/people/${id}`} className="line-title">
              {name}
            </Link>
            <p className="hint">
              {position} · {agency.name}
            </p>
          </div>
          <div className="line-end tags">
            {!active && <Tag tone="bad">{t('people.inactive')}</Tag>}
            {roles.map((role) => (
              <Tag key={role}>{say(LABELS.role[role])}</Tag>
            ))}
          </div>
        </li>
      ))}
    </ul>
  );
}
