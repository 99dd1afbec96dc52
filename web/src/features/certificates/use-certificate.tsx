import { useQuery } from '@tanstack/react-query';
import type { ReactNode } from 'react';
import { useParams } from 'react-router';
import { api, got } from '../../api/client';
import type { CaseView, CertificateView, SessionView } from '../../api/contract';
import { caseQuery } from '../../api/queries';
import { Page } from '../../components/page';
import { Failure, Loading } from '../../components/states';
import { useLang } from '../../i18n/use-lang';
import { SignedIn } from '../../shell/signed-in';

/** The certificate that the address names and its case, for whom they may be shown to. */
export function OfCertificate({ children }: { readonly children: OfOne }) {
  return <SignedIn>{(session) => <Read session={session}>{children}</Read>}</SignedIn>;
}

type OfOne = (certificate: CertificateView, file: CaseView, session: SessionView) => ReactNode;

function Read({ session, children }: { readonly session: SessionView; readonly children: OfOne }) {
  const { t } = useLang();
  const { serial = '' } = useParams();
  const certificate = useQuery({
    queryKey: ['certificates', 'one', serial],
    queryFn: ({ signal }) => got(api.GET('/api/certificates/{serial}', { params: { path: { serial } }, signal })),
  });
  const caseId = certificate.data?.caseId;
  const file = useQuery({ ...caseQuery(caseId ?? ''), enabled: caseId !== undefined });
  if (certificate.data && file.data) return <>{children(certificate.data, file.data, session)}</>;
  const error = certificate.error ?? file.error;
  if (!error) return <Loading rows={6} />;
  return (
    <Page title={t('certificate.title')} back={{ to: '/certificates', text: t('certificates.title') }}>
      <Failure error={error} again={() => void (certificate.error ? certificate : file).refetch()} />
    </Page>
  );
}

export const backToCertificate = ({ serial }: CertificateView, text: string) => ({
  to: `/certificates/${serial}`,
  text,
});
