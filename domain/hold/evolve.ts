import type { LedgerEvent } from '../case/ledger';
import type { CaseEvent } from '../enrollment/events';
import type { CaseState, Patch } from '../enrollment/state';
import type { Hold } from './state';

/** How a recorded event changes the stop on a certificate's use; `undefined` for events of other procedures. */
export function evolveHold(state: CaseState, recorded: LedgerEvent<CaseEvent>): Patch | undefined {
  const { event, at, actor } = recorded;
  const { hold } = state;
  const change = (patch: Partial<Hold>): Patch => (hold ? { hold: { ...hold, ...patch } } : {});
  switch (event.type) {
    case 'holdPlaced': {
      const cause = { cause: event.cause, by: event.by, at, text: event.text };
      return {
        hold: hold
          ? {
              ...{ ...hold, until: event.until, overdue: false, causes: [...hold.causes, cause] },
              // What the CA was about to let go is held again.
              atCa: hold.atCa === 'releasing' ? 'ordered' : hold.atCa,
            }
          : { since: at, until: event.until, overdue: false, causes: [cause], atCa: event.atCa },
      };
    }
    case 'heldAtCa':
      return change({ atCa: 'held' });
    case 'holdRefusedByCa':
      return change({ atCa: 'local' });
    case 'holdOverdue':
      return change({ overdue: true });
    case 'releaseRequested':
      return change({ release: { requestedBy: actor.personId, at, text: event.text } });
    case 'releaseRefused':
    case 'releaseApproved':
      return { hold: hold && withoutRelease(hold) };
    case 'holdCauseLifted': {
      const causes = (hold?.causes ?? []).filter(({ cause }) => cause !== event.cause);
      return change({ causes, ...(causes.length === 0 && hold?.atCa !== 'local' ? { atCa: 'releasing' } : {}) });
    }
    case 'releaseRefusedByCa':
      return change({
        atCa: 'held',
        causes: [{ cause: 'ca-refused-release', by: actor.personId, at, text: event.reason }],
      });
    case 'holdReleased':
      return { hold: undefined };
    case 'revocationRefusedByCa':
      return { hold: hold ?? refusedRevocation(recorded) };
    default:
      return undefined;
  }
}

function withoutRelease({ release: _over, ...hold }: Hold): Hold {
  return hold;
}

/** A certificate that should be revoked and could not be is not used: our own word says so until people decide. */
function refusedRevocation({ at, actor, event }: LedgerEvent<CaseEvent>): Hold {
  const text = event.type === 'revocationRefusedByCa' ? event.reason : '';
  const cause = { cause: 'ca-refused-revocation', by: actor.personId, at, text };
  return { since: at, until: at, overdue: true, causes: [cause], atCa: 'local' };
}
