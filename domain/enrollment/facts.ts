import type { Instant } from '../case/instant';
import type { Decision, Refusal } from '../case/refusal';
import type { CaPowers } from '../certificate/ca-powers';
import type { Calendar } from '../calendar/working-time';
import type { Actor } from '../people/roles';
import type { CaseEvent } from './events';

/** What the rules may know besides the case: the moment, who acts, the calendar, the agreement now in force, and the digest of the dossier. */
export interface Facts {
  readonly now: Instant;
  readonly actor: Actor;
  readonly calendar: Calendar;
  /** SHA-256 of the dossier's canonical JSON, as the ledger computed it when it last changed. */
  readonly dossierDigest: string;
  readonly agreement: { readonly version: string; readonly sha256: string };
  readonly ca: CaPowers;
  /** False where the workflow's run began before signers of letters were reminded. */
  readonly letterReminders?: boolean;
}

export type CaseDecision = Decision<CaseEvent>;

export const no = (refusal: Refusal): CaseDecision => ({ ok: false, refusal });
