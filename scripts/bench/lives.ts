import { randomUUID } from 'node:crypto';
import { setTimeout as pause } from 'node:timers/promises';
import type { HumanCommand, Sight } from '../../domain/enrollment/commands';
import type { Actor } from '../../domain/people/roles';
import type { CaseState } from '../../domain/enrollment/state';
import type { certificateLife } from '../../workflows';
import type { Receipt } from '../../workflows/enrollment/enrollment.messages';
import { certificateWorkflowId, updates, WORKFLOW_TYPE } from '../../workflows/enrollment/enrollment.messages';
import type { Prepared } from './application';
import { acceptAgreement, ALL_MET, APPLICANT, EXAMINER, prepare, SUPERVISOR } from './application';
import { bareLife, step } from './bare.workflow';
import { figure, timed, together } from './figures';
import type { Office } from './office';
import { BARE, OURS } from './office';

/** Updates of a life up to "in force", and after which of them an ordinary activity is due (letters, CA). */
export const UPDATES = 15;
export const ACTIVITIES_AFTER = [9, 13, 14, 14, 15] as const;

export const ASK_EVERY_MS = 10;
const BATCH = 40;
const WIDTH = 20;

/**
 * Lives per second to "in force", in turn with the bare workflow, so that a drift of the machine hits both. The stack's
 * own worker holds still meanwhile: it has no part in these lives but their mails, which nobody waits for.
 */
export async function measureLives(office: Office, rounds: number) {
  const { worker } = office.stack.pids();
  if (worker === undefined) throw new Error('the stack has no worker');
  process.kill(worker, 'SIGSTOP');
  try {
    return await inTurn(office, rounds);
  } finally {
    process.kill(worker, 'SIGCONT');
  }
}

async function inTurn(office: Office, rounds: number) {
  const ours: number[] = [];
  const bare: number[] = [];
  const ratios: number[] = [];
  for (let round = 0; round <= rounds; round++) {
    const prepared = await prepareMany(office, BATCH);
    const oursMs = await timed(() => together(prepared, WIDTH, (one) => toInForce(office, one)));
    const bareMs = await timed(() => together(prepared, WIDTH, async () => void (await bareOnce(office))));
    // The first round warms caches and is not counted.
    if (round === 0) continue;
    ours.push((BATCH * 1_000) / oursMs);
    bare.push((BATCH * 1_000) / bareMs);
    ratios.push(bareMs / oursMs);
  }
  const spread = figure(ratios);
  return { perSecond: figure(ours), barePerSecond: figure(bare), ratio: spread.median, ratios: spread };
}

let numbered = Date.now() % 100_000_000;
export async function prepareMany({ vault, policy }: Office, count: number): Promise<readonly Prepared[]> {
  const all: Prepared[] = [];
  for (let i = 0; i < count; i++) all.push(await prepare(vault, policy, numbered++));
  return all;
}

export const give = ({ client }: Office, caseId: string, actor: Actor, command: HumanCommand): Promise<Receipt> => {
  const commandId = randomUUID();
  return client.workflow
    .getHandle(certificateWorkflowId(caseId))
    .executeUpdate<Receipt, [object]>(updates[command.type].name, {
      updateId: commandId,
      args: [{ commandId, actor, command }],
    });
};

/** Opens and submits a case on a task queue. */
export async function submitted(office: Office, { caseId, open, commands }: Prepared, taskQueue = OURS): Promise<void> {
  await office.client.workflow.start<typeof certificateLife>(WORKFLOW_TYPE, {
    workflowId: certificateWorkflowId(caseId),
    taskQueue,
    args: [{ schema: 1, caseId }],
  });
  for (const command of [open, ...commands]) await give(office, caseId, APPLICANT, command);
}

export async function toInForce(office: Office, prepared: Prepared): Promise<void> {
  const { caseId } = prepared;
  await submitted(office, prepared);
  const decide = async (actor: Actor, decision: (sight: Sight) => HumanCommand) => {
    const { taskId } = await standingOf(office, caseId);
    const { revision, dossierDigest: digest } = await give(office, caseId, actor, { type: 'claimTask', taskId });
    await give(office, caseId, actor, decision({ revision, digest, documents: [] }));
  };
  await decide(EXAMINER, (sight) => ({ type: 'verify', sight, checklist: ALL_MET, remarks: '' }));
  await decide(SUPERVISOR, (sight) => ({ type: 'approve', sight, remarks: '' }));
  await give(office, caseId, APPLICANT, acceptAgreement(office.agreement));
  // The certificate comes by itself; a confirmation that is too early is refused, and given again when it is there.
  // Asked with a pause, so that what asks does not take the database from what is measured.
  while ((await standingOf(office, caseId)).status !== 'acceptance') await pause(ASK_EVERY_MS);
  await give(office, caseId, APPLICANT, { type: 'confirmReceipt' });
}

async function standingOf({ db }: Office, caseId: string): Promise<{ status: string; taskId: string }> {
  const [row]: { status: string; task_id: string | null }[] = await db.query(
    "SELECT status, state->'task'->>'id' AS task_id FROM case_file WHERE id = $1",
    [caseId],
  );
  return { status: row?.status ?? '', taskId: row?.task_id ?? '' };
}

export async function stateOf({ db }: Office, caseId: string): Promise<CaseState> {
  const [row]: { state: CaseState }[] = await db.query('SELECT state FROM case_file WHERE id = $1', [caseId]);
  if (!row) throw new Error(`no case ${caseId}`);
  return row.state;
}

export async function bareOnce({ client }: Office): Promise<string> {
  const handle = await client.workflow.start(bareLife, {
    workflowId: `bare:${randomUUID()}`,
    taskQueue: BARE,
    args: [UPDATES, ACTIVITIES_AFTER],
  });
  for (let i = 0; i < UPDATES; i++) await handle.executeUpdate(step, { updateId: String(i) });
  await handle.result();
  return handle.workflowId;
}
