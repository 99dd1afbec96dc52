import { useQuery } from '@tanstack/react-query';
import { api, got, OWN } from '../api/client';
import { sessionQuery } from '../api/queries';
import { Button } from '../components/button';
import { SignInLink } from '../components/sign-in-link';
import { useAction } from '../components/use-action';
import { useLang } from '../i18n/use-lang';

/** Who is signed in, and the way out. */
export function Who() {
  const { t } = useLang();
  const { data: session } = useQuery(sessionQuery);
  const leave = useAction<undefined, { readonly endSessionUrl?: string }>(
    () => got(api.POST('/auth/logout', { params: { header: OWN } })),
    ({ endSessionUrl }) => {
      window.location.assign(endSessionUrl ?? '/');
    },
  );
  if (session === undefined) return <div className="who" />;
  if (!session) return <SignInLink />;
  return (
    <div className="who">
      <span className="who-name">{session.name}</span>
      <Button
        look="quiet"
        isPending={leave.isPending}
        onPress={() => {
          leave.mutate(undefined);
        }}
      >
        {t('shell.signOut')}
      </Button>
    </div>
  );
}
