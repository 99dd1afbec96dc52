import { useQuery } from '@tanstack/react-query';
import { sessionQuery } from '../api/queries';
import { SubPages } from '../components/sub-pages';
import { useLang } from '../i18n/use-lang';

/** Who sees how the parts are. */
export const HEALTH_READERS = ['administrator', 'auditor'] as const;

/** From one of the pages of what the office is run by to the others. */
export function OfficePages() {
  const { t } = useLang();
  const { data: session } = useQuery(sessionQuery);
  const seesHealth = HEALTH_READERS.some((role) => session?.roles.includes(role));
  return (
    <SubPages
      label={t('office.pages')}
      pages={[
        { to: '/policy', text: t('policy.title') },
        { to: '/calendar', text: t('calendar.title') },
        { to: '/agreement', text: t('agreements.title') },
        { to: '/templates', text: t('templates.title') },
        ...(seesHealth ? [{ to: '/health', text: t('health.title') }] : []),
      ]}
    />
  );
}
