import type { TaskKind } from '../../../../domain/case/task';
import type { Checklist, RefusalReason, ReturnReason } from '../../../../domain/enrollment/decisions';
import type { ChangeOutcome } from '../../../../domain/people-change/change';
import type { ReviewVerdict } from '../../../../domain/revocation/state';
import { holdCauseCode } from '../../../../templates/labels/in-force';
import { actOn, api, got } from '../../api/client';
import type { CaseView, ReceiptView } from '../../api/contract';

/** What an officer can decide on a task, by the last part of its address. */
export const OUTCOMES = [
  'verification',
  'return',
  'refusal',
  'approval',
  'send-back',
  'mismatch-acceptance',
  'mismatch-rejection',
  'revocation-grant',
  'revocation-rejection',
  'revocation-review',
  'release-approval',
  'release-refusal',
  'person-change',
] as const;
export type Outcome = (typeof OUTCOMES)[number];

export const OUTCOMES_OF_TASK: Readonly<Record<TaskKind, readonly Outcome[]>> = {
  verify: ['verification', 'return', 'refusal'],
  approve: ['approval', 'send-back', 'return', 'refusal'],
  'resolve-mismatch': ['mismatch-acceptance', 'mismatch-rejection'],
  'decide-revocation': ['revocation-grant', 'revocation-rejection'],
  'review-revocation': ['revocation-review'],
  'release-hold': ['release-approval', 'release-refusal'],
  'person-change': ['person-change'],
};

/** Decisions that need a second factor in the session. */
export const STEP_UP: ReadonlySet<Outcome> = new Set<Outcome>([
  'approval',
  'mismatch-acceptance',
  'mismatch-rejection',
  'revocation-grant',
  'release-approval',
  'person-change',
]);

/** Decisions that tell the applicant no, with a letter (Pasal 17(3)). */
export const isNegative = (outcome: Outcome | undefined): outcome is 'return' | 'refusal' =>
  outcome === 'return' || outcome === 'refusal';

/** Decisions that bring a letter: answers to an applicant (Pasal 17(2)-(3)), and to the holder of a certificate. */
const ANSWERS = ['return', 'refusal', 'approval', 'revocation-rejection', 'release-approval', 'person-change'] as const;
export type Answer = (typeof ANSWERS)[number];

/** The decision whose letter can be looked at before it goes: what else stops a certificate's use leaves it stopped. */
export function answerOf(
  { outcome, change }: Pick<Draft, 'outcome' | 'change'>,
  { hold }: Pick<CaseView, 'hold'>,
): Answer | undefined {
  if (outcome === 'person-change') return change === 'hold' ? outcome : undefined;
  if (outcome === 'release-approval')
    return hold?.causes.some(({ cause }) => holdCauseCode(cause) === 'incident') ? undefined : outcome;
  return ANSWERS.find((answer) => answer === outcome);
}

/** Decisions that bear an explanation that people are told, where others bear remarks for the file. */
export const TOLD: ReadonlySet<Outcome> = new Set<Outcome>([
  'return',
  'refusal',
  'revocation-rejection',
  'revocation-review',
  'release-approval',
  'release-refusal',
  'person-change',
]);

/** A decision as it is being written. */
export interface Draft {
  readonly outcome: Outcome | undefined;
  readonly checklist: Partial<Checklist>;
  readonly remarks: string;
  readonly text: string;
  readonly remedy: string;
  readonly returnReason: ReturnReason | undefined;
  readonly refusalReason: RefusalReason | undefined;
  readonly verdict: ReviewVerdict | undefined;
  readonly change: ChangeOutcome | undefined;
}

export const EMPTY_DRAFT: Draft = {
  outcome: undefined,
  checklist: {},
  remarks: '',
  text: '',
  remedy: '',
  returnReason: undefined,
  refusalReason: undefined,
  verdict: undefined,
  change: undefined,
};

interface Sealed {
  readonly file: CaseView;
  readonly taskId: string;
  readonly opened: readonly string[];
  readonly draft: Draft;
}

/** Sends a decision, sealed to what was seen. A choice that was not made goes as it is: the server says which it is. */
export function decide({ file, taskId, opened, draft }: Sealed, key: string): Promise<ReceiptView> {
  const params = { path: { taskId }, header: actOn(key, file.revision) };
  const seen = { seenDigest: file.dossierDigest, documents: [...opened] };
  const { remarks, text, remedy } = draft;
  switch (draft.outcome) {
    case 'verification':
      return got(
        api.POST('/api/tasks/{taskId}/verification', {
          params,
          body: { ...seen, remarks, checklist: draft.checklist as Checklist },
        }),
      );
    case 'return':
      return got(
        api.POST('/api/tasks/{taskId}/return', {
          params,
          body: { ...seen, text, remedy, reasonCode: draft.returnReason as ReturnReason },
        }),
      );
    case 'refusal':
      return got(
        api.POST('/api/tasks/{taskId}/refusal', {
          params,
          body: { ...seen, text, remedy, reasonCode: draft.refusalReason as RefusalReason },
        }),
      );
    case 'approval':
      return got(api.POST('/api/tasks/{taskId}/approval', { params, body: { ...seen, remarks } }));
    case 'send-back':
      return got(api.POST('/api/tasks/{taskId}/send-back', { params, body: { ...seen, remarks } }));
    case 'mismatch-acceptance':
      return got(api.POST('/api/tasks/{taskId}/mismatch-acceptance', { params, body: { ...seen, remarks } }));
    case 'mismatch-rejection':
      return got(api.POST('/api/tasks/{taskId}/mismatch-rejection', { params, body: { ...seen, remarks } }));
    case 'revocation-grant':
      return got(api.POST('/api/tasks/{taskId}/revocation-grant', { params, body: { ...seen, remarks } }));
    case 'revocation-rejection':
      return got(api.POST('/api/tasks/{taskId}/revocation-rejection', { params, body: { ...seen, text } }));
    case 'revocation-review':
      return got(
        api.POST('/api/tasks/{taskId}/revocation-review', {
          params,
          body: { ...seen, text, verdict: draft.verdict as ReviewVerdict },
        }),
      );
    case 'release-approval':
      return got(api.POST('/api/tasks/{taskId}/release-approval', { params, body: { ...seen, text } }));
    case 'release-refusal':
      return got(api.POST('/api/tasks/{taskId}/release-refusal', { params, body: { ...seen, text } }));
    case 'person-change': {
      const changeId = file.personChanges?.[0]?.changeId ?? '';
      return got(
        api.POST('/api/tasks/{taskId}/person-change', {
          params,
          body: { ...seen, text, changeId, outcome: draft.change as ChangeOutcome },
        }),
      );
    }
    case undefined:
      return Promise.reject(new Error('nothing was decided'));
  }
}
