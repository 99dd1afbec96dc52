import type { LedgerEvent } from '../case/ledger';
import type { CaseEvent } from '../enrollment/events';
import type { CaseState, Patch } from '../enrollment/state';
import type { AskedLetter, AskedLetterKind } from './state';

/** How a recorded event changes the letters that were asked for; `undefined` for events of other procedures. */
export function evolveLetter(state: CaseState, recorded: LedgerEvent<CaseEvent>): Patch | undefined {
  const { letters = [], parties } = state;
  const { event, seq, at, actor } = recorded;
  switch (event.type) {
    case 'letterAsked': {
      const { kind, signerId, remindAt } = event;
      const asked = { seq, kind, signerId, askedAt: at, status: 'asked', ...(remindAt ? { remindAt } : {}) } as const;
      return { letters: [...closed(letters, at, kind), asked] };
    }
    case 'letterReminded': {
      const { kind, remindAt } = event;
      return {
        letters: waiting(letters, kind, ({ reminders = 0, remindAt: _passed, ...letter }) => ({
          ...{ ...letter, reminders: reminders + 1 },
          ...(remindAt ? { remindAt } : {}),
        })),
      };
    }
    case 'letterUnanswered':
      return {
        letters: waiting(letters, event.kind, ({ remindAt: _passed, ...letter }) => ({ ...letter, unansweredAt: at })),
      };
    case 'letterGiven': {
      const { kind, digest, covers } = event;
      const { editorIds } = parties;
      return {
        letters: answered(letters, kind, { status: 'given', answeredAt: at, given: { seq, digest, covers } }),
        // Who vouches for somebody does not examine him.
        parties: { ...parties, editorIds: [...new Set([...editorIds, actor.personId])] },
      };
    }
    case 'letterDeclined':
      return { letters: answered(letters, event.kind, { status: 'declined', answeredAt: at, reason: event.reason }) };
    case 'letterRequestWithdrawn':
      return { letters: closed(letters, at, event.kind) };
    case 'submitted':
    case 'withdrawn':
    case 'lapsed':
      return state.letters ? { letters: closed(letters, at) } : undefined;
    default:
      return undefined;
  }
}

type Answer = Pick<AskedLetter, 'status' | 'answeredAt' | 'given' | 'reason'>;

const answered = (letters: readonly AskedLetter[], kind: AskedLetterKind, answer: Answer): readonly AskedLetter[] =>
  waiting(letters, kind, (letter) => ({ ...letter, ...answer }));

/** The request of a kind that waits for its signer, changed. */
const waiting = (
  letters: readonly AskedLetter[],
  kind: AskedLetterKind,
  change: (letter: AskedLetter) => AskedLetter,
): readonly AskedLetter[] =>
  letters.map((letter) => (letter.kind === kind && letter.status === 'asked' ? change(letter) : letter));

/** Nobody is waited for any more, of one kind or of all. */
const closed = (letters: readonly AskedLetter[], at: string, kind?: AskedLetterKind): readonly AskedLetter[] =>
  letters.map((letter) =>
    letter.status === 'asked' && (kind === undefined || letter.kind === kind)
      ? { ...letter, status: 'closed' as const, answeredAt: at }
      : letter,
  );
