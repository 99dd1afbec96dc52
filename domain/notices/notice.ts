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
  // letters as a step
  'letter-asked', // to the superior or the head of the agency
  'letter-reminder', // to who was asked, while he does not answer
  'letter-unanswered', // to the applicant, after the last reminder
  'letter-given', // to the applicant
  'letter-declined', // likewise
  // the years in force
  'revocation-ordered', // to the holder, his superior, the head of his agency, and those who rely on it
  'certificate-revoked', // to the holder with the letter; to the others without
  'revocation-rejected', // to the holder with the letter, and to who had asked
  'revocation-delayed', // to supervisors
  'revocation-refused-by-ca', // to supervisors
  'revocation-to-review', // to supervisors: it acted first
  'revocation-questioned', // to supervisors
  'revoked-by-ca', // to the holder and to supervisors
  'use-stopped', // to the holder with the letter; to those who rely on it
  'use-released', // likewise
  'hold-overdue', // to supervisors
  'hold-refused-by-ca', // to supervisors
  'loss-received', // to the holder, with the letter
  'loss-papers-overdue', // to the holder and his superior
  'person-changed', // to supervisors
  'renewal-invited', // to the holder
  'successor-in-use', // to the holder: the old one's end
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
  'letter-signer', // who was asked for a letter
  'requester', // who asked for the revocation
  'relying-parties', // functional mailboxes of those who rely on certificates, from the policy
] as const;
export type Recipient = (typeof RECIPIENTS)[number];

export type Owed = readonly [template: NoticeTemplate, to: Recipient, params?: Readonly<Record<string, string>>];

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
