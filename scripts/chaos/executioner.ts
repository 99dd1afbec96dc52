import { setTimeout as pause } from 'node:timers/promises';
import type { Stack } from '../stack';
import type { Kill } from './plan';

/** Counts the calls of all lives, and kills what the plan says when it says so. */
export class Executioner {
  private calls = 0;
  private readonly left: Kill[];
  private readonly underWay = new Set<Promise<void>>();
  private readonly log: string[] = [];

  constructor(
    private readonly stack: Pick<Stack, 'kill' | 'pids' | 'ready'>,
    plan: readonly Kill[],
    private readonly tell: (line: string) => void,
  ) {
    this.left = [...plan].sort((a, b) => a.atCall - b.atCall);
  }

  /** A call to the API begins. */
  called(what: string): void {
    this.calls += 1;
    while (this.left[0] && this.left[0].atCall <= this.calls)
      this.begin(this.left.shift(), `call ${String(this.calls)}, ${what}`);
  }

  /** What happened, line by line. */
  get timeline(): readonly string[] {
    return this.log;
  }

  get count(): number {
    return this.calls;
  }

  /** Kills what is left of the plan, and resolves when every part that was killed is back. */
  async finish(): Promise<void> {
    for (let kill = this.left.shift(); kill; kill = this.left.shift()) this.begin(kill, 'after the last call');
    while (this.underWay.size > 0) await Promise.all(this.underWay);
  }

  private begin(kill: Kill | undefined, when: string): void {
    if (!kill) return;
    const work = this.execute(kill, when).finally(() => this.underWay.delete(work));
    this.underWay.add(work);
  }

  private async execute({ part, delayMs }: Kill, when: string): Promise<void> {
    const { stack } = this;
    await pause(delayMs);
    // Dead already (another kill, or one that it brought about): its turn comes when it is back.
    await stack.ready(part, { within: 120_000 });
    const pid = stack.pids()[part];
    this.record(`SIGKILL ${part} (${when}, ${String(delayMs)} ms later)`);
    stack.kill(part);
    await stack.ready(part, { within: 120_000, ...(pid === undefined ? {} : { otherThan: pid }) });
    this.record(`${part} is back`);
  }

  private record(line: string): void {
    this.log.push(line);
    this.tell(line);
  }
}
