import { createTransport } from 'nodemailer';
import type { MailOutcome, MailSender, OutgoingMail } from './port';
import { MailUnavailable, RecipientDeferred } from './port';

export interface SmtpOptions {
  /** `smtp://host:port`, `smtps://user:password@host`, with nodemailer's options as query (`?requireTLS=true`). */
  readonly url: string;
  /** `Otoritas Pendaftaran Karawang <op@karawangkab.go.id>` */
  readonly from: string;
  /** For each step of the conversation. */
  readonly timeoutMs?: number;
}

/**
 * A sender that hands mails to one SMTP relay (RFC 5321), a connection for each.
 * Errors: RangeError when `from` holds no mailbox; found out later, it would look like a fault of every recipient.
 */
export function createSmtpSender({ url, from, timeoutMs = 20_000 }: SmtpOptions): MailSender {
  if (!ADDRESS.test(/<([^<>]*)>\s*$/.exec(from)?.[1] ?? from)) throw new RangeError('the sender is not a mailbox');
  const transport = createTransport({
    url,
    connectionTimeout: timeoutMs,
    greetingTimeout: timeoutMs,
    socketTimeout: timeoutMs,
    disableFileAccess: true,
    disableUrlAccess: true,
  });
  return {
    async send(mail) {
      if (!ADDRESS.test(mail.to)) return { outcome: 'bounced', reason: 'not an address' };
      try {
        await transport.sendMail(messageOf(mail, from));
        return { outcome: 'accepted' };
      } catch (error) {
        return bounceOf(error as SmtpFailure);
      }
    },
  };
}

/** One mailbox and nothing else: what holds a line break or a second address never reaches the conversation. */
const ADDRESS = /^[^\s<>,;:"()[\]@]+@[^\s<>,;:"()[\]@]+$/;

const messageOf = (mail: OutgoingMail, from: string) => ({
  from,
  to: mail.to,
  subject: mail.subject,
  text: mail.text,
  html: mail.html,
  messageId: `<${mail.messageId.replace(/^<|>$/g, '')}>`,
  attachments: mail.attachments.map(({ filename, contentType, content }) => ({ filename, contentType, content })),
  headers: {
    // RFC 3834: no holiday notes and the like in answer to a machine; the second is what Exchange listens to.
    'Auto-Submitted': 'auto-generated',
    'X-Auto-Response-Suppress': 'All',
  },
});

/** What nodemailer tells of a failure; `command` is the SMTP command that failed. */
interface SmtpFailure {
  readonly code?: string;
  readonly command?: string;
  readonly responseCode?: number;
  readonly response?: string;
}

/**
 * Whether a failure is about this recipient or this message for good. An address that no server was asked about,
 * because it is none, bounces as well: it would never become better. Errors: {@link MailUnavailable},
 * {@link RecipientDeferred}.
 */
function bounceOf({ code, command, responseCode, response }: SmtpFailure): MailOutcome {
  if (code === 'EENVELOPE' && responseCode === undefined) return { outcome: 'bounced', reason: 'not an address' };
  const [, detail] = /^\d{3}[ -](\d\.\d{1,3}\.\d{1,3})\b/.exec(response ?? '') ?? [];
  const reason = `SMTP ${responseCode ?? code ?? 'failure'}${detail ? ` ${detail}` : ''} at ${command ?? 'connection'}`;
  const permanent = responseCode !== undefined && responseCode >= 500 && responseCode !== 503;
  if (permanent && (command === 'RCPT TO' || command === 'DATA')) return { outcome: 'bounced', reason };
  const deferred = command === 'RCPT TO' && responseCode !== undefined && responseCode < 500;
  throw deferred ? new RecipientDeferred(reason) : new MailUnavailable(reason);
}
