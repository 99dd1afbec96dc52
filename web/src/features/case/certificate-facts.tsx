import { Link } from 'react-router';
import type { CaseView, HeldCertificateView } from '../../api/contract';
import { SummaryList } from '../../components/summary-list';
import { useLang } from '../../i18n/use-lang';
import { nameOfIssuer } from './issuer-name';

/** What the CA made. */
export function CertificateFacts({
  file,
  certificate,
}: {
  readonly file: CaseView;
  readonly certificate: HeldCertificateView;
}) {
  const { t, moment } = useLang();
  const { serial, issuer, notBefore, notAfter, sha256 } = certificate;
  return (
    <section aria-labelledby="certificate">
      <h2 id="certificate">{t('certificate.title')}</h2>
      <SummaryList
        rows={[
          { key: 'serial', name: t('certificate.serial'), value: <code>{serial}</code> },
          { key: 'issuer', name: t('certificate.issuer'), value: nameOfIssuer(issuer) },
          { key: 'from', name: t('certificate.from'), value: moment(notBefore) },
          { key: 'to', name: t('certificate.to'), value: moment(notAfter) },
          { key: 'sha256', name: t('certificate.fingerprint'), value: <code>{sha256}</code> },
        ]}
      />
      {file.status !== 'acceptance' && (
        <p>
          <Link to={`/certificates/${serial}`}>{t('certificate.open')}</Link>
        </p>
      )}
    </section>
  );
}
