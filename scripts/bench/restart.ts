import { randomUUID } from 'node:crypto';
import { ACCOUNTS, ONE_TIME_CODE } from '../../devstack/identity/accounts';
import type { certificateLife } from '../../workflows';
import { certificateWorkflowId, WORKFLOW_TYPE } from '../../workflows/enrollment/enrollment.messages';
import { signIn } from '../stack/login';
import { claimOf } from './decision';
import { timed, together } from './figures';
import { prepareMany, stateOf, submitted } from './lives';
import type { Office } from './office';

const RESTARTED = ['temporal', 'worker', 'api'] as const;

/**
 * The first decision after Temporal, worker and API were killed and are ready again: in an empty system, and with
 * `lives` certificates waiting in force.
 */
export async function measureRestart(office: Office, inForce: string, lives: number) {
  const empty = await firstDecision(office);
  await wait(office, inForce, lives);
  const full = await firstDecision(office);
  const [emptyMs, fullMs] = [empty, full].map((ms) => Math.round(ms));
  return { emptyMs, fullMs, lives, ratio: Number((full / empty).toPrecision(3)) };
}

async function firstDecision(office: Office): Promise<number> {
  const { stack } = office;
  const [one] = await prepareMany(office, 1);
  if (!one) throw new Error('nothing was prepared');
  await submitted(office, one, stack.settings.temporal.taskQueue);
  const before = stack.pids();
  for (const part of RESTARTED) stack.kill(part);
  for (const part of RESTARTED) {
    const otherThan = before[part];
    await stack.ready(part, { within: 120_000, ...(otherThan === undefined ? {} : { otherThan }) });
  }
  const account = ACCOUNTS.find(({ personId }) => personId === 'person-examiner-1');
  if (!account) throw new Error('the regency has no examiner');
  const session = await signIn(stack.url, account.username, account.password, ONE_TIME_CODE);
  return timed(() => claimOf(office, session, one.caseId));
}

/** Certificates that wait in force, each with a run of its own as continue-as-new would have left it. */
async function wait(office: Office, inForce: string, lives: number): Promise<void> {
  const { client, stack } = office;
  const state = await stateOf(office, inForce);
  const ids = Array.from({ length: lives }, () => randomUUID());
  await together(ids, 32, async (caseId) => {
    await client.workflow.start<typeof certificateLife>(WORKFLOW_TYPE, {
      workflowId: certificateWorkflowId(caseId),
      taskQueue: stack.settings.temporal.taskQueue,
      args: [
        { schema: 1, caseId, carried: { state: { ...state, caseId }, dossierDigest: '0'.repeat(64), processed: [] } },
      ],
    });
  });
  // They wait when each has started its timer: then none has a task of the workflow left to do.
  for (;;) {
    const { count } = await client.workflow.count("ExecutionStatus = 'Running' AND SiklusPhase = 'in-force'");
    if (count >= lives) return;
    await new Promise((resolve) => setTimeout(resolve, 500));
  }
}
