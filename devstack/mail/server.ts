import { join } from 'node:path';
import type { Running } from '../http';
import { close, listen } from '../http';
import { mailbox } from './mailbox';
import type { MailConditions } from './smtp';
import { listenSmtp } from './smtp';
import { MailStore } from './store';

export interface MailOptions {
  readonly smtpPort: number;
  /** Of the mailbox's HTTP. */
  readonly port: number;
  /** Mails are kept in `mail` below it. */
  readonly dataDir: string;
}

/** The mail server of a development machine: it keeps every mail and delivers none. */
export async function startMail({ smtpPort, port, dataDir }: MailOptions): Promise<Running> {
  const store = new MailStore(join(dataDir, 'mail'));
  const conditions: MailConditions = { bounce: [], down: false };
  const smtp = await listenSmtp(smtpPort, store, conditions);
  const http = await listen(mailbox(store, conditions), port);
  return {
    close: async () => {
      await Promise.all([smtp.close(), close(http)]);
    },
  };
}
