import { useLocation } from 'react-router';
import { useLang } from '../i18n/use-lang';

/** Where a login begins that comes back here; with `acr` 2 it asks for the second factor too. */
export const signInAddress = (path: string, acr?: '2'): string =>
  `/auth/login?${new URLSearchParams({ return: path, ...(acr ? { acr } : {}) }).toString()}`;

/** Leaves the application for the identity provider, and comes back to this page. */
export function SignInLink({ to }: { readonly to?: string }) {
  const { t } = useLang();
  const { pathname, search } = useLocation();
  return (
    <a className="button primary" href={signInAddress(to ?? `${pathname}${search}`)}>
      {t('shell.signIn')}
    </a>
  );
}
