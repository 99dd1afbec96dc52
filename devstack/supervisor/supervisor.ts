import { setTimeout as pause } from 'node:timers/promises';
import type { PartSpec } from './part';
import { PartFailed, PartRun } from './part';
import { endLeftover } from './pid-file';
import { until } from './until';

export interface SupervisorOptions {
  /** Told when a part ended by itself and when it is back. */
  readonly say: (part: string, text: string) => void;
  /** Milliseconds before the first restart; doubled for each next one up to 10 s, forgotten after a quiet minute. */
  readonly firstBackoff?: number;
}

const LONGEST_BACKOFF = 10_000;
const QUIET = 60_000;

/** Keeps parts running: a part that dies is said and started again, until it is told to stop. */
export class Supervisor {
  readonly #parts = new Map<string, Kept>();
  #stopped = false;

  constructor(private readonly options: SupervisorOptions) {}

  /** Resolves when the part is ready. Errors: {@link PartFailed}, when its first start fails or all is stopping. */
  async start(spec: PartSpec): Promise<void> {
    if (this.#stopped) throw new PartFailed(`${spec.name} is not started any more`);
    const kept = new Kept(spec, this.options);
    this.#parts.set(spec.name, kept);
    await kept.start();
  }

  /** Process ids of the programs running now. */
  pids(): Record<string, number> {
    return Object.fromEntries([...this.#parts].flatMap(([name, { pid }]) => (pid === undefined ? [] : [[name, pid]])));
  }

  /** Sends a signal to a part as a failure would; it comes back as after any failure. */
  kill(name: string, signal: NodeJS.Signals): boolean {
    return this.#parts.get(name)?.kill(signal) ?? false;
  }

  /** Waits until a part is ready (again) in another process than `otherThan`. */
  async ready(
    name: string,
    { otherThan, within = 30_000 }: { otherThan?: number; within?: number } = {},
  ): Promise<void> {
    const kept = this.#parts.get(name);
    await until(() => kept?.pid !== undefined && kept.pid !== otherThan, { within, what: `${name} is ready` });
  }

  /** Stops the parts of each group together, groups one after the other. */
  async stop(groups: readonly (readonly string[])[]): Promise<void> {
    this.#stopped = true;
    const parts = (group: readonly string[]) => group.flatMap((name) => this.#parts.get(name) ?? []);
    for (const group of groups) await Promise.all(parts(group).map((part) => part.stop()));
  }
}

class Kept {
  #run: PartRun | undefined;
  #ready = false;
  #failures = 0;
  readonly #told = new AbortController();

  constructor(
    private readonly spec: PartSpec,
    private readonly options: SupervisorOptions,
  ) {}

  /** Of a ready program only. */
  get pid(): number | undefined {
    return this.#ready ? this.#run?.pid : undefined;
  }

  async start(): Promise<void> {
    await endLeftover(this.spec.pidFile, this.spec.stopSignal);
    if (this.#told.signal.aborted) throw new PartFailed(`${this.spec.name} was told to stop`);
    const run = (this.#run = new PartRun(this.spec));
    try {
      await run.ready();
    } catch (error) {
      await run.stop();
      throw error;
    }
    this.#ready = true;
    void this.#watch(run);
  }

  async #watch(run: PartRun): Promise<void> {
    const since = Date.now();
    const how = await run.ended;
    this.#ready = false;
    if (Date.now() - since > QUIET) this.#failures = 0;
    for (let why = `ended (${how})`; !this.#told.signal.aborted;) {
      const wait = Math.min((this.options.firstBackoff ?? 250) * 2 ** this.#failures++, LONGEST_BACKOFF);
      this.options.say(this.spec.name, `${why}; starting it again in ${wait / 1000} s`);
      try {
        await pause(wait, undefined, { signal: this.#told.signal });
        await this.start();
        this.options.say(this.spec.name, 'is back');
        return;
      } catch (error) {
        why = `did not start: ${(error as Error).message}`;
      }
    }
  }

  kill(signal: NodeJS.Signals): boolean {
    return this.#run?.kill(signal) ?? false;
  }

  async stop(): Promise<void> {
    this.#told.abort();
    await this.#run?.stop();
  }
}
