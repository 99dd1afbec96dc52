import type { Client } from '@temporalio/client';
import type { Logger } from 'pino';
import { createHash } from 'node:crypto';
import type { DataSource } from 'typeorm';
import type { MailSender, OutgoingMail } from '../../adapters/mail/port';
import type { Recipient } from '../../domain/notices/notice';
import { certificateWorkflowId } from '../../domain/case/workflow-id';
import type { Archive } from '../documents/archive';
import type { MailBase } from '../../templates/mails/data';
import { renderMail } from '../../templates/mails/render';
import { attachmentsOf } from './attachments';
import type { Story } from './facts';
import { lastOf, readStory } from './facts';
import { mailExtras } from './mail-data';
import { tellUntold } from './notifications';
import type { OutboxRow } from './outbox';
import { withDueNotice } from './outbox';
import type { Addressee } from './recipients';
import { addressees } from './recipients';
import type { MailSources } from './told';

export interface RelayDeps extends MailSources {
  readonly db: DataSource;
  readonly archive: Archive;
  readonly mail: MailSender;
  readonly client: Pick<Client, 'workflow'>;
  /** How people reach Siklus. */
  readonly origin: string;
  /** The Dinas that writes. */
  readonly agencyName: string;
  readonly log: Pick<Logger, 'info' | 'warn'>;
}

/**
 * Sends what the ledger owes to people. A notice is sent once to each addressee: what was sent is recorded before
 * the next, and a mail repeated after a crash in between bears the same Message-ID. Mail that cannot be sent now
 * waits, for days if it must; the case never waits for it.
 */
export class NoticeRelay {
  private lastProblem: string | undefined;

  constructor(private readonly deps: RelayDeps) {}

  /** For the health page: whether the last delivery succeeded, and if not, the kind of problem. */
  get state(): string {
    return this.lastProblem ?? 'ok';
  }

  /** Delivers every notice that is due now; answers how many were handled. */
  async deliverDue(): Promise<number> {
    const { db, now } = this.deps;
    for (let handled = 0; ; handled += 1) {
      await tellUntold(db, now());
      if (!(await withDueNotice(db, now(), (row) => this.deliver(row)))) return handled;
    }
  }

  private async deliver(row: OutboxRow): Promise<'sent' | 'undeliverable'> {
    try {
      const story = await readStory(this.deps.db, row.case_id);
      const people = await addressees(this.deps.db, row, story, this.deps.now().toISOString());
      const results = [];
      for (const person of people) results.push(await this.deliverTo(person, row, story));
      // Last, and again if it fails: a bounce that is recorded already would else never reach the case.
      if (results.includes('bounced')) await this.tellCase(row);
      this.lastProblem = undefined;
      return results.includes('sent') ? 'sent' : 'undeliverable';
    } catch (error) {
      this.lastProblem = error instanceof Error ? error.name : 'unknown';
      this.deps.log.warn({ notice: row.template, caseId: row.case_id, problem: this.lastProblem }, 'a notice waits');
      throw error;
    }
  }

  private async deliverTo(person: Addressee, row: OutboxRow, story: Story): Promise<'sent' | 'bounced'> {
    const { db, mail, now } = this.deps;
    const done: { status: 'sent' | 'bounced' }[] = await db.query(
      'SELECT status FROM delivery WHERE notice_key = $1 AND person_id = $2',
      [row.key, person.personId],
    );
    if (done[0]) return done[0].status;
    const letter = await this.compose(person, row, story);
    const result = await mail.send(letter);
    const status = result.outcome === 'accepted' ? 'sent' : 'bounced';
    await db.query(
      `INSERT INTO delivery (notice_key, person_id, status, message_id, at, problem) VALUES ($1,$2,$3,$4,$5,$6)
       ON CONFLICT (notice_key, person_id) DO NOTHING`,
      [
        row.key,
        person.personId,
        status,
        letter.messageId,
        now().toISOString(),
        result.outcome === 'bounced' ? 'refused by the receiving server' : null,
      ],
    );
    return status;
  }

  private async compose(person: Addressee, row: OutboxRow, story: Story): Promise<OutgoingMail> {
    const { origin, agencyName, vault } = this.deps;
    const { caseId, caseNumber } = story.state;
    const base: MailBase = { origin, caseId, caseNumber, recipientName: person.name, agencyName };
    const extras = await mailExtras(row.template, { story, row, sources: this.deps });
    const { subject, text, html } = renderMail(row.template, 'id', { ...base, ...extras });
    // The proof goes to the address that is to be proven, everything else to the one in the directory.
    const proven =
      row.template === 'email-proof'
        ? await vault.openOne(lastOf(story, 'emailProofRequested', row.seq).event.email)
        : undefined;
    const attachments = await attachmentsOf({ row, story, archive: this.deps.archive, origin, now: this.deps.now() });
    return {
      messageId: messageId(row.key, person.personId, origin),
      to: proven ?? person.email,
      subject,
      text,
      html,
      attachments,
    };
  }

  /** The case hears of a holder who cannot be reached, and tells somebody else. A case that has ended needs not know. */
  private async tellCase({ case_id, key, recipient, params }: OutboxRow): Promise<void> {
    const bounce: { noticeKey: string; to: Recipient; rung?: string } = { noticeKey: key, to: recipient };
    if (params['rung'] !== undefined) bounce.rung = params['rung'];
    try {
      await this.deps.client.workflow.getHandle(certificateWorkflowId(case_id)).signal('noticeBounced', bounce);
    } catch (error) {
      if ((error as Error).name !== 'WorkflowNotFoundError') throw error;
    }
  }
}

/** The same for the same notice and person, whenever it is sent; opaque, as it stands in every mail server's log. */
function messageId(key: string, personId: string, origin: string): string {
  const id = createHash('sha256').update(`${key}\0${personId}`).digest('hex').slice(0, 40);
  return `<${id}@${new URL(origin).hostname}>`;
}
