import type { LedgerEvent } from '../case/ledger';
import type { CaseEvent } from '../enrollment/events';
import type { CaseState, Patch } from '../enrollment/state';
import type { Revocation } from './state';

/** How a recorded event changes the revocation of its case; `undefined` for events of other procedures. */
export function evolveRevocation(state: CaseState, recorded: LedgerEvent<CaseEvent>): Patch | undefined {
  const { event, at, actor } = recorded;
  const change = (patch: Partial<Revocation>): Patch =>
    state.revocation ? { revocation: { ...state.revocation, ...patch } } : {};
  switch (event.type) {
    case 'revocationRequested':
      return begun(state, recorded, event);
    case 'revocationGranted': {
      const decided = { decidedBy: actor.personId, decidedAt: at };
      return event.effectiveAt
        ? change({ ...decided, stage: 'scheduled', effectiveAt: event.effectiveAt })
        : change(decided);
    }
    case 'revocationRejected':
    case 'revocationCancelled':
    case 'revocationDropped':
      return { revocation: undefined };
    case 'revocationOrdered':
      return change({ stage: 'ordered', orderedAt: at, delayed: [] });
    case 'revocationAccepted':
      return change({ stage: 'at-ca', revokedAt: event.revokedAt });
    case 'revocationRefusedByCa':
      return { revocation: state.revocation && proposedAnew(state.revocation) };
    case 'amendmentRefusedByCa':
      return state.revocation?.before ? { revocation: state.revocation.before } : change({ stage: 'published' });
    case 'revocationDelayed':
      return state.revocation ? change({ delayed: [...state.revocation.delayed, event.step] }) : {};
    case 'revokedByCa':
      return {
        revocations: (state.revocations ?? 0) + 1,
        revocation: {
          ...{ id: event.revocationId, origin: 'ca', reason: event.reason, text: '' },
          ...{ requestedBy: actor.personId, requestedAt: at, urgent: true, stage: 'at-ca', delayed: [], amends: false },
          ...{ orderedAt: at, revokedAt: event.revokedAt },
          ...(event.invalidityDate ? { invalidityDate: event.invalidityDate } : {}),
        },
      };
    case 'revocationPublished': {
      const { type: _type, revokedAt, ...published } = event;
      return change({ stage: 'published', revokedAt, published });
    }
    case 'revocationReviewed':
      return change({ review: event.verdict });
    case 'fileClosed':
      return { closedAt: at };
    default:
      return undefined;
  }
}

/** It did not act first after all: people decide on it, and nothing is left to be reviewed. */
function proposedAnew({ review: _over, ...revocation }: Revocation): Revocation {
  return { ...revocation, stage: 'proposed', delayed: [] };
}

function begun(
  { revocations = 0, hold, revocation }: CaseState,
  { at, actor }: LedgerEvent<CaseEvent>,
  event: Extract<CaseEvent, { type: 'revocationRequested' }>,
): Patch {
  const { origin, reason, text, urgent, amends, capacity, invalidityDate, effectiveAt } = event;
  const { release: _void, ...held } = hold ?? { release: undefined };
  return {
    revocations: revocations + 1,
    // A release that was asked for is overtaken by what is asked for now.
    ...(hold ? { hold: held as CaseState['hold'] } : {}),
    revocation: {
      ...{ id: event.revocationId, origin, reason, text, urgent, amends, stage: 'proposed', delayed: [] },
      ...{ requestedBy: actor.personId, requestedAt: at },
      ...(capacity ? { capacity } : {}),
      ...(invalidityDate ? { invalidityDate } : {}),
      ...(effectiveAt ? { effectiveAt } : {}),
      ...(urgent ? { review: 'due' as const } : {}),
      ...(amends && revocation ? { before: revocation } : {}),
    },
  };
}
