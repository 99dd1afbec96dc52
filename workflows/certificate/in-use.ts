import type { CaOrderStep } from '../../activities/enrollment/contract';
import type { CaseStatus } from '../../domain/enrollment/status';
import { caWorkOf } from '../../domain/hold/state';
import { neighbour, watcher } from '../shared/activities';
import type { Run } from './phases';
import { meanwhile, pollOf, runIsOver, wait } from './phases';

/**
 * The certificate is there: people, time, HR and incidents may ask something of it at any moment, and the CA may
 * have revoked it by itself. Ends when the case leaves `statuses` or the run is over.
 */
export async function inUse(run: Run, statuses: readonly CaseStatus[]): Promise<void> {
  const { life } = run;
  const atCa = () => caWorkOf(life.state.hold);
  while (statuses.includes(life.state.status) && !runIsOver(run)) {
    const work = atCa();
    if (run.statusNotices > 0) await lookUp(run);
    else if (work === 'hold') await hold(run);
    else if (work === 'release') await release(run);
    else await wait(run, statuses, () => atCa() !== undefined || run.statusNotices > 0);
  }
}

/** Pasal 21(1): BSrE can revoke by its own evaluation. A notice is only a reason to ask. */
async function lookUp(run: Run): Promise<void> {
  const { life } = run;
  run.statusNotices = 0;
  const answer = await meanwhile(run, () => neighbour.askCertificateStatus({ caseId: life.caseId }));
  if (answer?.status !== 'revoked') return;
  const { status: _revoked, ...facts } = answer;
  await life.apply({ type: 'recordCaRevocation', ...facts });
}

async function hold(run: Run): Promise<void> {
  const answer = await meanwhile(run, () => neighbour.orderHold({ caseId: run.life.caseId }));
  if (answer?.state === 'done') await run.life.apply({ type: 'noteHoldAtCa', heldAt: answer.at });
  if (answer?.state === 'refused') await run.life.apply({ type: 'noteHoldRefused', ...grounds(answer) });
}

async function release(run: Run): Promise<void> {
  const answer = await meanwhile(run, () => neighbour.orderRelease({ caseId: run.life.caseId }));
  if (answer?.state === 'done') await run.life.apply({ type: 'recordRelease' });
  if (answer?.state === 'refused') await run.life.apply({ type: 'noteReleaseRefused', ...grounds(answer) });
}

const grounds = ({ code, reason }: Extract<CaOrderStep, { state: 'refused' }>) => ({ code, reason });

/**
 * Pasal 21: the ordered revocation is done at the CA and then seen by everybody who relies on the certificate; only
 * that is the end of it. The order is recorded before it is sent, and is the same however often it is sent.
 */
export async function revoke(run: Run): Promise<void> {
  const { life } = run;
  const ref = { caseId: life.caseId };
  while (life.state.status === 'revoking' && !runIsOver(run)) {
    if (life.state.revocation?.stage === 'ordered') {
      const answer = await meanwhile(run, () => neighbour.orderRevocation(ref));
      if (answer?.state === 'done') await life.apply({ type: 'acceptRevocation', revokedAt: answer.at });
      if (answer?.state === 'refused') await life.apply({ type: 'refuseRevocation', ...grounds(answer) });
    } else {
      const seen = await meanwhile(run, () => watcher(pollOf(life)).awaitPublication(ref));
      if (seen) await life.apply({ type: 'recordPublication', ...seen });
    }
  }
}
