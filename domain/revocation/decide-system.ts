import { accept } from '../case/refusal';
import type { SystemCommand } from '../enrollment/commands';
import type { CaseEvent } from '../enrollment/events';
import type { CaseDecision, Facts } from '../enrollment/facts';
import { no } from '../enrollment/facts';
import type { CaseState } from '../enrollment/state';
import { HELD, nextStatus } from '../enrollment/status';
import { closeTask, openTask } from '../enrollment/tasks';
import { requested } from './decide';

/** What time and the CA do to a certificate's end. `undefined`: not a command of this procedure. */
export function decideRevocationSystem(
  state: CaseState,
  command: SystemCommand,
  { now, calendar }: Facts,
): CaseDecision | undefined {
  const { revocation, status, certificate } = state;
  const close = () => closeTask(state, now, calendar);
  const fits = (holds: boolean, ...events: readonly CaseEvent[]): CaseDecision =>
    holds ? accept(...events) : no({ code: 'not-in-this-status' });
  switch (command.type) {
    case 'executeRevocation':
      // Its moment has come: what was decided then is looked at again as things are now.
      if (revocation?.stage !== 'scheduled') return no({ code: 'not-in-this-status' });
      return HELD.includes(status)
        ? accept<CaseEvent>(...close(), { type: 'revocationOrdered' })
        : accept<CaseEvent>({ type: 'revocationDropped' });
    case 'supersede': {
      const due = HELD.includes(status) && state.successor?.inUseAt !== undefined;
      const text = 'Digantikan oleh sertifikat baru yang telah dipakai.';
      const asked = requested(state, { origin: 'renewal', reason: 'superseded', text });
      return fits(due, ...close(), asked, { type: 'revocationOrdered' });
    }
    case 'acceptRevocation':
      return fits(status === 'revoking' && revocation?.stage === 'ordered', {
        type: 'revocationAccepted',
        revokedAt: command.revokedAt,
      });
    case 'refuseRevocation':
      return refusedByCa(state, command, { now, calendar });
    case 'noteRevocationDelay':
      return fits(status === 'revoking' && revocation !== undefined && !revocation.delayed.includes(command.step), {
        type: 'revocationDelayed',
        step: command.step,
      });
    case 'recordCaRevocation': {
      const { reason, revokedAt, invalidityDate } = command;
      const date = invalidityDate ? { invalidityDate } : {};
      const revocationId = `${state.caseId}:r${String((state.revocations ?? 0) + 1)}`;
      const news = certificate !== undefined && status !== 'revoking' && status !== 'revoked';
      return fits(news && nextStatus(status, 'orderRevocation') !== undefined, ...close(), {
        ...{ type: 'revokedByCa', revocationId, reason, revokedAt },
        ...date,
      });
    }
    case 'recordPublication': {
      const { type: _type, ...seen } = command;
      return fits(status === 'revoking', { type: 'revocationPublished', ...seen });
    }
    case 'closeFile':
      return fits(status === 'revoked' && !state.closedAt && !state.task, { type: 'fileClosed' });
    default:
      return undefined;
  }
}

type Refused = Extract<SystemCommand, { type: 'refuseRevocation' }>;

/** A CA that will not revoke leaves the certificate valid: its use stays stopped by our word, and people decide anew. */
function refusedByCa(
  state: CaseState,
  { code, reason }: Refused,
  { now, calendar }: Pick<Facts, 'now' | 'calendar'>,
): CaseDecision {
  const { revocation, status } = state;
  if (status !== 'revoking') return no({ code: 'not-in-this-status' });
  const close = closeTask(state, now, calendar);
  if (code === 'expired') return accept<CaseEvent>(...close, { type: 'expired' });
  if (revocation?.amends) return accept<CaseEvent>({ type: 'amendmentRefusedByCa', code, reason });
  return accept<CaseEvent>(
    ...close,
    { type: 'revocationRefusedByCa', code, reason },
    openTask(state, 'decide-revocation', now, calendar),
  );
}
