import type { UpdateDefinition } from '@temporalio/common';
import * as wf from '@temporalio/workflow';
import { isOver } from '../../domain/enrollment/status';
import type { HumanCommand } from '../../domain/enrollment/commands';
import { HUMAN_COMMANDS } from '../../domain/enrollment/commands';
import type { Envelope, Receipt } from '../enrollment/enrollment.messages';
import { caNotice, caseState, caStatusNotice, noticeBounced, told, updates } from '../enrollment/enrollment.messages';
import { SEARCH_ATTRIBUTES } from '../shared/search-attributes';
import { inUse, revoke } from './in-use';
import type { Carried } from './life';
import { Life } from './life';
import type { Run } from './phases';
import { issue, runIsOver, settle, wait } from './phases';

/** The first argument of every run: `schema` lets a later build read what an earlier one handed over. */
export interface LifeInput {
  readonly schema: 1;
  readonly caseId: string;
  readonly carried?: Carried;
  /** The CA's notice about the certificate came too late for the last run to look it up. */
  readonly statusNotice?: true;
}

/**
 * One certificate's whole life (Pasal 13-20): apply, verify, approve, agree, issue, accept, in force, ended. It is
 * the only writer of its case; people speak to it by Updates, neighbours by Signals, and time by its own deadlines.
 */
export async function certificateLife(input: LifeInput): Promise<void> {
  const life = new Life(input.caseId, input.carried, wf.patched(SIGNERS_REMINDED));
  const run: Run = { life, startedAtMs: Date.now(), notices: 0, statusNotices: input.statusNotice ? 1 : 0 };
  listen(run);
  if (wf.patched(READ_IN_TURN)) await life.begin();
  else await life.refreshFacts();
  // Started and never opened: the sender died between the two, and will start another.
  if (!(await wf.condition(() => life.isOpen, '1 hour'))) return;

  while (!isOver(life.state)) {
    await inPhase(run, 'application', () => wait(run, ['draft', 'returned', 'verification', 'approval']));
    await inPhase(run, 'agreement', () => wait(run, ['agreement']));
    await inPhase(run, 'issuance', () => issue(run));
    await inPhase(run, 'issuance', () => wait(run, ['parked']));
    await inPhase(run, 'acceptance', () => inUse(run, PHASES.acceptance));
    await inPhase(run, 'in-force', () => inUse(run, PHASES['in-force']));
    await inPhase(run, 'revocation', () => revoke(run));
    await inPhase(run, 'revoked', () => wait(run, PHASES.revoked));
  }
  await settle(life);
  // The ladder has rungs after expiry: the holder is told that it is over.
  await wait(run, ['expired']);
  if (runIsOver(run)) await handOver(run);
  wf.upsertSearchAttributes([{ key: SEARCH_ATTRIBUTES.phase, value: 'ended' }]);
  await wf.condition(wf.allHandlersFinished);
}

/** From here on the first reading takes its turn among the commands; before, one that came at once read beside it. */
const READ_IN_TURN = 'read-in-turn';

/** From here on who leaves a request for a letter unanswered is reminded of it. */
const SIGNERS_REMINDED = 'signers-reminded';

const FRESH_RUN_EVENTS = 40;

const PHASES = {
  application: ['draft', 'returned', 'verification', 'approval'],
  agreement: ['agreement'],
  issuance: ['issuance', 'activation', 'parked'],
  acceptance: ['acceptance'],
  'in-force': ['in-force', 'on-hold'],
  revocation: ['revoking'],
  revoked: ['revoked'],
} as const;

/** Runs a phase if the case is in it; a run that grew old hands over at its end. */
async function inPhase(run: Run, phase: keyof typeof PHASES, work: () => Promise<void>): Promise<void> {
  const statuses: readonly string[] = PHASES[phase];
  if (!statuses.includes(run.life.state.status)) return;
  if (phase === 'in-force') {
    await settle(run.life);
    // The years in force begin with an empty history: what led to them need never be replayed again.
    if (wf.workflowInfo().historyLength > FRESH_RUN_EVENTS) await handOver(run);
  }
  if (phase === 'in-force' || phase === 'revocation' || phase === 'revoked')
    wf.upsertSearchAttributes([{ key: SEARCH_ATTRIBUTES.phase, value: phase }]);
  await work();
  if (runIsOver(run)) await handOver(run);
}

/** Continues as new with nothing lost: new commands are turned away to the next run, those under way finish first. */
async function handOver(run: Run): Promise<never> {
  const { caseId } = run.life;
  const carried = await run.life.drain();
  const notice = run.statusNotices > 0 ? ({ statusNotice: true } as const) : {};
  return wf.continueAsNew<typeof certificateLife>({ schema: 1, caseId, carried, ...notice });
}

/** Handlers come first, before any await: a message may be there before the run's first step. */
function listen(run: Run): void {
  const { life } = run;
  for (const type of HUMAN_COMMANDS) {
    // Each Update carries its own command type; the life takes them all alike.
    const definition = updates[type] as UpdateDefinition<Receipt, [Envelope<HumanCommand>]>;
    const validator = (envelope: Envelope<HumanCommand>) => life.validate(envelope);
    wf.setHandler(definition, (envelope: Envelope<HumanCommand>) => life.execute(envelope), { validator });
  }
  wf.setHandler(caseState, () => {
    if (!life.isOpen) return undefined;
    const { version, revision, status } = life.state;
    return { version, revision, status };
  });
  wf.setHandler(caNotice, ({ reference }) => {
    if (life.isOpen && life.state.order?.reference === reference) run.notices += 1;
  });
  wf.setHandler(caStatusNotice, () => {
    run.statusNotices += 1;
  });
  wf.setHandler(told, async (command) => {
    await wf.condition(() => life.isReady);
    await life.apply(command);
  });
  wf.setHandler(noticeBounced, async (bounce) => {
    await wf.condition(() => life.isReady);
    await life.apply({ type: 'noteBounce', ...bounce });
  });
}
