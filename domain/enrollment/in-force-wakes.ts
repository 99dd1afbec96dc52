import type { Instant } from '../case/instant';
import { plusMillis } from '../case/instant';
import { durationMs } from '../calendar/duration';
import { inForceOf } from '../law/in-force-policy';
import { papersOwed } from '../loss/state';
import type { CaseState } from './state';
import { HELD } from './status';
import type { Wake } from './wake';

/** What time brings in the years in force: to a revocation, a stop, a report of loss, a successor, HR's news. */
export const inForceWakes = (state: CaseState, now: Instant): readonly Wake[] => [
  ...revocationWakes(state),
  ...holdWakes(state),
  ...lossWakes(state),
  ...successorWakes(state),
  ...personChangeWakes(state, now),
  ...closing(state),
];

function revocationWakes({ revocation, status, policy }: CaseState): readonly Wake[] {
  if (!revocation) return [];
  const { caAlarmAfter, publicationAlarmAfter } = inForceOf(policy).revocation;
  const { stage, effectiveAt, orderedAt, delayed } = revocation;
  if (stage === 'scheduled' && effectiveAt) return [{ at: effectiveAt, command: { type: 'executeRevocation' } }];
  if (status !== 'revoking' || !orderedAt) return [];
  const step = stage === 'ordered' ? 'ca' : 'publication';
  if (delayed.includes(step)) return [];
  const patience = durationMs(step === 'ca' ? caAlarmAfter : publicationAlarmAfter);
  return [{ at: plusMillis(orderedAt, patience), command: { type: 'noteRevocationDelay', step } }];
}

const holdWakes = ({ hold, status }: CaseState): readonly Wake[] =>
  hold && status === 'on-hold' && !hold.overdue ? [{ at: hold.until, command: { type: 'noteHoldOverdue' } }] : [];

const lossWakes = ({ loss, status }: CaseState): readonly Wake[] =>
  loss && !loss.overdue && papersOwed(loss).length > 0 && status !== 'expired'
    ? [{ at: loss.papersDueAt, command: { type: 'noteLossPapersOverdue' } }]
    : [];

/** After the overlap the old certificate is revoked as superseded, unless it ends before by itself. */
function successorWakes({ successor, status, certificate, policy }: CaseState): readonly Wake[] {
  if (!successor?.inUseAt || !certificate || !HELD.includes(status)) return [];
  const at = plusMillis(successor.inUseAt, durationMs(inForceOf(policy).renewal.overlap));
  return at < certificate.notAfter ? [{ at, command: { type: 'supersede' } }] : [];
}

const personChangeWakes = ({ personChanges, task, status }: CaseState, now: Instant): readonly Wake[] =>
  (personChanges?.length ?? 0) > 0 && !task && HELD.includes(status)
    ? [{ at: now, command: { type: 'takeUpPersonChange' } }]
    : [];

const closing = ({ status, certificate, closedAt, task }: CaseState): readonly Wake[] =>
  status === 'revoked' && certificate && !closedAt && !task
    ? [{ at: certificate.notAfter, command: { type: 'closeFile' } }]
    : [];
