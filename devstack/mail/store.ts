import { simpleParser } from 'mailparser';
import { randomUUID } from 'node:crypto';
import { mkdirSync, readdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

/** One delivery to one recipient. The same mail sent twice is two of these: deliveries are what tests count. */
export interface ReceivedMail {
  readonly id: string;
  readonly to: string;
  readonly subject: string;
  readonly messageId: string;
  readonly receivedAt: string;
  /** By lower-case name, unfolded, encoded words as sent. */
  readonly headers: Readonly<Record<string, string>>;
}

/** Received mails as files (`ID.eml` as received, `ID.json` what is listed), found again after a restart. */
export class MailStore {
  readonly #mails: ReceivedMail[];

  constructor(private readonly folder: string) {
    mkdirSync(folder, { recursive: true, mode: 0o700 });
    this.#mails = readdirSync(folder)
      .filter((name) => name.endsWith('.json'))
      .map((name) => JSON.parse(readFileSync(join(folder, name), 'utf8')) as ReceivedMail)
      .sort((a, b) => a.receivedAt.localeCompare(b.receivedAt));
  }

  /** Keeps a delivery; when this resolves it is on disk. */
  async add(to: string, raw: Buffer): Promise<ReceivedMail> {
    const { subject = '', messageId = '', headerLines } = await simpleParser(raw);
    const headers = Object.fromEntries(headerLines.map(({ key, line }) => [key, valueOf(line)]));
    const mail = { id: randomUUID(), to, subject, messageId, receivedAt: new Date().toISOString(), headers };
    writeFileSync(join(this.folder, `${mail.id}.eml`), raw);
    // The listing is written last and whole: a crash before it leaves a mail that was never acknowledged.
    writeFileSync(join(this.folder, `${mail.id}.part`), JSON.stringify(mail));
    renameSync(join(this.folder, `${mail.id}.part`), join(this.folder, `${mail.id}.json`));
    this.#mails.push(mail);
    return mail;
  }

  /** In the order received; `since` is exclusive. */
  list({ to, since }: { to?: string | undefined; since?: string | undefined } = {}): ReceivedMail[] {
    return this.#mails.filter(
      (mail) =>
        (to === undefined || mail.to.toLowerCase() === to.toLowerCase()) &&
        (since === undefined || mail.receivedAt > since),
    );
  }

  raw(id: string): Buffer | undefined {
    return this.#mails.some((mail) => mail.id === id) ? readFileSync(join(this.folder, `${id}.eml`)) : undefined;
  }
}

const valueOf = (line: string): string =>
  line
    .slice(line.indexOf(':') + 1)
    .replace(/\r?\n\s*/g, ' ')
    .trim();
