import type { Logger } from 'pino';
import type { NoticeRelay } from '../activities/notices/relay';
import { DatabaseChannel } from '../entities/database-channel';

/** Without a notification, the outbox is looked at this often: retries come due by time alone. */
const IDLE_MS = 2_000;

export interface RelayOptions {
  readonly databaseUrl: string;
  readonly log: Pick<Logger, 'warn'>;
  /** False while nothing may be sent. */
  readonly mayRun: () => boolean;
  readonly idleMs?: number;
}

/**
 * Runs the relay whenever the ledger queued something (PostgreSQL NOTIFY) or a retry may be due. Answers a function
 * that stops it after the delivery under way.
 */
export function runRelay(
  relay: Pick<NoticeRelay, 'deliverDue'>,
  { databaseUrl, log, mayRun, idleMs = IDLE_MS }: RelayOptions,
): () => Promise<void> {
  let stopped = false;
  const bell = new Bell();
  const channel = new DatabaseChannel(databaseUrl, 'outbox', {
    told: () => bell.ring(),
    began: () => bell.ring(),
    lost: () => log.warn('lost the notification connection; until it is back the outbox is polled'),
  });
  channel.open();
  const loop = (async () => {
    while (!stopped) {
      try {
        if (mayRun() && (await relay.deliverDue()) > 0) continue;
      } catch (error) {
        log.warn({ err: (error as Error).name }, 'the outbox could not be read; it is tried again');
      }
      await bell.rung(idleMs);
    }
  })();
  return async () => {
    stopped = true;
    bell.ring();
    await loop;
    await channel.close();
  };
}

/** Ends a wait. A ring that comes while nobody waits ends the next one: what it told of may have come too late to be seen. */
class Bell {
  private rang = false;
  private wake = () => {};

  ring(): void {
    this.rang = true;
    this.wake();
  }

  async rung(withinMs: number): Promise<void> {
    if (!this.rang)
      await new Promise<void>((resolve) => {
        const timer = setTimeout(resolve, withinMs);
        this.wake = () => {
          clearTimeout(timer);
          resolve();
        };
      });
    this.rang = false;
  }
}
