import { useState } from 'react';
import { useNavigate } from 'react-router';
import { act, api, got } from '../../api/client';
import type { CaseView, CertificateView, ProblemCode, ReceiptView } from '../../api/contract';
import { Button, ButtonLink } from '../../components/button';
import { ErrorSummary, fieldErrors, messageFor } from '../../components/error-summary';
import { Field } from '../../components/fields';
import { Page } from '../../components/page';
import { useAction } from '../../components/use-action';
import { WhyNot } from '../../components/why-not';
import { useLang } from '../../i18n/use-lang';
import { Matters } from '../case/matters';
import { StopOrder } from './stop-order';
import { backToCertificate, OfCertificate } from './use-certificate';

/** An officer stops a certificate's use for a time, or proposes that it go on; another one decides about that. */
export function HoldPage() {
  return <OfCertificate>{(certificate, file) => <Hold certificate={certificate} file={file} />}</OfCertificate>;
}

function Hold({ certificate, file }: { readonly certificate: CertificateView; readonly file: CaseView }) {
  const { t } = useLang();
  const held = file.hold !== undefined;
  const action = file.actions.find(({ command }) => command === (held ? 'requestRelease' : 'placeHold'));
  return (
    <Page
      title={held ? t('hold.releaseTitle') : t('hold.title')}
      over={certificate.holder.name}
      lead={held ? t('hold.releaseText') : t('hold.text')}
      back={backToCertificate(certificate, t('certificate.title'))}
    >
      {held && <Matters file={file} />}
      {action?.allowed ? (
        <Ask key={action.command} certificate={certificate} file={file} held={held} />
      ) : (
        action?.code && (
          <p className="banner warning">
            <WhyNot code={action.code as ProblemCode} />
          </p>
        )
      )}
    </Page>
  );
}

interface AskProps {
  readonly certificate: CertificateView;
  readonly file: CaseView;
  readonly held: boolean;
}

function Ask({ certificate, file, held }: AskProps) {
  const { t } = useLang();
  const navigate = useNavigate();
  const [text, setText] = useState('');
  const [tries, setTries] = useState(0);
  const [looking, setLooking] = useState(false);
  const back = `/certificates/${certificate.serial}`;
  const ask = useAction<string, ReceiptView>(
    (words, key) => {
      const asking = { params: { path: { caseId: file.id }, header: act(key) }, body: { text: words } };
      return got(
        held
          ? api.POST('/api/cases/{caseId}/hold-release-request', asking)
          : api.POST('/api/cases/{caseId}/hold', asking),
      );
    },
    () => void navigate(back),
  );
  const own = tries > 0 && text.trim() === '' ? [{ field: 'text', message: t('hold.explain') }] : [];
  return (
    <>
      <ErrorSummary error={ask.error} own={own} attempt={tries} />
      <form
        onSubmit={(event) => {
          event.preventDefault();
          setTries(tries + 1);
          if (text.trim() !== '') ask.mutate(text);
        }}
      >
        <Field
          name="text"
          label={held ? t('hold.releaseWords') : t('hold.words')}
          lines={4}
          value={text}
          onChange={setText}
          error={messageFor(own, 'text') ?? messageFor(fieldErrors(ask.error), 'text')}
        />
        <div className="actions">
          <Button type="submit" look={held ? 'primary' : 'danger'} isPending={ask.isPending}>
            {held ? t('hold.releaseGo') : t('hold.go')}
          </Button>
          {!held && (
            <Button
              onPress={() => {
                setTries(tries + 1);
                setLooking(text.trim() !== '');
              }}
            >
              {t('hold.look')}
            </Button>
          )}
          <ButtonLink to={back} look="secondary">
            {t('action.cancel')}
          </ButtonLink>
        </div>
      </form>
      <StopOrder
        file={file}
        text={text}
        open={looking}
        onClose={() => {
          setLooking(false);
        }}
      />
    </>
  );
}
