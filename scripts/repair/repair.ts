import type { DataSource } from 'typeorm';
import { until } from '../../devstack/supervisor/until';
import { lastPlace } from '../../entities/ledger-marks';
import { Anchor } from '../../worker/anchor';
import type { Mending } from './mend';
import { mend, NotMended } from './mend';
import type { Divergence } from './survey';
import { survey } from './survey';

export interface RepairDeps extends Mending {
  readonly now: () => Date;
}

export interface RepairReport {
  /** What differed before. */
  readonly found: readonly Divergence[];
  readonly done: readonly { readonly caseId: string; readonly what: string }[];
  /** Why a case is not mended. */
  readonly left: readonly string[];
  /** Whether ledger and Temporal count as one again from here on. */
  readonly reconciled: boolean;
}

/**
 * Compares every case, mends those that `wanted` names, and when nothing differs any more lets the worker decide
 * again: what holds now is where ledger and Temporal begin to count anew.
 */
export async function repair(deps: RepairDeps, wanted: 'none' | 'all' | readonly string[]): Promise<RepairReport> {
  const found = await survey(deps);
  const chosen = found.filter(({ caseId }) => wanted === 'all' || (wanted !== 'none' && wanted.includes(caseId)));
  const done: { caseId: string; what: string }[] = [];
  const left: string[] = [];
  if (chosen.length > 0) await keepUndecided(deps, found);
  for (const divergence of chosen)
    try {
      done.push({ caseId: divergence.caseId, what: await mend(deps, divergence) });
    } catch (error) {
      if (!(error instanceof NotMended)) throw error;
      left.push(error.message);
    }
  await numbersGoOn(deps.db);
  const reconciled = wanted !== 'none' && done.length === found.length;
  if (reconciled) await countAnew(deps);
  return { found, done, left, reconciled };
}

/** A database that was restored would give numbers again that cases bear by now. */
async function numbersGoOn(db: DataSource): Promise<void> {
  await db.query(
    `SELECT setval('case_number_seq', greatest(
       (SELECT coalesce(max(substring(number FROM '[0-9]+$')::bigint), 0) FROM case_file),
       (SELECT last_value FROM case_number_seq)))`,
  );
}

/**
 * Keeps the worker from deciding while some cases are mended and others are not: the event that it goes by may be one
 * of those that come back first. This mark names none that a ledger can hold; the next one takes its place.
 */
async function keepUndecided({ client, taskQueue, now }: RepairDeps, found: readonly Divergence[]): Promise<void> {
  const missing = found.find((divergence) => divergence.kind === 'ledger-behind');
  if (!missing) return;
  const [anchor, epoch] = [new Anchor(client, taskQueue), now().getTime()];
  const { caseId, workflow: seq } = missing;
  await anchor.begin({ epoch, position: 0, caseId, seq, hash: 'not repaired yet', at: now().toISOString() });
  await until(async () => (await anchor.read())?.mark?.epoch === epoch, {
    ...{ within: 60_000, what: 'Temporal keeps in mind that a repair is under way' },
  });
}

async function countAnew({ db, client, taskQueue, now }: RepairDeps): Promise<void> {
  const last = await lastPlace(db);
  const mark = last && { epoch: now().getTime(), ...last };
  const anchor = new Anchor(client, taskQueue);
  if (!(await anchor.read())) await anchor.begin(mark);
  else if (mark) await anchor.set(mark);
}
