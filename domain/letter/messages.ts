import type { Instant } from '../case/instant';
import type { Covered } from '../enrollment/dossier';
import type { AskedLetterKind } from './state';

export type LetterCommand =
  /** `signerId`: who the directory says it is; looked up again when it is recorded. */
  | { readonly type: 'askForLetter'; readonly kind: AskedLetterKind; readonly signerId: string }
  /** `covers`: what the signer saw; `digest`: the SHA-256 of its text. */
  | { readonly type: 'giveLetter'; readonly kind: AskedLetterKind; readonly digest: string; readonly covers: Covered }
  | { readonly type: 'declineLetter'; readonly kind: AskedLetterKind; readonly reason: string }
  | { readonly type: 'withdrawLetterRequest'; readonly kind: AskedLetterKind };

/** `seq`: the event that asked; a request that took its place is another one. */
export interface LetterSystemCommand {
  readonly type: 'remindSigner';
  readonly kind: AskedLetterKind;
  readonly seq: number;
}

export type LetterEvent =
  /** `remindAt`: when its signer is reminded if he stays silent; absent in requests made before there were reminders. */
  | {
      readonly type: 'letterAsked';
      readonly kind: AskedLetterKind;
      readonly signerId: string;
      readonly remindAt?: Instant;
    }
  | { readonly type: 'letterReminded'; readonly kind: AskedLetterKind; readonly remindAt?: Instant }
  | { readonly type: 'letterUnanswered'; readonly kind: AskedLetterKind }
  | { readonly type: 'letterGiven'; readonly kind: AskedLetterKind; readonly digest: string; readonly covers: Covered }
  | { readonly type: 'letterDeclined'; readonly kind: AskedLetterKind; readonly reason: string }
  | { readonly type: 'letterRequestWithdrawn'; readonly kind: AskedLetterKind };
