import { Link } from 'react-router';
import { NOTICE } from '../../../../templates/labels/notices';
import type { NotificationItem } from '../../api/contract';
import { Tag } from '../../components/tag';
import { useLang } from '../../i18n/use-lang';

/** Notices as lines, each a link to the case that it is about; following it is reading it. */
export function NotificationList({
  items,
  onRead,
}: {
  readonly items: readonly NotificationItem[];
  readonly onRead: (key: string) => void;
}) {
  const { t, say, moment } = useLang();
  return (
    <ul className="lines">
      {items.map(({ key, template, caseId, caseNumber, at, readAt }) => (
        <li key={key} className={readAt ? undefined : 'unread'}>
          <div>
            <Link
              to={`/cases/${caseId}`}
              className="line-title"
              onClick={() => {
                if (!readAt) onRead(key);
              }}
            >
              {say(NOTICE[template])}
            </Link>
            <p className="hint">{caseNumber}</p>
          </div>
          <div className="line-end">
            {!readAt && <Tag tone="info">{t('notifications.new')}</Tag>}
            <p className="hint">
              <time dateTime={at}>{moment(at)}</time>
            </p>
          </div>
        </li>
      ))}
    </ul>
  );
}
