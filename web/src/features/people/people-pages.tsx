import { SubPages } from '../../components/sub-pages';
import { useLang } from '../../i18n/use-lang';

/** Who may see these pages; what is done here, administrators do. */
export const KEEPERS = ['administrator', 'auditor'] as const;

/** From one of the pages about people to the others. */
export function PeoplePages() {
  const { t } = useLang();
  return (
    <SubPages
      label={t('people.pages')}
      pages={[
        { to: '/people', text: t('people.nav') },
        { to: '/people/proposals', text: t('proposals.nav') },
        { to: '/agencies', text: t('agencies.nav') },
        { to: '/people/changes', text: t('changes.nav') },
      ]}
    />
  );
}
