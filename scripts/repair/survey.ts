import type { Client } from '@temporalio/client';
import { WorkflowNotFoundError } from '@temporalio/client';
import type { DataSource } from 'typeorm';
import { isAlive } from '../../domain/enrollment/alive';
import type { Commit } from '../../entities/ledger-check';
import { readLedger } from '../../entities/ledger-check';
import { caseIdsOf, ledgersOf } from '../../entities/ledger-pages';
import { certificateWorkflowId, WORKFLOW_TYPE } from '../../workflows/enrollment/enrollment.messages';
import { until } from '../../devstack/supervisor/until';
import { askState } from '../audit/case-state';
import { inParallel } from '../audit/patience';

/** A case of which ledger and workflow do not tell the same, and what can be done about it. */
export type Divergence =
  /** The workflow knows more: the database was restored. What is missing is in Temporal's history. */
  | { readonly kind: 'ledger-behind'; readonly caseId: string; readonly ledger: number; readonly workflow: number }
  /** The ledger knows more, or the workflow is gone: Temporal was restored or lost. It begins anew from the ledger. */
  | { readonly kind: 'workflow-behind'; readonly caseId: string; readonly ledger: number; readonly workflow?: number }
  /** Nothing that a program may decide. */
  | { readonly kind: 'unclear'; readonly caseId: string; readonly why: string };

export interface Surveyed {
  readonly db: DataSource;
  readonly client: Client;
  readonly now: () => Date;
}

const PAGE = 200;
const AT_A_TIME = 6;
/** A worker that lost Temporal waits longer before each new attempt, and whoever repairs is here because Temporal was away. */
const WORKER_MS = 60_000;

/** Every case whose ledger and workflow differ; `only` narrows it to some. Errors: when no worker answers. */
export async function survey(on: Surveyed, only?: readonly string[]): Promise<readonly Divergence[]> {
  const found: Divergence[] = [];
  const look = async (caseId: string, commits: readonly Commit[]) => {
    const divergence = await compare(on, caseId, commits);
    if (divergence) found.push(divergence);
  };
  const known = new Set<string>();
  for await (const page of caseIdsOf(on.db, 'ledger', PAGE, only)) {
    const ledgers = await ledgersOf(on.db, 'ledger', page);
    await inParallel(ledgers, AT_A_TIME, async ([caseId, rows]) => {
      known.add(caseId);
      const reading = readLedger(rows);
      if (reading.sound) await look(caseId, reading.commits);
      else found.push({ kind: 'unclear', caseId, why: `its ledger is not whole at event ${String(reading.seq)}` });
    });
  }
  const others = only ?? (await casesOfTemporal(on.client));
  await inParallel(
    others.filter((caseId) => !known.has(caseId)),
    AT_A_TIME,
    (caseId) => look(caseId, []),
  );
  return found.sort((a, b) => a.caseId.localeCompare(b.caseId));
}

async function compare(
  { client, now }: Surveyed,
  caseId: string,
  commits: readonly Commit[],
): Promise<Divergence | undefined> {
  const state = commits.at(-1)?.after;
  const ledger = state?.version ?? 0;
  const there = await whereIs(client, caseId);
  if (there === 'missing')
    return state && isAlive(state, now().toISOString()) ? { kind: 'workflow-behind', caseId, ledger } : undefined;
  const workflow = there?.version ?? 0;
  if (workflow > ledger) return { kind: 'ledger-behind', caseId, ledger, workflow };
  if (workflow < ledger) return { kind: 'workflow-behind', caseId, ledger, workflow };
  if (there && state && (there.revision !== state.revision || there.status !== state.status))
    return { kind: 'unclear', caseId, why: 'ledger and workflow are at the same version of different pasts' };
  return undefined;
}

async function whereIs(client: Client, caseId: string) {
  let found: Awaited<ReturnType<typeof stateOf>>;
  const ask = async () => {
    found = await stateOf(client, caseId);
    return true;
  };
  try {
    await until(ask, { within: WORKER_MS, every: 500, what: 'an answer' });
    return found;
  } catch (error) {
    throw new Error(`the workflow of case ${caseId} does not answer: does a worker run?`, { cause: error });
  }
}

async function stateOf(client: Client, caseId: string) {
  try {
    return await askState(client, caseId);
  } catch (error) {
    if (error instanceof WorkflowNotFoundError) return 'missing' as const;
    throw error;
  }
}

async function casesOfTemporal(client: Client): Promise<readonly string[]> {
  const prefix = certificateWorkflowId('');
  const found = new Set<string>();
  for await (const { workflowId } of client.workflow.list({ query: `WorkflowType = '${WORKFLOW_TYPE}'` }))
    if (workflowId.startsWith(prefix)) found.add(workflowId.slice(prefix.length));
  return [...found];
}
