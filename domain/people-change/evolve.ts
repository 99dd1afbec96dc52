import type { LedgerEvent } from '../case/ledger';
import type { CaseEvent } from '../enrollment/events';
import type { CaseState, Patch } from '../enrollment/state';
import type { CaseStatus } from '../enrollment/status';

const APPLYING: readonly CaseStatus[] = ['draft', 'returned', 'verification', 'approval'];

/** How HR's news and what was done about them change a case; `undefined` for events of other procedures. */
export function evolvePersonChange(state: CaseState, { event, at }: LedgerEvent<CaseEvent>): Patch | undefined {
  const pending = state.personChanges ?? [];
  switch (event.type) {
    case 'personChanged': {
      const { changeId, kind, effectiveOn, proposal } = event;
      const seen = { personChangesSeen: [...(state.personChangesSeen ?? []), changeId] };
      if (!APPLYING.includes(state.status))
        return { ...seen, personChanges: [...pending, { changeId, kind, effectiveOn, proposal, notedAt: at }] };
      // Before there is a certificate the news are a finding like any other, for those who decide on the application.
      const warnings = [...new Set([...state.dossier.warnings, `hr-${kind}`])];
      return { ...seen, dossier: { ...state.dossier, warnings } };
    }
    case 'personChangeResolved':
      return {
        personChanges: pending.filter(({ changeId }) => changeId !== event.changeId),
        ...(event.outcome === 'renew' ? { renewalInvited: true } : {}),
      };
    default:
      return undefined;
  }
}
