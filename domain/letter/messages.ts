import type { Covered } from '../enrollment/dossier';
import type { AskedLetterKind } from './state';

export type LetterCommand =
  /** `signerId`: who the directory says it is; looked up again when it is recorded. */
  | { readonly type: 'askForLetter'; readonly kind: AskedLetterKind; readonly signerId: string }
  /** `covers`: what the signer saw; `digest`: the SHA-256 of its text. */
  | { readonly type: 'giveLetter'; readonly kind: AskedLetterKind; readonly digest: string; readonly covers: Covered }
  | { readonly type: 'declineLetter'; readonly kind: AskedLetterKind; readonly reason: string }
  | { readonly type: 'withdrawLetterRequest'; readonly kind: AskedLetterKind };

export type LetterEvent =
  | { readonly type: 'letterAsked'; readonly kind: AskedLetterKind; readonly signerId: string }
  | { readonly type: 'letterGiven'; readonly kind: AskedLetterKind; readonly digest: string; readonly covers: Covered }
  | { readonly type: 'letterDeclined'; readonly kind: AskedLetterKind; readonly reason: string }
  | { readonly type: 'letterRequestWithdrawn'; readonly kind: AskedLetterKind };
