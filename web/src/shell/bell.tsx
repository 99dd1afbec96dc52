import { useQuery } from '@tanstack/react-query';
import { NavLink } from 'react-router';
import { notificationCountQuery } from '../api/queries';
import { useLang } from '../i18n/use-lang';
import { useLookAgain } from './live';

/** The way to what one was told, with how much of it is new. */
export function Bell() {
  const { t, number } = useLang();
  const { data } = useQuery({ ...notificationCountQuery, refetchInterval: useLookAgain(60_000) });
  return (
    <NavLink to="/notifications">
      {t('notifications.title')}
      {data && data.unread > 0 && (
        <span className="count">
          {number(data.unread)}
          <span className="visually-hidden"> {t('notifications.unread')}</span>
        </span>
      )}
    </NavLink>
  );
}
