import { ApplicationFailure } from '@temporalio/common';
import { Worker } from '@temporalio/worker';
import { HrUnreachable } from '../../adapters/hr/port';
import type { ChangeRef, DueChange, PeopleActivities, Today } from '../../activities/people/contract';
import { isToldAhead, takesOut } from '../../domain/people-change/directory';
import type { PersonChangeKind } from '../../domain/people-change/change';
import { WATCH_ID, WATCH_INPUT, WATCH_TYPE } from '../../workflows/people/people.messages';
import type { LifeEnv } from './life-env';
import { TEST_DATA, workflowBundle } from './life-env';

interface Known extends DueChange {
  readonly cases: readonly string[];
  announced: boolean;
  applied: boolean;
  done: boolean;
}

/** HR, the directory and the inbox as a watch under skipped time meets them, in memory. */
export class HrDesk implements PeopleActivities {
  /** HR's own, before it is read. */
  private readonly recorded: Known[] = [];
  private readonly known: Known[] = [];
  readonly abandoned: { readonly caseId: string; readonly personId: string }[] = [];
  /** What was done to whom, and when. */
  readonly log: { readonly what: string; readonly at: string }[] = [];
  readings = 0;
  down = false;
  /** The step of this name does its work, and its worker dies before anybody hears of it: so many times. */
  dying: { step: string; times: number } = { step: '', times: 0 };

  constructor(private readonly nowMs: () => Promise<number>) {}

  records(changeId: string, kind: PersonChangeKind, effectiveOn: string, cases: readonly string[]): void {
    const fresh = { announced: false, applied: false, done: false };
    const out = takesOut({ kind, serves: kind === 'transfer' || kind === 'position-change' });
    this.recorded.push({ changeId, kind, effectiveOn, takesOut: out, cases, ...fresh });
  }

  async awaitPersonChanges(asked: Today): Promise<void> {
    this.readings += 1;
    if (this.down) throw new HrUnreachable('HR is away');
    this.known.push(...this.recorded.splice(0));
    if ((await this.duePersonChanges(asked)).length === 0) throw ApplicationFailure.retryable('nothing', 'NothingNew');
  }

  duePersonChanges({ today }: Today): Promise<readonly DueChange[]> {
    const due = this.known.filter(
      (one) => !one.done && (one.effectiveOn <= today || (isToldAhead(one) && !one.announced)),
    );
    return Promise.resolve(
      due.map(({ changeId, kind, effectiveOn, takesOut: out }) => ({ changeId, kind, effectiveOn, takesOut: out })),
    );
  }

  async applyPersonChange({ changeId }: ChangeRef): Promise<void> {
    const change = this.of(changeId);
    if (!change.applied) await this.note(`applied ${changeId}`);
    change.applied = true;
    this.mayDie('apply');
  }

  abandonedTasks() {
    this.mayDie('abandoned');
    return Promise.resolve(this.abandoned.splice(0));
  }

  casesOfPersonChange({ changeId }: ChangeRef): Promise<readonly string[]> {
    this.mayDie('cases');
    return Promise.resolve(this.of(changeId).cases);
  }

  async closePersonChange({ changeId }: ChangeRef): Promise<void> {
    const change = this.of(changeId);
    change.announced = true;
    if (change.applied && !change.done) await this.note(`done ${changeId}`);
    change.done = change.applied;
    this.mayDie('close');
  }

  isDone = (changeId: string): boolean => this.known.some((one) => one.changeId === changeId && one.done);
  whenWas = (what: string): string | undefined => this.log.find((line) => line.what === what)?.at;

  private of(changeId: string): Known {
    const found = this.known.find((one) => one.changeId === changeId);
    if (!found) throw new Error(`nobody has read ${changeId}`);
    return found;
  }

  private async note(what: string): Promise<void> {
    this.log.push({ what, at: new Date(await this.nowMs()).toISOString() });
  }

  private mayDie(step: string): void {
    if (this.dying.step !== step || this.dying.times === 0) return;
    this.dying.times -= 1;
    throw new Error(`the worker died after ${step}`);
  }
}

/** A worker with the real watch over a desk, on the server of a life; `id` keeps the watches of a test apart. */
export class WatchEnv {
  private worker: Worker | undefined;
  private running: Promise<void> = Promise.resolve();

  constructor(
    private readonly env: LifeEnv['env'],
    private readonly desk: HrDesk,
    readonly id = `${WATCH_ID}-${String(performance.now())}`,
  ) {}

  async begin(): Promise<void> {
    await this.startWorker();
    await this.env.client.workflow.start(WATCH_TYPE, { workflowId: this.id, taskQueue: this.id, args: [WATCH_INPUT] });
  }

  async startWorker(): Promise<void> {
    const { desk } = this;
    this.worker = await Worker.create({
      connection: this.env.nativeConnection,
      taskQueue: this.id,
      workflowBundle: await workflowBundle(),
      dataConverter: TEST_DATA,
      activities: {
        awaitPersonChanges: (asked: Today) => desk.awaitPersonChanges(asked),
        duePersonChanges: (asked: Today) => desk.duePersonChanges(asked),
        applyPersonChange: (ref: ChangeRef) => desk.applyPersonChange(ref),
        abandonedTasks: () => desk.abandonedTasks(),
        casesOfPersonChange: (ref: ChangeRef) => desk.casesOfPersonChange(ref),
        closePersonChange: (ref: ChangeRef) => desk.closePersonChange(ref),
      },
    });
    this.running = this.worker.run();
  }

  async stopWorker(): Promise<void> {
    this.worker?.shutdown();
    await this.running;
  }

  get handle() {
    return this.env.client.workflow.getHandle(this.id);
  }

  async end(): Promise<void> {
    await this.handle.terminate();
    await this.stopWorker();
  }
}
