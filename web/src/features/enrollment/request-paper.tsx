import { useNavigate } from 'react-router';
import type { CaseView, FiledDocument } from '../../api/contract';
import { upload } from '../../api/upload';
import { ButtonLink } from '../../components/button';
import { ErrorSummary } from '../../components/error-summary';
import { Page } from '../../components/page';
import { RequestForm } from '../../components/request-form';
import { useRequest } from '../../components/use-request';
import { Cite } from '../../components/why';
import { useLang } from '../../i18n/use-lang';
import { backTo, can } from '../case/use-case';

/** Pasal 16: the PKCS#10 request of a system; every defect is told at once. */
export function RequestPaper({ file }: { readonly file: CaseView }) {
  const { t } = useLang();
  const navigate = useNavigate();
  const send = useRequest<FiledDocument>(
    (chosen, onProgress) =>
      upload<FiledDocument>({
        ...{ method: 'PUT', path: `/api/enrollments/${file.id}/request`, file: chosen },
        onProgress,
      }),
    () => void navigate(`/cases/${file.id}`),
  );
  return (
    <Page title={t('tasks.request')} over={file.number} back={backTo(file)}>
      <p>
        {t('paper.requestText')} <Cite article="16" />
      </p>
      <ErrorSummary
        error={send.error}
        elsewhere={(field) => (field === 'fqdn' ? `/cases/${file.id}/form#field-fqdn` : undefined)}
        placeOf={() => send.place}
      />
      {file.request && (
        <p>
          {t('paper.requestOnFile', { algorithm: file.request.keyAlgorithm })} <code>{file.request.spkiSha256}</code>
        </p>
      )}
      {can(file, 'attachRequest') && (
        <>
          <section aria-labelledby="make-here">
            <h2 id="make-here">{t('key.here')}</h2>
            <p>{t('key.hereText')}</p>
            <ButtonLink to={`/cases/${file.id}/key`}>{t('key.make')}</ButtonLink>
          </section>
          <section aria-labelledby="hand-in">
            <h2 id="hand-in">{t('key.own')}</h2>
            <RequestForm action={t('key.send')} look="secondary" {...send.form} />
          </section>
        </>
      )}
    </Page>
  );
}
