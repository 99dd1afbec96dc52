import type { UseQueryResult } from '@tanstack/react-query';
import type { ReactNode } from 'react';
import { Button, ButtonLink } from '../../components/button';
import { Page } from '../../components/page';
import type { PageProps } from '../../components/page';
import { Loaded } from '../../components/states';
import { useLang } from '../../i18n/use-lang';
import { SignedIn } from '../../shell/signed-in';

interface ProposalPageProps<V> extends Pick<PageProps, 'title' | 'lead' | 'back'> {
  readonly query: UseQueryResult<{ readonly items: readonly V[] }>;
  /** The form, made of the version that counts now. */
  readonly children: (inForce: V) => ReactNode;
}

/** Where an administrator makes a new version of the one in force. */
export function ProposalPage<V extends { readonly inForce: boolean }>({
  query,
  children,
  ...page
}: ProposalPageProps<V>) {
  return (
    <SignedIn roles={['administrator']}>
      {() => (
        <Page {...page}>
          <Loaded query={query} rows={8}>
            {({ items }) => {
              const inForce = items.find((item) => item.inForce);
              return inForce && children(inForce);
            }}
          </Loaded>
        </Page>
      )}
    </SignedIn>
  );
}

interface ProposalEndProps {
  /** Where the versions are shown. */
  readonly path: string;
  readonly isPending: boolean;
  /** What the proposal would change. */
  readonly children: ReactNode;
}

/** The end of such a form: what it comes to, and the way on. */
export function ProposalEnd({ path, isPending, children }: ProposalEndProps) {
  const { t } = useLang();
  return (
    <>
      <section aria-labelledby="changes" className="panel">
        <h2 id="changes">{t('policy.changes')}</h2>
        {children}
      </section>
      <div className="actions">
        <Button type="submit" look="primary" isPending={isPending}>
          {t('proposal.send')}
        </Button>
        <ButtonLink to={path} look="secondary">
          {t('action.cancel')}
        </ButtonLink>
      </div>
    </>
  );
}
