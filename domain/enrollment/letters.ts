import type { CaseEventType } from './events';

/** The written answers that the regulation asks for, each a PDF/A in the file of the case. */
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
] as const;
export type LetterKind = (typeof LETTER_KINDS)[number];

/** Which event calls for which letter. */
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

/** A letter that is owed: its kind and the event that it answers. */
export interface LetterDue {
  readonly letter: LetterKind;
  readonly forSeq: number;
}
