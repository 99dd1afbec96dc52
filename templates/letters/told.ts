import type { LedgerEvent } from '../../domain/case/ledger';
import type { CaseEvent, CaseEventType } from '../../domain/enrollment/events';
import { evolve, fold } from '../../domain/enrollment/evolve';
import type { CaseState } from '../../domain/enrollment/state';
import type { LetterBase, Office, Officer } from './data';

type Recorded = LedgerEvent<CaseEvent>;

/** The event that a letter answers, within its case. */
export interface Answered {
  readonly recorded: Recorded;
  /** Everything up to and with it, oldest first. */
  readonly events: readonly Recorded[];
  /** What was recorded with it, itself included: one command, one commit. */
  readonly together: readonly Recorded[];
  /** The case before that command. */
  readonly before: CaseState;
  /** The case after it: a letter says what the command did, and nothing of what came later. */
  readonly state: CaseState;
}

/** Who writes: the same on every letter. */
export interface LetterHead {
  readonly office: Office;
  readonly place: string;
  readonly caName: string;
}

/** The head of paper of the OP, from what the settings say of it. */
export const letterHead = ({ place, caName, ...office }: Office & Omit<LetterHead, 'office'>): LetterHead => ({
  ...{ office, place, caName },
});

/** Who gives a letter, as the directory has him. */
export interface Signer {
  readonly name: string;
  readonly position: string;
  readonly agency: string;
}

/** What a letter is written from. */
export interface Told extends Answered {
  readonly base: LetterBase;
  /** The owner, present or future. */
  readonly holderName: string;
  readonly caName: string;
  /** The name of a person, as the directory has it. */
  readonly nameOf: (personId: string) => Promise<string>;
  readonly personOf: (personId: string) => Promise<Signer>;
}

/**
 * Finds event number `seq` in the first events of a case.
 * Errors: throws when it is not among them, or is its first: no letter answers the opening of a case.
 */
export function answered(ledger: readonly Recorded[], seq: number): Answered {
  const recorded = ledger.find((event) => event.seq === seq);
  const together = ledger.filter(({ commandId }) => commandId === recorded?.commandId);
  const [first] = together;
  const before = first && fold(ledger.filter((event) => event.seq < first.seq));
  const state = before && together.reduce<CaseState>(evolve, before);
  if (!recorded || !before || !state) throw new Error(`no letter can answer event ${String(seq)} of this ledger`);
  return { recorded, together, before, state, events: ledger.filter((event) => event.seq <= seq) };
}

interface Named extends Pick<LetterBase, 'number' | 'ledger'> {
  readonly holderName: string;
  readonly agencyName: string;
}

/** What every letter says of the event that it answers. */
export const baseOf = (
  { state, recorded }: Answered,
  { office, place }: LetterHead,
  { number, ledger, holderName, agencyName }: Named,
): LetterBase => ({
  ...{ office, place, number, ledger, at: recorded.at, caseNumber: state.caseNumber },
  recipient: { name: holderName, position: state.dossier.form.position ?? '', agency: agencyName },
});

/** The agency that an application is about. */
export const agencyOf = ({ state: { dossier, parties } }: Answered): string =>
  dossier.form.agencyId ?? parties.agencyId;

/** The event that a letter answers, as what it must be. Errors: throws when it is something else. */
export function only<T extends CaseEventType>({ recorded }: Answered, type: T): Extract<CaseEvent, { type: T }> {
  if (recorded.event.type !== type)
    throw new Error(`event ${String(recorded.seq)} is ${recorded.event.type}, not ${type}`);
  return recorded.event as Extract<CaseEvent, { type: T }>;
}

/** True when an event of `type` was recorded with the one that is answered. */
export const alongside = ({ together }: Answered, type: CaseEventType): boolean =>
  together.some(({ event }) => event.type === type);

/** Who gave the command, as the officer who answers for it: approval is the supervisor's, the rest the examiner's. */
export async function officerOf({ recorded: { actor }, nameOf }: Told): Promise<Officer> {
  return {
    name: await nameOf(actor.personId),
    role: actor.roles.includes('supervisor') ? 'supervisor' : 'examiner',
  };
}
