import { NavLink } from 'react-router';
import { useLang } from '../../i18n/use-lang';

/** Who may see these pages; what is done here, administrators do. */
export const KEEPERS = ['administrator', 'auditor'] as const;

/** From one of the pages about people to the others. */
export function PeoplePages() {
  const { t } = useLang();
  return (
    <nav aria-label={t('people.pages')} className="views">
      <NavLink to="/people" end className={currentOr}>
        {t('people.nav')}
      </NavLink>
      <NavLink to="/people/proposals" className={currentOr}>
        {t('proposals.nav')}
      </NavLink>
      <NavLink to="/agencies" className={currentOr}>
        {t('agencies.nav')}
      </NavLink>
      <NavLink to="/people/changes" className={currentOr}>
        {t('changes.nav')}
      </NavLink>
    </nav>
  );
}

const currentOr = ({ isActive }: { readonly isActive: boolean }): string => (isActive ? 'current' : '');
