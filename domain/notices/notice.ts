/** The mails that Siklus sends; each has a template of the same name in both languages. */
export const NOTICE_TEMPLATES = [
  'email-proof', // tautan sekali pakai untuk membuktikan e-mail dinas
  'submission-received', // + submission-receipt.pdf
  'application-accepted', // Pasal 17(2): + acceptance-answer.pdf; next: accept the agreement
  'application-returned', // Pasal 17(3) belum: + return-answer.pdf
  'application-refused', // Pasal 17(3) tidak: + refusal-answer.pdf
  'refused-by-ca', // + ca-refusal-answer.pdf
  'application-lapsed',
  'application-withdrawn',
  'agreement-reminder',
  'activation-opened', // link to the CA's page (from the vault)
  'activation-reminder',
  'certificate-issued', // confirm receipt; certificate attached
  'acceptance-overdue', // to the superior
  'receipt-recorded', // + delivery-receipt.pdf
  'certificate-expiring', // + ICS; rung in params
  'certificate-expired',
  'holder-unreachable', // a notice bounced: told to the superior
  'task-waiting', // to examiners or supervisors: a task was opened for them
  'task-reminder',
  'task-escalated',
  'certificate-mismatch', // to supervisors
  'ca-delayed', // to supervisors
] as const;
export type NoticeTemplate = (typeof NOTICE_TEMPLATES)[number];

/** Whom a notice is for; who that is, and at which address, is looked up when it is sent. */
export const RECIPIENTS = [
  'applicant',
  'subject',
  'superior-of-subject',
  'agency-head',
  'examiners',
  'supervisors',
  'task-holder',
] as const;
export type Recipient = (typeof RECIPIENTS)[number];

/** A message owed to somebody. The key makes it one message however often it is queued. */
export interface Notice {
  readonly key: string;
  readonly caseId: string;
  readonly template: NoticeTemplate;
  readonly to: Recipient;
  /** The event that it tells of. */
  readonly seq: number;
  /** Values for the sentence; never personal data (which the sender takes from the vault). */
  readonly params: Readonly<Record<string, string>>;
}
