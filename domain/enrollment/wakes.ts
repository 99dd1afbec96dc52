import type { Instant } from '../case/instant';
import { plusMillis } from '../case/instant';
import { durationMs } from '../calendar/duration';
import { dueRungs } from '../calendar/ladder';
import { letterWakes } from '../letter/remind';
import { inForceWakes } from './in-force-wakes';
import type { Wake } from './wake';
import type { CaseState } from './state';
import type { CaseStatus } from './status';

export type { Wake };

const LAPSING: readonly CaseStatus[] = ['draft', 'returned', 'agreement', 'activation'];
/** The mark of the one reminder that a receipt left unconfirmed earns (Pasal 19(6)). */
const OVERDUE = 'overdue';

/**
 * The first thing that time brings, already due or not; `undefined` when nothing more will. The case sleeps until
 * then. A ladder's missed rungs come as one command, so that none is sent late twice.
 */
export function nextWake(state: CaseState, now: Instant): Wake | undefined {
  const wakes = [
    ...lapses(state),
    ...taskWakes(state),
    ...applicantWakes(state),
    ...letterWakes(state),
    ...caWakes(state),
    ...certificateWakes(state, now),
    ...inForceWakes(state, now),
  ];
  return wakes.reduce<Wake | undefined>((first, wake) => (!first || wake.at < first.at ? wake : first), undefined);
}

const lapses = ({ status, until }: CaseState): readonly Wake[] =>
  until && LAPSING.includes(status) ? [{ at: until, command: { type: 'lapse' } }] : [];

function taskWakes({ task }: CaseState): readonly Wake[] {
  if (!task || task.escalated) return [];
  const escalate: Wake = { at: task.escalateAt, command: { type: 'escalateTask', taskId: task.id } };
  return task.reminded
    ? [escalate]
    : [{ at: task.remindAt, command: { type: 'remindTask', taskId: task.id } }, escalate];
}

/** While the applicant holds the case, he is reminded at the policy's steps; an unconfirmed receipt once, at its end. */
function applicantWakes({ status, statusSince, until, policy, applicantReminders: sent }: CaseState): readonly Wake[] {
  if (status === 'acceptance')
    return until && !sent.includes(OVERDUE)
      ? [{ at: until, command: { type: 'remindApplicant', after: OVERDUE } }]
      : [];
  const steps =
    status === 'agreement' ? policy.agreementReminders : status === 'activation' ? policy.activationReminders : [];
  const next = steps.find((step) => !sent.includes(step));
  return next
    ? [{ at: plusMillis(statusSince, durationMs(next)), command: { type: 'remindApplicant', after: next } }]
    : [];
}

const caWakes = ({ status, order, policy }: CaseState): readonly Wake[] =>
  status === 'issuance' && order && !order.delayed
    ? [{ at: plusMillis(order.orderedAt, durationMs(policy.caAlarmAfter)), command: { type: 'alarmCaDelay' } }]
    : [];

function certificateWakes(
  { status, certificate, reminders, policy, successor }: CaseState,
  now: Instant,
): readonly Wake[] {
  if (!certificate || !['acceptance', 'in-force', 'on-hold', 'expired'].includes(status)) return [];
  const ladder = { rungs: policy.reminderLadder, sendTime: policy.reminderSendTime };
  const sent = reminders.map(({ rung }) => rung);
  const due = dueRungs(ladder, certificate.notAfter, now, sent, certificate.notBefore);
  const wakes: Wake[] = status === 'expired' ? [] : [{ at: certificate.notAfter, command: { type: 'expire' } }];
  // The holder has another one in use: nothing is left to remind him of.
  if (successor?.inUseAt) return wakes;
  if (due.send !== undefined)
    wakes.push({ at: now, command: { type: 'remindHolder', rung: due.send, skipped: due.skipped } });
  else if (due.next)
    wakes.push({ at: due.next.at, command: { type: 'remindHolder', rung: due.next.rung, skipped: due.skipped } });
  return wakes;
}
