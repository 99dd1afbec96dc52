import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useNavigate } from 'react-router';
import type { DocumentKind } from '../../../../domain/law/documents';
import { LABELS } from '../../../../templates/labels';
import { act, api, got } from '../../api/client';
import type { CertificateView, OpenedEnrollment, ProblemCode, SuccessionPreview } from '../../api/contract';
import { renewalQuery } from '../../api/queries';
import { Button } from '../../components/button';
import { ErrorSummary, fieldErrors, messageFor } from '../../components/error-summary';
import { Field } from '../../components/fields';
import { Page } from '../../components/page';
import { Loaded } from '../../components/states';
import { useAction } from '../../components/use-action';
import { Cite } from '../../components/why';
import { WhyNot } from '../../components/why-not';
import { useLang } from '../../i18n/use-lang';
import { backToCertificate, OfCertificate } from './use-certificate';

/** Pasal 20: the certificate that follows this one, when and with which papers. */
export function RenewalPage() {
  return <OfCertificate>{(certificate) => <Renew certificate={certificate} />}</OfCertificate>;
}

function Renew({ certificate }: { readonly certificate: CertificateView }) {
  const { t } = useLang();
  const { serial } = certificate;
  const preview = useQuery(renewalQuery(serial));
  return (
    <Page
      title={t('renewal.title')}
      over={certificate.holder.name}
      back={backToCertificate(certificate, t('certificate.title'))}
    >
      <Loaded query={preview}>{(terms) => <Terms certificate={certificate} terms={terms} />}</Loaded>
    </Page>
  );
}

function Terms({ certificate, terms }: { readonly certificate: CertificateView; readonly terms: SuccessionPreview }) {
  const { t, say, moment } = useLang();
  const navigate = useNavigate();
  const [earlyReason, setEarlyReason] = useState('');
  const begin = useAction<undefined, OpenedEnrollment>(
    (_, key) =>
      got(
        api.POST('/api/certificates/{serial}/renewal', {
          params: { path: { serial: certificate.serial }, header: act(key) },
          body: terms.reasonNeeded ? { earlyReason } : {},
        }),
      ),
    ({ caseId }) => void navigate(`/cases/${caseId}`),
  );
  return (
    <>
      <p>
        {t('renewal.text')} <Cite article="20(2)" />
      </p>
      {terms.opensAt && terms.closesAt && (
        <p className="banner info">
          {t('renewal.window', { from: moment(terms.opensAt), to: moment(terms.closesAt) })}
        </p>
      )}
      {!terms.possible && !terms.reasonNeeded && terms.code && (
        <p className="banner warning">
          <WhyNot code={terms.code as ProblemCode} /> {terms.article && <Cite article={terms.article} />}
        </p>
      )}
      <h2>{t('renewal.papers')}</h2>
      {terms.documents.length === 0 && <p>{t('renewal.noPapers')}</p>}
      <ul>
        {terms.documents.map(({ kind, article }) => (
          <li key={kind}>
            {say(LABELS.document[kind as DocumentKind])} <Cite article={article} />
          </li>
        ))}
      </ul>
      <ErrorSummary error={begin.error} />
      {(terms.possible || terms.reasonNeeded) && (
        <form
          onSubmit={(event) => {
            event.preventDefault();
            begin.mutate(undefined);
          }}
        >
          {terms.reasonNeeded && (
            <Field
              name="earlyReason"
              label={t('renewal.early')}
              lines={3}
              value={earlyReason}
              onChange={setEarlyReason}
              error={messageFor(fieldErrors(begin.error), 'earlyReason')}
            />
          )}
          <Button type="submit" look="primary" isPending={begin.isPending}>
            {t('renewal.go')}
          </Button>
        </form>
      )}
    </>
  );
}
