import type { Actor } from '../people/roles';
import type { Instant } from './instant';

/** One fact of a case as the ledger keeps it for ever: who, when, what; `seq` counts from 1 without a gap. */
export interface LedgerEvent<E> {
  readonly caseId: string;
  readonly seq: number;
  readonly at: Instant;
  readonly actor: Actor;
  /** The command that caused it, so that the same command is never recorded twice. */
  readonly commandId: string;
  readonly event: E;
}
