import { useState } from 'react';
import { useNavigate } from 'react-router';
import { REVOCATION_REASONS } from '../../../../domain/certificate/revocation-reasons';
import { LABELS } from '../../../../templates/labels';
import { act, api, got } from '../../api/client';
import type {
  Capacity,
  CaseView,
  CertificateView,
  ProblemCode,
  ReceiptView,
  RevocationReason,
} from '../../api/contract';
import { Button, ButtonLink } from '../../components/button';
import { ErrorSummary, fieldErrors, messageFor } from '../../components/error-summary';
import { Field, OneOf } from '../../components/fields';
import { Page } from '../../components/page';
import { useAction } from '../../components/use-action';
import { WhyNot } from '../../components/why-not';
import { Cite } from '../../components/why';
import { useLang } from '../../i18n/use-lang';
import { backToCertificate, OfCertificate } from './use-certificate';

/** Pasal 21(1): asks for the end of a certificate before its time. */
export function RevocationPage() {
  return <OfCertificate>{(certificate, file) => <Revocation certificate={certificate} file={file} />}</OfCertificate>;
}

interface AskProps {
  readonly certificate: CertificateView;
  readonly file: CaseView;
}

function Revocation({ certificate, file }: AskProps) {
  const { t } = useLang();
  const action = file.actions.find(({ command }) => command === 'requestRevocation');
  return (
    <Page
      title={t('revocation.title')}
      over={certificate.holder.name}
      back={backToCertificate(certificate, t('certificate.title'))}
    >
      <p>
        {t('revocation.text')} <Cite article="21(1)" />
      </p>
      {action?.allowed ? (
        <Ask certificate={certificate} file={file} capacities={action.capacities ?? []} />
      ) : (
        <p className="banner warning">
          <WhyNot code={(action?.code ?? 'not-in-this-capacity') as ProblemCode} />
        </p>
      )}
    </Page>
  );
}

function Ask({ certificate, file, capacities }: AskProps & { readonly capacities: readonly Capacity[] }) {
  const { t, say } = useLang();
  const navigate = useNavigate();
  const [capacity, setCapacity] = useState<Capacity | undefined>(capacities[0]);
  const [reason, setReason] = useState<RevocationReason>();
  const [text, setText] = useState('');
  const [tries, setTries] = useState(0);
  const ask = useAction<{ readonly capacity: Capacity; readonly reason: RevocationReason }, ReceiptView>(
    (wanted, key) =>
      got(
        api.POST('/api/certificates/{serial}/revocation', {
          params: { path: { serial: certificate.serial }, header: act(key) },
          body: { ...wanted, text },
        }),
      ),
    () => void navigate(`/cases/${file.id}`),
  );
  const own =
    tries > 0
      ? [
          ...(reason === undefined ? [{ field: 'reason', message: t('revocation.choose') }] : []),
          ...(text.trim() === '' ? [{ field: 'text', message: t('revocation.explain') }] : []),
        ]
      : [];
  const said = (field: string) => messageFor(own, field) ?? messageFor(fieldErrors(ask.error), field);
  return (
    <>
      <ErrorSummary error={ask.error} own={own} attempt={tries} />
      <form
        onSubmit={(event) => {
          event.preventDefault();
          setTries(tries + 1);
          if (reason !== undefined && capacity !== undefined && text.trim() !== '') ask.mutate({ capacity, reason });
        }}
      >
        {capacities.length > 1 && (
          <OneOf<Capacity>
            name="capacity"
            label={t('revocation.as')}
            value={capacity}
            onChange={setCapacity}
            error={said('capacity')}
            options={capacities.map((value) => ({ value, label: say(LABELS.capacity[value]) }))}
          />
        )}
        <OneOf<RevocationReason>
          name="reason"
          label={t('revocation.reason')}
          value={reason}
          onChange={setReason}
          error={said('reason')}
          options={REVOCATION_REASONS.map((value) => ({ value, label: say(LABELS.revocationReason[value]) }))}
        />
        <Field
          name="text"
          label={t('revocation.words')}
          lines={4}
          value={text}
          onChange={setText}
          error={said('text')}
        />
        <div className="actions">
          <Button type="submit" look="danger" isPending={ask.isPending}>
            {t('revocation.go')}
          </Button>
          <ButtonLink to={`/certificates/${certificate.serial}`} look="secondary">
            {t('action.cancel')}
          </ButtonLink>
        </div>
      </form>
    </>
  );
}
