import { api, got, OWN, seenAs } from '../../api/client';
import type { CaseView } from '../../api/contract';
import { PaperViewer } from '../../components/paper-viewer';
import { Tag } from '../../components/tag';
import { useLang } from '../../i18n/use-lang';
import type { Answer, Draft } from './outcomes';

interface AnswerProps {
  readonly file: CaseView;
  readonly taskId: string;
  readonly draft: Draft;
  readonly outcome: Answer;
}

/** The applicant's letter as it will be drawn: marked, numbered and kept nowhere. */
export function AnswerPaper({ file, taskId, draft, outcome }: AnswerProps) {
  const { t } = useLang();
  return (
    <section aria-labelledby="answer-paper">
      <h3 id="answer-paper">
        {t('preview.paper')} <Tag tone="warning">{t('preview.mark')}</Tag>
      </h3>
      <p className="hint">{t('preview.paperText')}</p>
      <PaperViewer
        documentId={`preview ${taskId} ${file.revision} ${JSON.stringify(draft)}`}
        read={(signal) => readPreview({ file, taskId, draft, outcome }, signal)}
        mediaType="application/pdf"
        title={t('preview.paper')}
      />
    </section>
  );
}

/** Asked of the server with the very words of the decision, so that what is shown is what will be sent. */
function readPreview({ file, taskId, draft, outcome }: AnswerProps, signal: AbortSignal): Promise<Blob> {
  const params = { path: { taskId }, header: { ...OWN, ...seenAs(file.revision) } };
  const seen = { seenDigest: file.dossierDigest, documents: [] };
  const asking = { params, signal, parseAs: 'blob' } as const;
  const { remarks, text, remedy, returnReason, refusalReason } = draft;
  switch (outcome) {
    case 'return':
      return got(
        api.POST('/api/tasks/{taskId}/return/preview', {
          ...asking,
          body: { ...seen, text, remedy, reasonCode: returnReason ?? 'other' },
        }),
      );
    case 'refusal':
      return got(
        api.POST('/api/tasks/{taskId}/refusal/preview', {
          ...asking,
          body: { ...seen, text, remedy, reasonCode: refusalReason ?? 'other' },
        }),
      );
    case 'approval':
      return got(api.POST('/api/tasks/{taskId}/approval/preview', { ...asking, body: { ...seen, remarks } }));
  }
}
