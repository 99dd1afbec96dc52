import { accept } from '../case/refusal';
import type { SystemCommand } from '../enrollment/commands';
import type { CaseEvent } from '../enrollment/events';
import type { LedgerEvent } from '../case/ledger';
import type { CaseDecision } from '../enrollment/facts';
import { no } from '../enrollment/facts';
import type { CaseState } from '../enrollment/state';
import type { CaseStatus } from '../enrollment/status';
import { isEnded } from '../enrollment/status';
import type { LineageNews } from './lineage';

/** What a successor's case tells the one before it (Pasal 20, 25(1)b). `undefined`: not a command of this procedure. */
export function decideLineage({ successor, told = [] }: CaseState, command: SystemCommand): CaseDecision | undefined {
  const fits = (holds: boolean, event: CaseEvent): CaseDecision =>
    holds ? accept(event) : no({ code: 'not-in-this-status' });
  switch (command.type) {
    case 'noteTold':
      return fits(!told.includes(command.news), { type: 'predecessorTold', news: command.news });
    case 'linkSuccessor':
      return fits(!successor, { type: 'successorLinked', caseId: command.caseId, kind: command.kind });
    case 'unlinkSuccessor':
      return fits(successor?.caseId === command.caseId && !successor.inUseAt, {
        type: 'successorUnlinked',
        caseId: command.caseId,
      });
    case 'noteSuccessorInUse':
      // Of several begun at once only one was linked; the one that is in use counts.
      return fits(!successor?.inUseAt, { type: 'successorInUse', caseId: command.caseId, kind: command.kind });
    default:
      return undefined;
  }
}

/** How what a successor told changes the case before it; `undefined` for events of other procedures. */
export function evolveLineage(
  { told = [] }: CaseState,
  { event, at }: LedgerEvent<CaseEvent>,
): { readonly [K in 'successor' | 'told']?: CaseState[K] | undefined } | undefined {
  switch (event.type) {
    case 'predecessorTold':
      return { told: [...told, event.news] };
    case 'successorLinked':
      return { successor: { caseId: event.caseId, kind: event.kind } };
    case 'successorUnlinked':
      return { successor: undefined };
    case 'successorInUse':
      return { successor: { caseId: event.caseId, kind: event.kind, inUseAt: at } };
    default:
      return undefined;
  }
}

/** What the case before this one does not know yet. */
export function newsDue({ origin, status, told = [] }: CaseState): LineageNews | undefined {
  if (!origin) return undefined;
  if (!told.includes('linked')) return 'linked';
  if (IN_USE.includes(status)) return told.includes('in-use') ? undefined : 'in-use';
  return isEnded(status) && !told.includes('in-use') && !told.includes('ended') ? 'ended' : undefined;
}

const IN_USE: readonly CaseStatus[] = ['in-force', 'on-hold'];
