import { historyFromJSON } from '@temporalio/common/lib/proto-utils';
import { statSync } from 'node:fs';
import { setTimeout as pause } from 'node:timers/promises';
import { join } from 'node:path';
import { certificateWorkflowId } from '../../workflows/enrollment/enrollment.messages';
import { prepareMany, stateOf, toInForce } from './lives';
import { firstRun } from './replay';
import { together } from './figures';
import type { Office } from './office';

/** History events from submission to "in force", while waiting there, and what a waiting certificate takes on disk. */
export async function measureWaiting(office: Office, count: number) {
  const { client, db } = office;
  const before = await sizes(office);
  const cases = await prepareMany(office, count);
  await together(cases, 20, (one) => toInForce(office, one));
  const [first] = cases;
  if (!first) throw new Error('nothing was measured');
  while ((await stateOf(office, first.caseId)).lettersDue.length > 0) await pause(50);
  const workflowId = certificateWorkflowId(first.caseId);
  const whole = historyFromJSON(JSON.parse(await firstRun(office, workflowId))).events?.length ?? 0;
  const waiting = (await client.workflow.getHandle(workflowId).fetchHistory()).events?.length ?? 0;
  await db.query('VACUUM FULL');
  const after = await sizes(office);
  const each = (name: 'postgres' | 'temporal') => Math.round((after[name] - before[name]) / count);
  return {
    /** From the opening of the draft on, so more than from submission. */
    toInForce: whole,
    waiting,
    bytes: { postgres: each('postgres'), temporal: each('temporal'), lives: count },
    caseId: first.caseId,
  };
}

async function sizes({ db, stack }: Office) {
  const [row]: { size: string }[] = await db.query('SELECT pg_database_size(current_database()) AS size');
  return { postgres: Number(row?.size ?? 0), temporal: sizeOf(join(stack.dataDir, 'temporal')) };
}

/** The server's own file, with what it has not yet moved into it. */
function sizeOf(folder: string): number {
  const sizes = ['temporal.db', 'temporal.db-wal'].map((name) => {
    const stat = statSync(join(folder, name), { throwIfNoEntry: false });
    return stat?.size ?? 0;
  });
  return sizes.reduce((sum, size) => sum + size, 0);
}
