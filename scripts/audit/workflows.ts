import type { Client, WorkflowExecutionDescription } from '@temporalio/client';
import { QueryNotRegisteredError, WorkflowNotFoundError } from '@temporalio/client';
import type { DataSource } from 'typeorm';
import { toMillis } from '../../domain/case/instant';
import { isAlive } from '../../domain/enrollment/alive';
import type { CaseState } from '../../domain/enrollment/state';
import { nextWake } from '../../domain/enrollment/wakes';
import { certificateWorkflowId, WORKFLOW_TYPE } from '../../workflows/enrollment/enrollment.messages';
import type { Finding, Seen } from './findings';
import { finding } from './findings';
import type { AuditedCase } from './ledger';
import { askState } from './case-state';
import { inParallel, lasting } from './patience';

export interface WorkflowAudit {
  readonly db: DataSource;
  readonly client: Client;
  readonly cases: ReadonlyMap<string, AuditedCase>;
  readonly now: () => Date;
  readonly patienceMs: number;
}

const AT_A_TIME = 6;
/** What is due this long and still not done is late. */
const LATE_MS = 60_000;
/** Activities that write to the ledger: a case that waits for one is at a standstill. */
const LEDGER_WORK = ['record', 'loadFacts'];
const STANDSTILL_ATTEMPTS = 3;

/** Asks every case's workflow where it stands, and Temporal for workflows of cases that no ledger knows. */
export async function auditWorkflows(audit: WorkflowAudit): Promise<Seen> {
  const findings: Finding[] = [];
  const add = async (found: Promise<readonly Finding[]>) => void findings.push(...(await found));
  await inParallel(audit.cases.keys(), AT_A_TIME, (caseId) => add(auditOne(audit, caseId)));
  await inParallel(await strangers(audit), AT_A_TIME, (caseId) => add(auditStranger(audit, caseId)));
  return { looked: audit.cases.size, findings };
}

async function auditOne(audit: WorkflowAudit, caseId: string): Promise<readonly Finding[]> {
  return lasting(
    async () => {
      const state = await stateOf(audit.db, caseId);
      return state ? wrongWith(audit, state) : [];
    },
    (findings) => findings.length > 0,
    audit.patienceMs,
  );
}

async function wrongWith(audit: WorkflowAudit, state: CaseState): Promise<readonly Finding[]> {
  const { caseId, version, revision, status } = state;
  const tell = (text: string) => [finding('workflow', text, caseId)];
  const now = audit.now().toISOString();
  const alive = isAlive(state, now);
  const described = await describe(audit, caseId);
  if (!described) return alive ? tell('has no workflow: nothing more will happen to it by itself') : [];
  const run = described.status.name;
  if (run !== 'RUNNING' && (alive || run !== 'COMPLETED')) return tell(`its workflow ended as ${run}`);
  const stuck = standstill(described);
  if (stuck) return tell(stuck);
  const there = await ask(audit, caseId);
  if (there === 'silent') return tell('its workflow does not answer');
  if (there?.version !== version || there.revision !== revision || there.status !== status)
    return tell(
      `its workflow is at version ${String(there?.version ?? 0)} (${there?.status ?? 'not open'}), its ledger at ${String(version)} (${status})`,
    );
  const wake = nextWake(state, now);
  return wake && toMillis(wake.at) < toMillis(now) - LATE_MS ? tell(`${wake.command.type} was due at ${wake.at}`) : [];
}

/** A workflow that tells of more than nothing about a case without a ledger: the ledger was lost. */
async function auditStranger(audit: WorkflowAudit, caseId: string): Promise<readonly Finding[]> {
  return lasting(
    async () => {
      if (await stateOf(audit.db, caseId)) return [];
      const there = await ask(audit, caseId);
      if (there === undefined) return [];
      const version = there === 'silent' ? 'an unknown version' : `version ${String(there.version)}`;
      return [finding('workflow', `has no ledger, and a workflow at ${version}`, caseId)];
    },
    (findings) => findings.length > 0,
    audit.patienceMs,
  );
}

async function strangers({ client, cases }: WorkflowAudit): Promise<readonly string[]> {
  const prefix = certificateWorkflowId('');
  const found: string[] = [];
  const query = `WorkflowType = '${WORKFLOW_TYPE}' AND ExecutionStatus = 'Running'`;
  for await (const { workflowId } of client.workflow.list({ query })) {
    const caseId = workflowId.slice(prefix.length);
    if (workflowId.startsWith(prefix) && !cases.has(caseId)) found.push(caseId);
  }
  return found;
}

async function stateOf(db: DataSource, caseId: string): Promise<CaseState | undefined> {
  const rows: { state: CaseState }[] = await db.query('SELECT state FROM case_file WHERE id = $1', [caseId]);
  return rows[0]?.state;
}

async function describe({ client }: WorkflowAudit, caseId: string): Promise<WorkflowExecutionDescription | undefined> {
  try {
    return await client.workflow.getHandle(certificateWorkflowId(caseId)).describe();
  } catch (error) {
    if (error instanceof WorkflowNotFoundError) return undefined;
    throw error;
  }
}

function standstill({ raw }: WorkflowExecutionDescription): string | undefined {
  const stuck = raw.pendingActivities?.find(
    ({ activityType, attempt }) =>
      LEDGER_WORK.includes(activityType?.name ?? '') && Number(attempt ?? 0) > STANDSTILL_ATTEMPTS,
  );
  return stuck && `its workflow has waited ${String(stuck.attempt)} times for the ledger`;
}

async function ask({ client }: WorkflowAudit, caseId: string) {
  try {
    return await askState(client, caseId);
  } catch (error) {
    if (error instanceof WorkflowNotFoundError) return undefined;
    if (error instanceof QueryNotRegisteredError) return 'silent' as const;
    if (isTooLate(error)) return 'silent' as const;
    throw error;
  }
}

const DEADLINE_EXCEEDED = 4;
const FAILED_PRECONDITION = 9;

/** No worker answered in time, or Temporal has none to ask. */
function isTooLate(error: unknown): boolean {
  const cause = error instanceof Error && error.cause !== undefined ? error.cause : error;
  const { code } = cause as { code?: unknown };
  return code === DEADLINE_EXCEEDED || code === FAILED_PRECONDITION;
}
