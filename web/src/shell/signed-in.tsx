import { useQuery } from '@tanstack/react-query';
import type { ReactNode } from 'react';
import type { Role, SessionView } from '../api/contract';
import { sessionQuery } from '../api/queries';
import { ButtonLink } from '../components/button';
import { Page } from '../components/page';
import { SignInLink } from '../components/sign-in-link';
import { FailedPage, Loading } from '../components/states';
import { useLang } from '../i18n/use-lang';

/** Shows a page to whom it is for, and says to everybody else why not. */
export function SignedIn({
  roles,
  children,
}: {
  readonly roles?: readonly Role[];
  readonly children: (session: SessionView) => ReactNode;
}) {
  const { t } = useLang();
  const query = useQuery(sessionQuery);
  const { data: session } = query;
  if (session === undefined)
    return query.error ? (
      <FailedPage
        error={query.error}
        again={() => {
          void query.refetch();
        }}
      />
    ) : (
      <Loading />
    );
  if (!session)
    return (
      <Page title={t('shell.signInFirst')} lead={t('shell.signInFirstText')}>
        <SignInLink />
      </Page>
    );
  if (roles && !roles.some((role) => session.roles.includes(role)))
    return (
      <Page title={t('state.forbidden')} lead={t('state.forbiddenText')}>
        <ButtonLink to="/" look="secondary">
          {t('home.nav')}
        </ButtonLink>
      </Page>
    );
  return <>{children(session)}</>;
}
