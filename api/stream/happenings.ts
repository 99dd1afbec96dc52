import { Client } from 'pg';
import type { Logger } from 'pino';

/** What happened, by name only: whoever may see it reads it where it always stands. */
export type Happening =
  | { readonly kind: 'case'; readonly caseId: string }
  | { readonly kind: 'person'; readonly personId: string }
  /** Some of what happened was not heard: look at everything again. */
  | { readonly kind: 'missed' };

export interface Listener {
  happened(happening: Happening): void;
  /** Nothing more comes: this process leaves. */
  ended(): void;
}

/** Where one can listen to what happens. */
export interface Happenings {
  /** The first that is told is `missed`: from then on everything is heard. Answers how to stop. */
  listen(listener: Listener): () => void;
}

const RETRY_MS = 2_000;

/** Hears of every commit by PostgreSQL's NOTIFY, on a connection of its own, and passes it on to who listens here. */
export class DatabaseHappenings implements Happenings {
  private readonly listeners = new Set<Listener>();
  private client: Client | undefined;
  private hears = false;
  private retry: NodeJS.Timeout | undefined;
  private closed = false;

  constructor(
    private readonly databaseUrl: string,
    private readonly log: Pick<Logger, 'warn'>,
  ) {}

  listen(listener: Listener): () => void {
    this.listeners.add(listener);
    if (this.hears) listener.happened({ kind: 'missed' });
    else this.connect();
    return () => this.listeners.delete(listener);
  }

  async close(): Promise<void> {
    this.closed = true;
    clearTimeout(this.retry);
    for (const listener of [...this.listeners]) listener.ended();
    await this.client?.end();
  }

  /** When the first comes to listen, and again when the connection was lost. */
  private connect(): void {
    if (this.client || this.closed) return;
    const client = new Client({ connectionString: this.databaseUrl });
    this.client = client;
    client.on('notification', ({ payload }) => this.tell(parse(payload ?? '')));
    client.on('error', () => this.lost(client));
    client
      .connect()
      .then(() => client.query('LISTEN happened'))
      .then(() => {
        this.hears = true;
        this.tell({ kind: 'missed' });
      })
      .catch(() => this.lost(client));
  }

  private lost(client: Client): void {
    if (this.client !== client) return;
    this.client = undefined;
    this.hears = false;
    client.end().catch(() => undefined); // lost already: its end tells nothing new
    if (this.closed) return;
    this.log.warn('nothing is heard of what happens until the database answers again');
    this.retry = setTimeout(() => this.connect(), RETRY_MS);
  }

  private tell(happening: Happening | undefined): void {
    if (happening) for (const listener of [...this.listeners]) listener.happened(happening);
  }
}

function parse(payload: string): Happening | undefined {
  const [, kind, id] = /^(case|person):(.+)$/.exec(payload) ?? [];
  if (id === undefined) return undefined;
  return kind === 'case' ? { kind, caseId: id } : { kind: 'person', personId: id };
}
