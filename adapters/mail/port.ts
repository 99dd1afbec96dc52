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

/** Errors: anything thrown means not now (server down, SMTP 4xx); the notice stays in the outbox. */
export interface MailSender {
  send(mail: OutgoingMail): Promise<MailOutcome>;
}
