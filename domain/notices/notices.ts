import type { LedgerEvent } from '../case/ledger';
import { durationMs } from '../calendar/duration';
import type { CaseEvent } from '../enrollment/events';
import type { LetterKind } from '../enrollment/letters';
import type { CaseState } from '../enrollment/state';
import { isAskedLetter } from '../letter/state';
import { inForceNotices } from './in-force-notices';
import type { Notice, NoticeTemplate, Owed, Recipient } from './notice';

const MAIL_OF_LETTER: Record<LetterKind, NoticeTemplate> = {
  'submission-receipt': 'submission-received',
  'acceptance-answer': 'application-accepted',
  'return-answer': 'application-returned',
  'refusal-answer': 'application-refused',
  'ca-refusal-answer': 'refused-by-ca',
  'delivery-receipt': 'receipt-recorded',
  'loss-receipt': 'loss-received',
  'stop-use-order': 'use-stopped',
  'release-answer': 'use-released',
  'revocation-answer': 'certificate-revoked',
  'revocation-refusal': 'revocation-rejected',
  'recommendation-letter': 'letter-given',
  'application-recommendation': 'letter-given',
  'cover-letter': 'letter-given',
};

/** Before there is a certificate a letter is for the applicant, afterwards for its holder. */
const readerOfLetter = ({ certificate }: CaseState): Recipient => (certificate ? 'subject' : 'applicant');

/**
 * The messages that an event owes to people, given the case after it. A notice's key holds the event's number (the
 * rung, for reminders; the other notice, for one that bounced), so that what happened twice is still one message.
 */
export function noticesOf(after: CaseState, recorded: LedgerEvent<CaseEvent>): readonly Notice[] {
  const { caseId, seq } = recorded;
  return owed(after, recorded.event).map(([template, to, params = {}]) => ({
    key: `${about(recorded, params)}:${template}:${to}`,
    caseId,
    template,
    to,
    seq,
    params,
  }));
}

function about({ caseId, seq }: LedgerEvent<CaseEvent>, { rung, noticeKey }: Notice['params']): string {
  if (rung !== undefined) return `${caseId}:rung:${rung}`;
  return noticeKey ?? `${caseId}:${String(seq)}`;
}

function owed(after: CaseState, event: CaseEvent): readonly Owed[] {
  switch (event.type) {
    case 'emailProofRequested':
      return [['email-proof', 'applicant']];
    case 'letterAsked':
      return [['letter-asked', 'letter-signer']];
    case 'letterReminded':
      return [['letter-reminder', 'letter-signer']];
    case 'letterUnanswered':
      return [['letter-unanswered', 'applicant']];
    case 'letterDeclined':
      return [['letter-declined', 'applicant']];
    case 'letterIssued':
      // Somebody else's letter about a person: he finds it in his application, not in a mail.
      if (isAskedLetter(event.letter)) return [['letter-given', 'applicant', { forSeq: String(event.forSeq) }]];
      return [
        [
          MAIL_OF_LETTER[event.letter],
          readerOfLetter(after),
          { documentId: event.documentId, forSeq: String(event.forSeq) },
        ],
      ];
    case 'lapsed':
      return [['application-lapsed', 'applicant']];
    case 'withdrawn':
      return [['application-withdrawn', 'applicant']];
    case 'applicantReminded':
      return applicantReminder(after, event.after);
    case 'activationOpened':
      return [['activation-opened', 'subject']];
    case 'certificateMatched':
    case 'mismatchAccepted':
      return [['certificate-issued', 'subject']];
    case 'certificateMismatched':
      return [['certificate-mismatch', 'supervisors']];
    case 'caDelayed':
      return [['ca-delayed', 'supervisors']];
    case 'taskReassigned':
      return [['task-waiting', 'task-holder']];
    case 'taskReminded':
      return [['task-reminder', after.task?.claimedBy ? 'task-holder' : poolOf(after)]];
    case 'taskEscalated':
      return [['task-escalated', 'supervisors']];
    case 'reminderDue':
      return reminder(after, event.rung);
    case 'noticeBounced':
      return event.to === 'subject' || event.to === 'applicant'
        ? [['holder-unreachable', 'superior-of-subject', { noticeKey: event.noticeKey }]]
        : [];
    default:
      return inForceNotices(after, event);
  }
}

function applicantReminder({ status }: CaseState, step: string): readonly Owed[] {
  if (status === 'agreement') return [['agreement-reminder', 'subject', { step }]];
  if (status === 'activation') return [['activation-reminder', 'subject', { step }]];
  return [
    ['certificate-issued', 'subject', { step }],
    ['acceptance-overdue', 'superior-of-subject', { step }],
  ];
}

/** Pasal 20(2): the holder is reminded; near the end his superior, and at last the head of his agency as well. */
function reminder({ policy }: CaseState, rung: string): readonly Owed[] {
  const template = rung.startsWith('-') ? 'certificate-expired' : 'certificate-expiring';
  const { superiorFrom, headFrom } = policy.reminderEscalation;
  return [
    [template, 'subject', { rung }],
    ...(reaches(rung, superiorFrom) ? [[template, 'superior-of-subject', { rung }] as const] : []),
    ...(reaches(rung, headFrom) ? [[template, 'agency-head', { rung }] as const] : []),
  ];
}

const reaches = (rung: string, from: string): boolean => beforeExpiryMs(rung) <= beforeExpiryMs(from);

const beforeExpiryMs = (rung: string): number => (rung.startsWith('-') ? -durationMs(rung.slice(1)) : durationMs(rung));

const poolOf = ({ task }: CaseState): Recipient => (task?.kind === 'verify' ? 'examiners' : 'supervisors');
