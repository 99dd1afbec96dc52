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
import { DayField } from '../../components/day-field';
import { ErrorSummary, fieldErrors, messageFor } from '../../components/error-summary';
import { Field, OneOf } from '../../components/fields';
import { Page } from '../../components/page';
import { useAction } from '../../components/use-action';
import { WhyNot } from '../../components/why-not';
import { Cite } from '../../components/why';
import { useLang } from '../../i18n/use-lang';
import { doubtFault, doubtSince } from './doubt';
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
  const { t, say, date } = useLang();
  const navigate = useNavigate();
  const [capacity, setCapacity] = useState<Capacity | undefined>(capacities[0]);
  const [reason, setReason] = useState<RevocationReason>();
  const [text, setText] = useState('');
  const [doubted, setDoubted] = useState<string>();
  const [tries, setTries] = useState(0);
  const day = reason === 'keyCompromise' ? doubted : undefined;
  const ask = useAction<{ readonly capacity: Capacity; readonly reason: RevocationReason }, ReceiptView>(
    (wanted, key) =>
      got(
        api.POST('/api/certificates/{serial}/revocation', {
          params: { path: { serial: certificate.serial }, header: act(key) },
          body: {
            ...{ ...wanted, text },
            ...(day === undefined ? {} : { invalidityDate: doubtSince(day, certificate.notBefore) }),
          },
        }),
      ),
    () => void navigate(`/cases/${file.id}`),
  );
  const fault = doubtFault(day, certificate.notBefore, new Date().toISOString());
  const faultWords = { 'before-issuance': t('revocation.beforeIssuance'), 'in-the-future': t('revocation.inFuture') };
  const own =
    tries > 0
      ? [
          ...(reason === undefined ? [{ field: 'reason', message: t('revocation.choose') }] : []),
          ...(fault === undefined ? [] : [{ field: 'invalidityDate', message: faultWords[fault] }]),
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
          const isWhole = text.trim() !== '' && fault === undefined;
          if (reason !== undefined && capacity !== undefined && isWhole) ask.mutate({ capacity, reason });
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
        {reason === 'keyCompromise' && (
          <DayField
            name="invalidityDate"
            label={t('revocation.doubtedSince')}
            hint={t('revocation.doubtedHint', { date: date(certificate.notBefore) })}
            value={doubted}
            onChange={setDoubted}
            error={said('invalidityDate')}
          />
        )}
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
