import { ASKED_LETTERS } from '../letter/state';
import type { CaseEvent, CaseEventType } from './events';

/** The letters that the system writes, each a PDF/A in the file of the case. */
export const LETTER_KINDS = [
  'submission-receipt', // tanda terima permohonan
  'acceptance-answer', // jawaban penerimaan, Pasal 17(2)
  'return-answer', // jawaban belum dapat diterima, Pasal 17(3)
  'refusal-answer', // jawaban tidak dapat diterima, Pasal 17(3)
  'ca-refusal-answer', // penolakan BSrE
  'delivery-receipt', // bukti tanda terima, Pasal 19(6)
  'loss-receipt', // tanda terima laporan kehilangan, Pasal 25(1)a
  'stop-use-order', // perintah penghentian penggunaan sementara
  'release-answer', // pencabutan perintah penghentian
  'revocation-answer', // pemberitahuan pencabutan, Pasal 21
  'revocation-refusal', // jawaban bahwa pencabutan tidak dilakukan, Pasal 21(1)
  ...ASKED_LETTERS, // given in the system by superiors and heads of agencies
] as const;
export type LetterKind = (typeof LETTER_KINDS)[number];

/** Which answer an event calls for. */
export const LETTER_OF_EVENT: Partial<Record<CaseEventType, LetterKind>> = {
  submitted: 'submission-receipt',
  approved: 'acceptance-answer',
  returned: 'return-answer',
  refused: 'refusal-answer',
  caRefused: 'ca-refusal-answer',
  receiptConfirmed: 'delivery-receipt',
  lossReported: 'loss-receipt',
  holdPlaced: 'stop-use-order',
  holdReleased: 'release-answer',
  revocationPublished: 'revocation-answer',
  revocationRejected: 'revocation-refusal',
};

/** Which letter an event calls for. */
export const letterOf = (event: CaseEvent): LetterKind | undefined =>
  event.type === 'letterGiven' ? event.kind : LETTER_OF_EVENT[event.type];

/** A letter that is owed: its kind and the event that it answers. */
export interface LetterDue {
  readonly letter: LetterKind;
  readonly forSeq: number;
}
