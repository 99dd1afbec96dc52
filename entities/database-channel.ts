import { Client } from 'pg';

/** Who listens on a channel of the database. */
export interface ChannelListener {
  told(payload: string): void;
  /** From now on everything is heard. What was told before is lost for good: look at all of it. */
  began(): void;
  /** Nothing is heard until it begins anew. */
  lost(): void;
}

const FIRST_RETRY_MS = 250;
const LONGEST_RETRY_MS = 15_000;

/** Hears what is told by PostgreSQL's NOTIFY, on a connection of its own that comes back when it was lost. */
export class DatabaseChannel {
  private client: Client | undefined;
  private retry: NodeJS.Timeout | undefined;
  private failures = 0;
  private closed = false;

  constructor(
    private readonly databaseUrl: string,
    /** As SQL writes it: a name of ours, nobody's input. */
    private readonly name: 'happened' | 'outbox',
    private readonly listener: ChannelListener,
  ) {}

  /** Begins to listen; no more than once, however often it is called. */
  open(): void {
    if (this.client || this.closed) return;
    clearTimeout(this.retry);
    const client = new Client({
      connectionString: this.databaseUrl,
      application_name: `siklus-${this.name}`,
      connectionTimeoutMillis: LONGEST_RETRY_MS,
      // Without it, a connection that a firewall forgot would be silent for ever.
      keepAlive: true,
    });
    this.client = client;
    client.on('notification', ({ payload }) => this.listener.told(payload ?? ''));
    client.on('error', () => this.lost(client));
    client
      .connect()
      .then(() => client.query(`LISTEN ${this.name}`))
      .then(() => this.began())
      .catch(() => this.lost(client));
  }

  async close(): Promise<void> {
    this.closed = true;
    clearTimeout(this.retry);
    await this.client?.end();
  }

  private began(): void {
    this.failures = 0;
    this.listener.began();
  }

  private lost(client: Client): void {
    if (this.client !== client) return;
    this.client = undefined;
    client.end().catch(() => undefined); // lost already: its end tells nothing new
    if (this.closed) return;
    this.listener.lost();
    this.retry = setTimeout(() => this.open(), Math.min(FIRST_RETRY_MS * 2 ** this.failures, LONGEST_RETRY_MS));
    this.failures += 1;
  }
}
