import { Link } from 'react-router';
import { KEY_ORIGIN_OF_TYPE } from '../../../../domain/certificate/types';
import { LABELS } from '../../../../templates/labels';
import type { CaseView, CertificateView, SessionView } from '../../api/contract';
import { ButtonLink } from '../../components/button';
import { Page } from '../../components/page';
import { SummaryList } from '../../components/summary-list';
import { ValidityTag } from '../../components/tag';
import { useLang } from '../../i18n/use-lang';
import { AcceptedLink } from '../acceptance/accepted';
import { nameOfIssuer } from '../case/issuer-name';
import { can } from '../case/use-case';
import { ContentsOnDemand } from './certificate-contents';
import { RenewalOffer } from './renewal-offer';
import { OfCertificate } from './use-certificate';

/** One certificate: how long it lasts, its files, and what its holder can ask for. */
export function Certificate() {
  return (
    <OfCertificate>
      {(certificate, file, session) => <Sheet certificate={certificate} file={file} session={session} />}
    </OfCertificate>
  );
}

interface SheetProps {
  readonly certificate: CertificateView;
  readonly file: CaseView;
  readonly session: SessionView;
}

function Sheet({ certificate, file, session }: SheetProps) {
  const { t, say, moment } = useLang();
  const { serial, type, validity, daysLeft, issuer, notBefore, notAfter, holder, agency, sha256 } = certificate;
  const { agreement } = file;
  const base = `/certificates/${serial}`;
  const own = [file.applicant.id, file.subject.id].includes(session.personId);
  return (
    <Page
      title={t('certificate.of', { type: say(LABELS.certificateType[type]) })}
      over={holder.name}
      back={{ to: '/certificates', text: t('certificates.title') }}
      aside={<ValidityTag validity={validity} />}
    >
      {validity === 'valid' && <p className="big">{t('certificates.left', { count: daysLeft })}</p>}
      <div className="actions">
        {file.subject.id === session.personId && validity === 'valid' && <RenewalOffer serial={serial} />}
        {can(file, 'reportLoss') && (
          <ButtonLink to={`${base}/loss`} look="secondary">
            {t('loss.title')}
          </ButtonLink>
        )}
        {file.loss && (own || can(file, 'attachLossPaper')) && (
          <ButtonLink to={`${base}/loss`}>{t('loss.follow')}</ButtonLink>
        )}
        {(can(file, 'placeHold') || can(file, 'requestRelease')) && (
          <ButtonLink to={`${base}/hold`} look="secondary">
            {file.hold ? t('hold.releaseTitle') : t('hold.title')}
          </ButtonLink>
        )}
        {can(file, 'requestRevocation') && (
          <ButtonLink to={`${base}/revocation`} look="secondary">
            {t('revocation.title')}
          </ButtonLink>
        )}
      </div>
      <SummaryList
        rows={[
          { key: 'holder', name: t('certificate.holder'), value: holder.name },
          { key: 'agency', name: t('case.agency'), value: agency.name },
          { key: 'serial', name: t('certificate.serial'), value: <code>{serial}</code> },
          { key: 'issuer', name: t('certificate.issuer'), value: nameOfIssuer(issuer) },
          { key: 'from', name: t('certificate.from'), value: moment(notBefore) },
          { key: 'to', name: t('certificate.to'), value: moment(notAfter) },
          { key: 'sha256', name: t('certificate.fingerprint'), value: <code>{sha256}</code> },
          ...(agreement
            ? [
                {
                  key: 'agreement',
                  name: t('agreements.title'),
                  value: <AcceptedLink file={file} accepted={agreement} />,
                },
              ]
            : []),
        ]}
      />
      {file.certificate && <ContentsOnDemand file={file} certificate={file.certificate} />}
      <h2>{t('certificate.files')}</h2>
      <ul className="plain">
        <li>
          <a href={`/api/certificates/${serial}/file`} download>
            {t('certificate.file')}
          </a>
        </li>
        <li>
          <a href={`/api/certificates/${serial}/chain`} download>
            {t('certificate.chain')}
          </a>
        </li>
        {own && KEY_ORIGIN_OF_TYPE[type] === 'subscriber-held' && (
          <li>
            <Link to={`${base}/key-store`}>{t('certificate.keyStore')}</Link>
          </li>
        )}
      </ul>
      <p>
        <Link to={`/cases/${file.id}`}>{t('certificate.case', { number: file.number })}</Link>
      </p>
    </Page>
  );
}
