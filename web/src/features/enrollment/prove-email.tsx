import { useState } from 'react';
import { api, got, OWN } from '../../api/client';
import type { EmailProven } from '../../api/contract';
import { Button, ButtonLink } from '../../components/button';
import { ErrorSummary } from '../../components/error-summary';
import { Page } from '../../components/page';
import { useAction } from '../../components/use-action';
import { useLang } from '../../i18n/use-lang';

/**
 * Where the mailed link leads. The token stands behind `#`, so that no server sees it in an address; it is sent when
 * its reader says so, because mail systems open links to look at them.
 */
export function ProveEmail() {
  const { t } = useLang();
  const [token] = useState(() => window.location.hash.slice(1));
  const prove = useAction<undefined, EmailProven>(() =>
    got(api.POST('/api/email-proofs', { params: { header: OWN }, body: { token } })),
  );
  if (prove.isSuccess)
    return (
      <Page title={t('proof.done')} lead={t('proof.doneText')}>
        <ButtonLink to="/">{t('home.nav')}</ButtonLink>
      </Page>
    );
  return (
    <Page title={t('proof.title')} lead={token === '' ? t('proof.none') : t('proof.text')}>
      <ErrorSummary error={prove.error} />
      {token !== '' && (
        <Button
          look="primary"
          isPending={prove.isPending}
          onPress={() => {
            prove.mutate(undefined);
          }}
        >
          {t('proof.go')}
        </Button>
      )}
    </Page>
  );
}
