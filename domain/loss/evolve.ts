import type { LedgerEvent } from '../case/ledger';
import type { CaseEvent } from '../enrollment/events';
import type { CaseState, Patch } from '../enrollment/state';

/** How a recorded event changes a report of loss; `undefined` for events of other procedures. */
export function evolveLoss({ loss }: CaseState, { event, at, actor }: LedgerEvent<CaseEvent>): Patch | undefined {
  switch (event.type) {
    case 'lossReported': {
      const { kind, capacity, text, discoveredAt, papersDueAt } = event;
      return {
        loss: {
          ...{ kind, capacity, text, papersDueAt, reportedBy: actor.personId, reportedAt: at, papers: [] },
          ...(discoveredAt ? { discoveredAt } : {}),
          overdue: false,
        },
      };
    }
    case 'lossPaperAttached':
      return loss ? { loss: { ...loss, papers: [...loss.papers, event.paper] } } : {};
    case 'lossPapersOverdue':
      return loss ? { loss: { ...loss, overdue: true } } : {};
    default:
      return undefined;
  }
}
