import { useQuery } from '@tanstack/react-query';
import type { SessionView } from '../../api/contract';
import { certificatesQuery } from '../../api/queries';
import { Page } from '../../components/page';
import { Loaded } from '../../components/states';
import { useLang } from '../../i18n/use-lang';
import { SignedIn } from '../../shell/signed-in';
import { CertificateList } from './certificate-list';

/** One's own certificates; for officers and heads, those of the people whom they answer for. */
export function Certificates() {
  return <SignedIn>{(session) => <List session={session} />}</SignedIn>;
}

const LOOK_INTO = ['examiner', 'supervisor', 'auditor', 'head-of-dinas', 'agency-head', 'superior'] as const;

function List({ session }: { readonly session: SessionView }) {
  const { t } = useLang();
  const wider = LOOK_INTO.some((role) => session.roles.includes(role));
  const own = useQuery(certificatesQuery({ holder: session.personId }));
  const all = useQuery({ ...certificatesQuery({}), enabled: wider });
  return (
    <Page title={t('certificates.title')}>
      <section aria-labelledby="own">
        <h2 id="own">{t('certificates.nav')}</h2>
        <Loaded query={own}>{({ items }) => <CertificateList items={items} />}</Loaded>
      </section>
      {wider && (
        <section aria-labelledby="all">
          <h2 id="all">{t('certificates.others')}</h2>
          <Loaded query={all}>
            {({ items }) => (
              <CertificateList items={items.filter(({ holder }) => holder.id !== session.personId)} withPeople />
            )}
          </Loaded>
        </section>
      )}
    </Page>
  );
}
