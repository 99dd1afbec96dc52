export interface OutgoingMail {
  /** Stable for one notice, so that a mail sent twice after a crash is one mail to every reader. */
  readonly messageId: string;
  readonly to: string;
  readonly subject: string;
  readonly text: string;
  readonly html: string;
  readonly attachments: readonly {
    readonly filename: string;
    readonly contentType: string;
    readonly content: Buffer;
  }[];
}

/** `bounced`: refused for good by the receiving side (SMTP 5xx); somebody else must be told. */
export type MailOutcome = { readonly outcome: 'accepted' } | { readonly outcome: 'bounced'; readonly reason: string };

/**
 * Errors: anything thrown means not now, and the notice stays in the outbox: {@link MailUnavailable} for everybody,
 * {@link RecipientDeferred} for this recipient.
 */
export interface MailSender {
  send(mail: OutgoingMail): Promise<MailOutcome>;
}

/**
 * Thrown when no mail can be handed over now: the relay is down, answers 4xx, or refuses us rather than the
 * recipient. Its text holds SMTP codes only; what servers say repeats addresses.
 */
export class MailUnavailable extends Error {
  override readonly name: string = 'MailUnavailable';
}

/** Thrown when the relay puts off this recipient (4xx at RCPT TO); others may have their mail meanwhile. */
export class RecipientDeferred extends MailUnavailable {
  override readonly name = 'RecipientDeferred';
}
