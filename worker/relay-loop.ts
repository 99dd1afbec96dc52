import { Client } from 'pg';
import type { Logger } from 'pino';
import type { NoticeRelay } from '../activities/notices/relay';

/** Without a notification, the outbox is looked at this often: retries come due by time alone. */
const IDLE_MS = 2_000;

export interface RelayOptions {
  readonly databaseUrl: string;
  readonly log: Logger;
  /** False while nothing may be sent. */
  readonly mayRun: () => boolean;
}

/**
 * Runs the relay whenever the ledger queued something (PostgreSQL NOTIFY) or a retry may be due. Answers a function
 * that stops it after the delivery under way.
 */
export function runRelay(relay: NoticeRelay, { databaseUrl, log, mayRun }: RelayOptions): () => Promise<void> {
  let stopped = false;
  let wake = () => {};
  const listener = listen(databaseUrl, () => wake(), log);
  const loop = (async () => {
    while (!stopped) {
      try {
        if (mayRun() && (await relay.deliverDue()) > 0) continue;
      } catch (error) {
        log.warn({ err: (error as Error).name }, 'the outbox could not be read; it is tried again');
      }
      await new Promise<void>((resolve) => {
        const timer = setTimeout(resolve, IDLE_MS);
        wake = () => {
          clearTimeout(timer);
          resolve();
        };
      });
    }
  })();
  return async () => {
    stopped = true;
    wake();
    await loop;
    await (await listener)?.end();
  };
}

/** A connection of its own for LISTEN; losing it costs promptness only. */
async function listen(databaseUrl: string, onNotice: () => void, log: Logger): Promise<Client | undefined> {
  const client = new Client({ connectionString: databaseUrl });
  client.on('error', () => log.warn('lost the notification connection; the outbox is polled'));
  client.on('notification', onNotice);
  try {
    await client.connect();
    await client.query('LISTEN outbox');
    return client;
  } catch {
    log.warn('no notification connection; the outbox is polled');
    return undefined;
  }
}
