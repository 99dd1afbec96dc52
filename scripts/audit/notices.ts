import type { DataSource } from 'typeorm';
import type { Finding, Seen } from './findings';
import { finding } from './findings';
import { lasting } from './patience';

/** A mail as a mail catcher holds it; who it was for is told by number only. */
export interface CaughtMail {
  readonly messageId: string;
  readonly to: string;
}

export interface NoticeAudit {
  readonly db: DataSource;
  /** Everything that the mail catcher holds; in production there is none to ask. */
  readonly caught?: () => Promise<readonly CaughtMail[]>;
  readonly patienceMs: number;
}

interface Delivery {
  readonly key: string;
  readonly caseId: string | null;
  readonly status: string;
  readonly messageId: string;
}

/**
 * Whether each notice went once to each recipient: a delivery has one Message-ID of its own, what was delivered was
 * owed, and (where mail is caught) each delivery was a mail to one address and each mail a delivery. A crash between
 * the mail server's answer and our record sends a mail again with the same Message-ID (ADR 0004): a note, no fault.
 */
export function auditNotices(audit: NoticeAudit): Promise<Seen> {
  return lasting(
    () => compare(audit),
    ({ findings }) => findings.length > 0,
    audit.patienceMs,
  );
}

async function compare({ db, caught }: NoticeAudit): Promise<Seen> {
  // Mails first: one that is sent meanwhile is then a delivery without a mail, which the next look settles.
  const mails = caught && (await caught());
  const deliveries: Delivery[] = await db.query(
    `SELECT d.notice_key AS key, o.case_id AS "caseId", d.status, d.message_id AS "messageId"
     FROM delivery d LEFT JOIN outbox o ON o.key = d.notice_key ORDER BY d.at`,
  );
  const { findings, notes } = mails ? matched(deliveries, mails) : { findings: [], notes: [] };
  return {
    looked: deliveries.length,
    findings: [...ownIds(deliveries), ...owed(deliveries), ...(await unfinished(db)), ...findings],
    notes,
  };
}

function ownIds(deliveries: readonly Delivery[]): Finding[] {
  const seen = new Set<string>();
  return deliveries.flatMap(({ messageId, caseId, key }) => {
    const twice = seen.has(messageId);
    seen.add(messageId);
    return twice ? [finding('notice', `${key} went out under the Message-ID of another`, caseId ?? undefined)] : [];
  });
}

const owed = (deliveries: readonly Delivery[]): Finding[] =>
  deliveries
    .filter(({ caseId }) => caseId === null)
    .map(({ key }) => finding('notice', `${key} was delivered, and nobody owes it`));

/** What is said to be sent was delivered to somebody. */
async function unfinished(db: DataSource): Promise<Finding[]> {
  const rows: { key: string; case_id: string }[] = await db.query(
    `SELECT key, case_id FROM outbox o WHERE status = 'sent'
       AND NOT EXISTS (SELECT 1 FROM delivery d WHERE d.notice_key = o.key AND d.status = 'sent') ORDER BY key`,
  );
  return rows.map(({ key, case_id }) => finding('notice', `${key} counts as sent, and went to nobody`, case_id));
}

function matched(deliveries: readonly Delivery[], mails: readonly CaughtMail[]) {
  const addresses = new Map<string, Set<string>>();
  for (const { messageId, to } of mails) addresses.set(messageId, (addresses.get(messageId) ?? new Set()).add(to));
  const sent = deliveries.filter(({ status }) => status === 'sent');
  const known = new Set(sent.map(({ messageId }) => messageId));
  const strange = [...addresses.keys()].filter((messageId) => !known.has(messageId));
  const repeats = mails.length - addresses.size;
  return {
    findings: [
      ...sent
        .filter(({ messageId }) => !addresses.has(messageId))
        .map(({ key, caseId }) =>
          finding('notice', `${key} counts as delivered, and never arrived`, caseId ?? undefined),
        ),
      ...sent
        .filter(({ messageId }) => (addresses.get(messageId)?.size ?? 0) > 1)
        .map(({ key, caseId }) => finding('notice', `${key} arrived at more than one address`, caseId ?? undefined)),
      ...strange.map((messageId) => finding('notice', `the mail ${messageId} arrived, and no delivery tells of it`)),
    ],
    notes: repeats > 0 ? [`${String(repeats)} mails arrived again under the same Message-ID`] : [],
  };
}
