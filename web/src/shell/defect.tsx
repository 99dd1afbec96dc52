import { useRouteError } from 'react-router';
import { Page } from '../components/page';
import { Button } from '../components/button';
import { useLang } from '../i18n/use-lang';

/** What is shown instead of a page that broke; the rest of the application stays usable. */
export function Defect() {
  const { t } = useLang();
  const error = useRouteError();
  // A page that could not be fetched: this build is gone from the server, or the network is.
  const missing = error instanceof TypeError && /import|fetch/i.test(error.message);
  return (
    <Page title={t('state.broken')} lead={missing ? t('state.newVersion') : t('state.brokenText')}>
      <Button
        look="primary"
        onPress={() => {
          window.location.reload();
        }}
      >
        {t('state.reload')}
      </Button>
    </Page>
  );
}
