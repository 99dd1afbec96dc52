import { useState } from 'react';
import { useNavigate } from 'react-router';
import type { LossKind, LossPaper } from '../../../../domain/loss/state';
import { LOSS_KINDS } from '../../../../domain/loss/state';
import { LABELS } from '../../../../templates/labels';
import { act, api, got } from '../../api/client';
import type {
  Capacity,
  CaseView,
  CertificateView,
  FiledDocument,
  LossView,
  OpenedEnrollment,
  ProblemCode,
  ReceiptView,
} from '../../api/contract';
import { upload } from '../../api/upload';
import { Button } from '../../components/button';
import { ErrorSummary, fieldErrors, messageFor } from '../../components/error-summary';
import { Field, OneOf } from '../../components/fields';
import { FileDrop } from '../../components/file-drop';
import { Page } from '../../components/page';
import { useAction } from '../../components/use-action';
import { WhyNot } from '../../components/why-not';
import { Cite } from '../../components/why';
import { useLang } from '../../i18n/use-lang';
import { backToCertificate, OfCertificate } from './use-certificate';

/** Pasal 25: a loss is reported and use stops at once; the two papers follow. */
export function LossPage() {
  return <OfCertificate>{(certificate, file) => <Loss certificate={certificate} file={file} />}</OfCertificate>;
}

function Loss({ certificate, file }: { readonly certificate: CertificateView; readonly file: CaseView }) {
  const { t } = useLang();
  const action = file.actions.find(({ command }) => command === 'reportLoss');
  return (
    <Page
      title={t('loss.title')}
      over={certificate.holder.name}
      back={backToCertificate(certificate, t('certificate.title'))}
    >
      {file.loss ? (
        <Following certificate={certificate} file={file} loss={file.loss} />
      ) : action?.allowed ? (
        <Report certificate={certificate} capacity={action.capacities?.[0]} />
      ) : (
        <p className="banner warning">
          <WhyNot code={(action?.code ?? 'not-in-this-capacity') as ProblemCode} />
        </p>
      )}
    </Page>
  );
}

function Report({
  certificate,
  capacity,
}: {
  readonly certificate: CertificateView;
  readonly capacity: Capacity | undefined;
}) {
  const { t, say } = useLang();
  const [kind, setKind] = useState<LossKind>();
  const [text, setText] = useState('');
  const [tries, setTries] = useState(0);
  const report = useAction<{ readonly kind: LossKind; readonly capacity: Capacity }, ReceiptView>((wanted, key) =>
    got(
      api.POST('/api/certificates/{serial}/loss', {
        params: { path: { serial: certificate.serial }, header: act(key) },
        body: { ...wanted, text },
      }),
    ),
  );
  const own =
    tries > 0
      ? [
          ...(kind === undefined ? [{ field: 'kind', message: t('loss.choose') }] : []),
          ...(text.trim() === '' ? [{ field: 'text', message: t('loss.explain') }] : []),
        ]
      : [];
  const said = (field: string) => messageFor(own, field) ?? messageFor(fieldErrors(report.error), field);
  return (
    <>
      <p>
        {t('loss.text')} <Cite article="25(1)a" />
      </p>
      <ErrorSummary error={report.error} own={own} attempt={tries} />
      <form
        onSubmit={(event) => {
          event.preventDefault();
          setTries(tries + 1);
          if (kind !== undefined && capacity !== undefined && text.trim() !== '') report.mutate({ kind, capacity });
        }}
      >
        <OneOf<LossKind>
          name="kind"
          label={t('loss.what')}
          value={kind}
          onChange={setKind}
          error={said('kind')}
          options={LOSS_KINDS.map((value) => ({ value, label: say(LABELS.lossKind[value]) }))}
        />
        <Field name="text" label={t('loss.words')} lines={4} value={text} onChange={setText} error={said('text')} />
        <Button type="submit" look="danger" isPending={report.isPending}>
          {t('loss.go')}
        </Button>
      </form>
    </>
  );
}

/** The papers that are still owed, and the certificate that may follow. */
function Following({
  certificate,
  file,
  loss,
}: {
  readonly certificate: CertificateView;
  readonly file: CaseView;
  readonly loss: LossView;
}) {
  const { t, moment } = useLang();
  const navigate = useNavigate();
  const reissue = useAction<undefined, OpenedEnrollment>(
    (_, key) =>
      got(
        api.POST('/api/certificates/{serial}/reissue', {
          params: { path: { serial: certificate.serial }, header: act(key) },
        }),
      ),
    ({ caseId }) => void navigate(`/cases/${caseId}`),
  );
  return (
    <>
      <p className="banner warning">{t('loss.reported', { moment: moment(loss.reportedAt) })}</p>
      {loss.owed.length > 0 && (
        <p>
          {t('loss.papers', { moment: moment(loss.papersDueAt) })} <Cite article="25(2)" />
        </p>
      )}
      {loss.owed.map((kind) => (
        <Owed key={kind} file={file} kind={kind} />
      ))}
      {loss.owed.length === 0 && (
        <>
          <p className="banner good">{t('loss.complete')}</p>
          <ErrorSummary error={reissue.error} />
          <Button
            look="primary"
            isPending={reissue.isPending}
            onPress={() => {
              reissue.mutate(undefined);
            }}
          >
            {t('loss.reissue')}
          </Button>
        </>
      )}
    </>
  );
}

function Owed({ file, kind }: { readonly file: CaseView; readonly kind: LossPaper }) {
  const { t, say } = useLang();
  const [progress, setProgress] = useState(0);
  const send = useAction<File, FiledDocument>((chosen, key) =>
    upload<FiledDocument>({
      ...{ method: 'POST', path: `/api/cases/${file.id}/loss-papers`, file: chosen, fields: { kind }, key },
      onProgress: setProgress,
    }),
  );
  return (
    <>
      <ErrorSummary error={send.error} placeOf={() => kind} />
      <FileDrop
        name={kind}
        error={fieldErrors(send.error)[0]?.message}
        label={say(LABELS.lossPaper[kind])}
        accept={['application/pdf', 'image/jpeg', 'image/png']}
        hint={t('paper.hint')}
        camera
        progress={send.isPending ? progress : undefined}
        onFile={(chosen) => {
          send.mutate(chosen);
        }}
      />
    </>
  );
}
