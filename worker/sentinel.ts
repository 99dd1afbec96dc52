import type { Client } from '@temporalio/client';
import { WorkflowNotFoundError } from '@temporalio/client';
import type { Logger } from 'pino';
import type { DataSource } from 'typeorm';
import { isAlive } from '../domain/enrollment/alive';
import { casesSince, holdsEvent, lastPlace } from '../entities/ledger-marks';
import type { LedgerPlace, RecentCase } from '../entities/ledger-marks';
import { LedgerDiverged } from '../entities/ledger-writer';
import { caseState, certificateWorkflowId } from '../workflows/enrollment/enrollment.messages';
import type { Mark } from '../workflows/ledger/anchor.messages';
import type { Anchor, AnchorState } from './anchor';
import { wentBack } from './anchor';

/** What the comparison of the ledger with Temporal came to. */
export type Agreement = 'ok' | 'unchecked' | 'database-is-older' | 'temporal-is-older';

export interface SentinelDeps {
  readonly db: DataSource;
  readonly client: Client;
  readonly anchor: Pick<Anchor, 'read' | 'begin' | 'set'>;
  readonly now: () => Date;
  /** Temporal was restored under a running worker, whose memory of the cases is worth nothing now: it must end. */
  readonly onGoneBack: () => void;
  /** Between two looks; default two seconds. */
  readonly everyMs?: number;
  readonly log: Pick<Logger, 'info' | 'warn' | 'error'>;
}

const EVERY_MS = 2_000;
/** So many of the latest cases are asked where they are; one restored server is behind in all of them. */
const ASKED = 20;
const QUERY_MS = 10_000;

/**
 * Watches that ledger and Temporal tell of the same past. Each knows how far the ledger had come; when one of them
 * was restored to an earlier moment, nothing is decided and nothing sent until people have mended it
 * (`npm run repair`).
 */
export class Sentinel {
  private found: Agreement = 'unchecked';
  private seen: AnchorState | undefined;
  /** Marks set since the anchor was seen. */
  private told = 0;
  private marked = 0;
  private timer: NodeJS.Timeout | undefined;
  private looking: Promise<void> | undefined;
  private stopped = false;

  constructor(private readonly deps: SentinelDeps) {}

  get agreement(): Agreement {
    return this.found;
  }

  get agrees(): boolean {
    return this.found === 'ok';
  }

  /** Lets a commit pass. Errors: {@link LedgerDiverged} while one of the two is older; else, when not yet compared. */
  require(): void {
    if (this.agrees) return;
    if (this.found === 'unchecked') throw new Error('ledger and Temporal are not compared yet');
    throw new LedgerDiverged(`${this.found}: nothing is decided until it is repaired`);
  }

  start(): void {
    const look = () => {
      this.looking = this.look().finally(() => {
        if (!this.stopped) this.timer = setTimeout(look, this.deps.everyMs ?? EVERY_MS);
      });
    };
    look();
  }

  async stop(): Promise<void> {
    this.stopped = true;
    clearTimeout(this.timer);
    await this.looking;
  }

  private async look(): Promise<void> {
    try {
      this.tell(await this.compare());
    } catch (error) {
      // Neither can be reached just now: what was found last stays true.
      this.deps.log.warn({ err: (error as Error).name }, 'ledger and Temporal could not be compared');
    }
  }

  private tell(agreement: Agreement): void {
    if (agreement === this.found) return;
    this.found = agreement;
    const line = { agreement };
    if (agreement === 'ok') this.deps.log.info(line, 'ledger and Temporal tell of the same past');
    else this.deps.log.error(line, 'one of them was restored to an earlier moment: stop deciding; npm run repair');
  }

  private async compare(): Promise<Agreement> {
    const { db, anchor, onGoneBack } = this.deps;
    const [state, last] = [await anchor.read(), await lastPlace(db)];
    if (this.seen && (!state || wentBack(this.seen, this.told, state))) {
      onGoneBack();
      return 'temporal-is-older';
    }
    this.seen = state;
    this.told = 0;
    const mark = state?.mark;
    if (mark && !(await holdsEvent(db, mark))) return 'database-is-older';
    if (!this.agrees && !(await this.temporalKnows(await casesSince(db, mark?.position ?? 0, ASKED))))
      return 'temporal-is-older';
    if (!state) await anchor.begin(last && this.markOf(last, 0));
    else if (last && last.position !== this.marked) {
      await anchor.set(this.markOf(last, mark?.epoch ?? 0));
      this.told = 1;
    }
    this.marked = last?.position ?? 0;
    return 'ok';
  }

  private markOf({ position, caseId, seq, hash, at }: LedgerPlace, epoch: number): Mark {
    return { epoch, position, caseId, seq, hash, at };
  }

  /** Whether the workflows of these cases are there, and not further back than a dying worker could have left them. */
  private async temporalKnows(cases: readonly RecentCase[]): Promise<boolean> {
    const now = this.deps.now().toISOString();
    for (const { state, sureVersion } of cases)
      if (isAlive(state, now) && (await this.versionAt(state.caseId)) < sureVersion) return false;
    return true;
  }

  /** Where the workflow of a case is; -1 when there is none. */
  private async versionAt(caseId: string): Promise<number> {
    const { client, log } = this.deps;
    try {
      const handle = client.workflow.getHandle(certificateWorkflowId(caseId));
      const there = await client.withDeadline(Date.now() + QUERY_MS, () => handle.query(caseState));
      return there?.version ?? 0;
    } catch (error) {
      if (error instanceof WorkflowNotFoundError) return -1;
      // One that cannot be asked says nothing of where Temporal is; the audit finds it.
      log.warn({ caseId, err: (error as Error).name }, 'a workflow could not be asked where it stands');
      return Infinity;
    }
  }
}
