import { SMTPServer } from 'smtp-server';
import type { Running } from '../http';
import type { MailStore } from './store';

/** What the stand-in is told to play. */
export interface MailConditions {
  /** Recipients refused for good (550), in lower case. */
  bounce: readonly string[];
  /** Every mail is refused for now (451), as by a server in trouble. */
  down: boolean;
}

const refusal = (responseCode: number, text: string): Error => Object.assign(new Error(text), { responseCode });

/** An SMTP server that keeps what it is sent instead of delivering it. */
export function listenSmtp(port: number, store: MailStore, conditions: MailConditions): Promise<Running> {
  const server = new SMTPServer({
    banner: 'Siklus stand-in: mail is kept here and never delivered',
    disabledCommands: ['AUTH', 'STARTTLS'],
    hideSize: true,
    onMailFrom: (_address, _session, done) => {
      done(conditions.down ? refusal(451, '4.3.0 stand-in is told to be down') : null);
    },
    onRcptTo: ({ address }, _session, done) => {
      const bounces = conditions.bounce.includes(address.toLowerCase());
      done(bounces ? refusal(550, '5.1.1 mailbox unavailable') : null);
    },
    onData: (stream, session, done) => {
      keep(stream, session.envelope.rcptTo, store).then(
        () => {
          done();
        },
        (error: unknown) => {
          console.error('a mail could not be kept', (error as Error).name);
          done(refusal(451, '4.3.0 could not be kept'));
        },
      );
    },
  });
  // Errors of single connections (a client that hangs up) are no errors of the server.
  server.on('error', (error) => {
    console.error(error.message);
  });
  return new Promise((resolve, reject) => {
    server.server.once('error', reject);
    server.listen(port, '127.0.0.1', () => {
      resolve({ close: () => closeSmtp(server) });
    });
  });
}

async function keep(
  stream: AsyncIterable<Buffer>,
  recipients: readonly { readonly address: string }[],
  store: MailStore,
): Promise<void> {
  const chunks: Buffer[] = [];
  for await (const chunk of stream) chunks.push(chunk);
  for (const { address } of recipients) await store.add(address, Buffer.concat(chunks));
}

function closeSmtp(server: SMTPServer): Promise<void> {
  return new Promise((resolve) => {
    server.close(() => {
      resolve();
    });
  });
}
