import { useState } from 'react';
import { useParams } from 'react-router';
import { DOCUMENT_KINDS, REQUIRED_DOCUMENTS } from '../../../../domain/law/documents';
import { LABELS } from '../../../../templates/labels';
import { api, got, OWN } from '../../api/client';
import type { CaseView, DocumentKind, FiledDocument, ReceiptView } from '../../api/contract';
import { upload } from '../../api/upload';
import { Button, ButtonLink } from '../../components/button';
import { ErrorSummary, fieldErrors } from '../../components/error-summary';
import { FileDrop } from '../../components/file-drop';
import { Page } from '../../components/page';
import { PaperViewer } from '../../components/paper-viewer';
import { useAction } from '../../components/use-action';
import { Cite } from '../../components/why';
import { useLang } from '../../i18n/use-lang';
import { NotFound } from '../../shell/not-found';
import { SIGNER } from '../../labels/dossier';
import { GivenNote } from '../letters/given-note';
import { LetterStep } from '../letters/letter-step';
import { backTo, can, OfCase } from '../case/use-case';
import { RequestPaper } from './request-paper';

/** One paper of the application: what it is for, handing it in, and looking at what is on file. */
export function PaperPage() {
  const { kind: named } = useParams();
  if (named === 'request') return <OfCase>{(file) => <RequestPaper file={file} />}</OfCase>;
  const kind = DOCUMENT_KINDS.find((code) => code === named);
  if (!kind) return <NotFound />;
  return <OfCase>{(file) => <Paper key={kind} file={file} kind={kind} />}</OfCase>;
}

function Paper({ file, kind }: { readonly file: CaseView; readonly kind: DocumentKind }) {
  const { t, say } = useLang();
  const required = REQUIRED_DOCUMENTS[file.type].find((paper) => paper.kind === kind);
  const onFile = file.documents?.filter((document) => document.kind === kind) ?? [];
  const [progress, setProgress] = useState<number>();
  const send = useAction<File, FiledDocument>((chosen, key) =>
    upload<FiledDocument>({
      ...{ method: 'POST', path: `/api/enrollments/${file.id}/documents`, file: chosen, fields: { kind }, key },
      onProgress: setProgress,
    }),
  );
  return (
    <Page title={say(LABELS.document[kind])} over={file.number} back={backTo(file)}>
      {required && (
        <p>
          {required.signer ? t('paper.signedBy', { signer: say(SIGNER[required.signer]) }) : t('paper.scan')}{' '}
          <Cite article={required.article} />
        </p>
      )}
      <ErrorSummary error={send.error} placeOf={() => 'file'} />
      {onFile.map((document) => (
        <OnFile key={document.documentId} file={file} document={document} title={say(LABELS.document[kind])} />
      ))}
      <LetterStep file={file} kind={kind} />
      {can(file, 'attachDocument') && (
        <FileDrop
          label={onFile.length > 0 ? t('paper.another') : t('paper.choose')}
          accept={['application/pdf', 'image/jpeg', 'image/png']}
          hint={t('paper.hint')}
          camera
          error={fieldErrors(send.error)[0]?.message}
          progress={send.isPending ? (progress ?? 0) : undefined}
          onFile={(chosen) => {
            setProgress(0);
            send.mutate(chosen);
          }}
        />
      )}
      <ButtonLink look={onFile.length > 0 ? 'primary' : 'secondary'} to={`/cases/${file.id}`}>
        {t('paper.back')}
      </ButtonLink>
    </Page>
  );
}

function OnFile({
  file,
  document,
  title,
}: {
  readonly file: CaseView;
  readonly document: NonNullable<CaseView['documents']>[number];
  readonly title: string;
}) {
  const { t, moment, number } = useLang();
  const remove = useAction<undefined, ReceiptView>(() =>
    got(
      api.DELETE('/api/enrollments/{caseId}/documents/{documentId}', {
        params: { path: { caseId: file.id, documentId: document.documentId }, header: OWN },
      }),
    ),
  );
  return (
    <section aria-labelledby={`paper-${document.documentId}`}>
      <h2 id={`paper-${document.documentId}`}>{t('paper.onFile')}</h2>
      <p className="hint">
        {moment(document.uploadedAt)} · {t('paper.size', { size: number(Math.ceil(document.bytes / 1024)) })}
      </p>
      <GivenNote given={document.given} />
      <ErrorSummary error={remove.error} />
      <PaperViewer documentId={document.documentId} mediaType={document.mediaType} title={title} />
      {can(file, 'removeDocument') && (
        <Button
          look="secondary"
          isPending={remove.isPending}
          onPress={() => {
            remove.mutate(undefined);
          }}
        >
          {t('paper.remove')}
        </Button>
      )}
    </section>
  );
}
