import { api, got, OWN, seenAs } from '../../api/client';
import type { CaseView } from '../../api/contract';
import { DraftPaper } from './draft-paper';
import type { Answer, Draft } from './outcomes';

interface AnswerProps {
  readonly file: CaseView;
  readonly taskId: string;
  readonly draft: Draft;
  readonly answer: Answer;
}

/** The letter that a decision brings, before it is taken. */
export function AnswerPaper(props: AnswerProps) {
  const { file, taskId, draft } = props;
  return (
    <DraftPaper
      of={`${taskId} ${String(file.revision)} ${JSON.stringify(draft)}`}
      read={(signal) => readPreview(props, signal)}
    />
  );
}

/** Asked of the server with the very words of the decision, so that what is shown is what will be sent. */
function readPreview({ file, taskId, draft, answer }: AnswerProps, signal: AbortSignal): Promise<Blob> {
  const params = { path: { taskId }, header: { ...OWN, ...seenAs(file.revision) } };
  const seen = { seenDigest: file.dossierDigest, documents: [] };
  const asking = { params, signal, parseAs: 'blob' } as const;
  const { remarks, text, remedy, returnReason, refusalReason } = draft;
  switch (answer) {
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
    case 'revocation-rejection':
      return got(api.POST('/api/tasks/{taskId}/revocation-rejection/preview', { ...asking, body: { ...seen, text } }));
    case 'release-approval':
      return got(api.POST('/api/tasks/{taskId}/release-approval/preview', { ...asking, body: { ...seen, text } }));
    case 'person-change': {
      const changeId = file.personChanges?.[0]?.changeId ?? '';
      const body = { ...seen, text, changeId, outcome: 'hold' } as const;
      return got(api.POST('/api/tasks/{taskId}/person-change/preview', { ...asking, body }));
    }
  }
}
