import type { Logger } from 'pino';
import { DatabaseChannel } from '../../entities/database-channel';

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

/** Hears of every commit by PostgreSQL's NOTIFY, from when the first comes to listen, and passes it on to who listens here. */
export class DatabaseHappenings implements Happenings {
  private readonly listeners = new Set<Listener>();
  private readonly channel: DatabaseChannel;
  private hears = false;

  constructor(databaseUrl: string, log: Pick<Logger, 'warn'>) {
    this.channel = new DatabaseChannel(databaseUrl, 'happened', {
      told: (payload) => this.tell(parse(payload)),
      began: () => {
        this.hears = true;
        this.tell({ kind: 'missed' });
      },
      lost: () => {
        this.hears = false;
        log.warn('nothing is heard of what happens until the database answers again');
      },
    });
  }

  listen(listener: Listener): () => void {
    this.listeners.add(listener);
    if (this.hears) listener.happened({ kind: 'missed' });
    else this.channel.open();
    return () => this.listeners.delete(listener);
  }

  async close(): Promise<void> {
    for (const listener of [...this.listeners]) listener.ended();
    await this.channel.close();
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
