import { ButtonLink } from '../components/button';
import { Page } from '../components/page';
import { useLang } from '../i18n/use-lang';

export function NotFound() {
  const { t } = useLang();
  return (
    <Page title={t('state.noPage')} lead={t('state.noPageText')}>
      <ButtonLink to="/">{t('home.nav')}</ButtonLink>
    </Page>
  );
}
