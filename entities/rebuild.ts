import type { DataSource, EntityManager, QueryRunner } from 'typeorm';
import type { CaseState } from '../domain/enrollment/state';
import type { BrokenLedger, Commit } from './ledger-check';
import { readLedger } from './ledger-check';
import { caseIdsOf, ledgersOf } from './ledger-pages';
import { BlindIndexMissing } from './reservations';
import type { Difference } from './shadow';
import { Shadow } from './shadow';

export interface RebuildOptions {
  /** Only these cases; default: all. */
  readonly caseIds?: readonly string[];
  /** Replace what differs; default: only tell. */
  readonly apply?: boolean;
  /** Told of every sound case, with its commits: an audit reads the ledger once for everything. */
  readonly onCase?: (caseId: string, commits: readonly Commit[]) => void;
}

/** A case whose ledger cannot be read, so that nothing is rebuilt from it and its read models are left alone. */
export type BrokenCase = BrokenLedger & { readonly caseId: string };
/** A case that may not hold what its state says that it holds alone. */
export interface Contest {
  readonly caseId: string;
  readonly code: string;
}

export interface RebuildReport {
  readonly cases: number;
  readonly events: number;
  readonly broken: readonly BrokenCase[];
  readonly contests: readonly Contest[];
  /** Where the read models differ from what the ledger makes of them. */
  readonly differences: readonly Difference[];
  /** Notices that nobody knows to have been sent: applying sends them. */
  readonly owed: number;
  readonly applied: boolean;
}

const PAGE = 200;

/**
 * Makes every read model anew from the ledger, by the same functions that keep them, in tables of its own, and
 * compares. With `apply`, what differs is replaced, in one transaction that keeps writers out; else nothing changes,
 * and everybody may go on writing. Errors: any database error, after which nothing has changed.
 */
export async function rebuild(dataSource: DataSource, options: RebuildOptions = {}): Promise<RebuildReport> {
  const runner = dataSource.createQueryRunner();
  try {
    await runner.startTransaction('REPEATABLE READ');
    const report = await within(runner, options);
    if (options.apply) await runner.commitTransaction();
    else await runner.rollbackTransaction();
    return report;
  } catch (error) {
    if (runner.isTransactionActive) await runner.rollbackTransaction();
    throw error;
  } finally {
    await runner.release();
  }
}

async function within(runner: QueryRunner, options: RebuildOptions): Promise<RebuildReport> {
  const { manager } = runner;
  // Before anything is read: what is compared is what is replaced.
  if (options.apply) await Shadow.keepWritersOut(manager);
  const shadow = await Shadow.open(manager);
  const filled = await fill(manager, shadow, options);
  const broken = [...filled.broken, ...(await shadow.withoutEnd(options.caseIds))];
  const left = new Set(broken.map(({ caseId }) => caseId));
  const owed = await shadow.settleNotices();
  const scope = { ...(options.caseIds ? { only: options.caseIds } : {}), except: [...left] };
  const differences = await shadow.differences(scope);
  if (options.apply) await shadow.replace(scope);
  await shadow.close();
  return { ...filled, broken, differences, owed, applied: options.apply === true };
}

async function fill(db: EntityManager, shadow: Shadow, { caseIds, onCase }: RebuildOptions) {
  const found = { cases: 0, events: 0, broken: [] as BrokenCase[], contests: [] as Contest[] };
  for await (const page of caseIdsOf(db, shadow.ledger, PAGE, caseIds))
    for (const [caseId, rows] of await ledgersOf(db, shadow.ledger, page)) {
      const reading = readLedger(rows);
      found.cases += 1;
      found.events += rows.length;
      if (!reading.sound) {
        found.broken.push({ caseId, seq: reading.seq, fault: reading.fault });
        continue;
      }
      onCase?.(caseId, reading.commits);
      for (const commit of reading.commits) await shadow.project(commit);
      const state = reading.commits.at(-1)?.after;
      const contest = state && (await contestOf(shadow, state));
      if (contest) found.contests.push(contest);
    }
  return found;
}

async function contestOf(shadow: Shadow, state: CaseState): Promise<Contest | undefined> {
  try {
    const refusal = await shadow.reserve(state);
    return refusal && { caseId: state.caseId, code: refusal.code };
  } catch (error) {
    if (error instanceof BlindIndexMissing) return { caseId: state.caseId, code: 'blind-index-missing' };
    throw error;
  }
}
