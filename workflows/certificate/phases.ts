import * as wf from '@temporalio/workflow';
import { DAY_MS, toInstant, toMillis } from '../../domain/case/instant';
import { durationMs } from '../../domain/calendar/duration';
import type { CaseStatus } from '../../domain/enrollment/status';
import { isOver } from '../../domain/enrollment/status';
import { nextWake } from '../../domain/enrollment/wakes';
import { newsDue } from '../../domain/renewal/decide';
import type { CaStep, OrderRef } from '../../activities/enrollment/contract';
import { orderReference } from '../enrollment/enrollment.messages';
import { neighbour, watcher } from '../shared/activities';
import type { Life } from './life';
import { tellPredecessor } from './lineage';

/** No run lives longer: a change of code is then rid of its patch markers after ninety days (ADR 0003). */
const LONGEST_RUN_MS = 90 * DAY_MS;
/** Fleets that were started together do not wake together. */
const JITTER_DAYS = 7;

/** What a phase needs besides the case: the moment its run began, and what the CA has announced. */
export interface Run {
  readonly life: Life;
  readonly startedAtMs: number;
  /** Counts the CA's notices, so that a wait can tell that one came. */
  notices: number;
  /** The same for the status of a certificate that it has issued. */
  statusNotices: number;
}

/** When this run must hand over to the next. */
export const runEndsAtMs = ({ life, startedAtMs }: Run): number => {
  const spread = [...life.caseId].reduce((sum, char) => sum + char.charCodeAt(0), 0) % JITTER_DAYS;
  return startedAtMs + LONGEST_RUN_MS - spread * DAY_MS;
};

/** True once it is time to continue as new: the run is old or its history long. */
export const runIsOver = (run: Run): boolean =>
  Date.now() >= runEndsAtMs(run) || wf.workflowInfo().historyLength > 400 || wf.workflowInfo().continueAsNewSuggested;

/**
 * Waits, in one of `statuses`, for people and for time: a command may come at any moment; what a deadline brings is
 * done when it is due; letters that are owed are written. Ends when the case leaves these statuses, nothing more
 * can happen in them, `interrupted` says so, or the run is over.
 */
export async function wait(run: Run, statuses: readonly CaseStatus[], interrupted = () => false): Promise<void> {
  const { life } = run;
  const here = () => statuses.includes(life.state.status);
  while (here() && !interrupted() && !runIsOver(run)) {
    if (owes(life)) {
      await settle(life);
      continue;
    }
    const now = toInstant(Date.now());
    const wake = nextWake(life.state, now);
    const wakeMs = Math.min(wake ? toMillis(wake.at) : Infinity, runEndsAtMs(run)) - Date.now();
    if (!wake && isOver(life.state)) return;
    const changed = () => !here() || interrupted() || owes(life) || nextWake(life.state, now)?.at !== wake?.at;
    if (wakeMs > 0 && (await wf.condition(changed, wakeMs))) continue;
    if (wake && toMillis(wake.at) <= Date.now()) await life.applyDue(wake.command);
  }
}

/** Whether the case owes a letter to people or news to the case before it. */
const owes = ({ state }: Life): boolean => state.lettersDue.length > 0 || newsDue(state) !== undefined;

/** Pays what the case owes. */
export async function settle(life: Life): Promise<void> {
  await writeLetters(life);
  await tellPredecessor(life);
}

/** Pasal 17(2)-(3), 19(6): every answer that is owed, in the order in which it came to be owed. */
async function writeLetters(life: Life): Promise<void> {
  for (let due = life.state.lettersDue[0]; due; due = life.state.lettersDue[0]) {
    const filed = await neighbour.issueLetter({ caseId: life.caseId, ...due });
    await life.apply({ type: 'recordLetter', ...due, ...filed });
  }
}

/**
 * Pasal 19(2)-(5): the approved request goes to the CA. The order is recorded before it is sent, and is the same
 * order however often it is sent; what comes back is checked before it counts. Ends when the CA has decided.
 */
export async function issue(run: Run): Promise<void> {
  const { life } = run;
  if (!life.state.order)
    await life.apply({ type: 'order', reference: orderReference(life.caseId, life.state.version) });
  const ref = { caseId: life.caseId, reference: life.state.order?.reference ?? '' };
  const order = () => neighbour.orderCertificate(ref);
  let ask: () => Promise<CaStep> = life.state.status === 'issuance' ? order : () => neighbour.askCa(ref);
  while (underWay(life) && !runIsOver(run)) {
    const seen = run.notices;
    const answer = await meanwhile(run, ask, () => run.notices > seen);
    if (!answer) ask = () => neighbour.askCa(ref);
    else if (answer.state === 'unknown') ask = order;
    else {
      await take(run, ref, answer);
      ask = () => watcher(pollOf(life)).awaitCa({ ...ref, known: answer.state });
    }
  }
}

/** What an answer of the CA means for the case; `pending` means nothing yet. */
async function take(run: Run, ref: OrderRef, answer: CaStep): Promise<void> {
  const { life } = run;
  switch (answer.state) {
    case 'awaiting-activation':
      await life.apply({
        type: 'openActivation',
        caReference: answer.caReference,
        page: answer.page,
        activateBy: answer.activateBy,
      });
      return;
    case 'issued': {
      const received = await meanwhile(run, () => neighbour.receiveCertificate(ref));
      if (received) await life.apply({ type: 'receiveCertificate', ...received });
      return;
    }
    case 'returned':
      await life.apply({ type: 'caReturn', reason: answer.reason });
      return;
    case 'refused':
      await life.apply({ type: 'caRefuse', reason: answer.reason });
      return;
    case 'pending':
    case 'unknown':
  }
}

const UNDER_WAY: readonly CaseStatus[] = ['issuance', 'activation'];
const underWay = (life: Life): boolean => UNDER_WAY.includes(life.state.status);

/**
 * Calls a neighbour while the case goes on waiting for people and time. The call is given up, with no answer, when
 * the case leaves its status meanwhile, the run is over, or `interrupted` says so. Only the call may be cancelled:
 * what the wait records must never be cut off half-way.
 */
export async function meanwhile<T>(
  run: Run,
  call: () => Promise<T>,
  interrupted = () => false,
): Promise<T | undefined> {
  let ended: { readonly answer?: T; readonly error?: unknown } | undefined;
  const scope = new wf.CancellationScope();
  const called = scope
    .run(call)
    .then((answer) => (ended = { answer }))
    .catch((error: unknown) => (ended = { error }));
  await wait(run, [run.life.state.status], () => ended !== undefined || interrupted());
  scope.cancel();
  await called;
  if (ended?.error !== undefined && !wf.isCancellation(ended.error)) throw ended.error;
  return ended?.answer;
}

export function pollOf({ state }: Life) {
  const { first, max } = state.policy.caPoll;
  return { firstMs: durationMs(first), maxMs: durationMs(max) };
}
