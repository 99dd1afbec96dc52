import type { LetterKind } from '../../domain/enrollment/letters';
import type { LedgerEvent } from '../../domain/case/ledger';
import type { CaseEvent } from '../../domain/enrollment/events';
import { letterData } from './letter-data';
import type { Drawing } from './pdf';
import { renderLetter } from './render';
import type { Answered, LetterHead } from './told';
import { answered, baseOf } from './told';

export type { Drawing } from './pdf';
export { toPdf } from './pdf';
export type { LetterHead } from './told';
export { agencyOf, letterHead } from './told';

/** What an answer is drawn from before it stands in the ledger. */
export interface Foreseen {
  readonly letter: LetterKind;
  /** The ledger with what the decision would add to it. */
  readonly ledger: readonly LedgerEvent<CaseEvent>[];
  /** The event to come that the letter would answer. */
  readonly forSeq: number;
  readonly head: LetterHead;
  readonly holderName: string;
  readonly agencyNameOf: (story: Answered) => string;
  readonly nameOf: (personId: string) => Promise<string>;
}

/** The letters of the OP are in Bahasa Indonesia. */
const MARK = 'PRATINJAU / DRAFT';
const NO_NUMBER = '(belum bernomor)';
/** A preview is of a decision that may never be taken: no number and no hash of the ledger is spoken for. */
const NOT_RECORDED = { seq: '…', hash: '' } as const;

/** The letter as it would be drawn if the decision were taken now, marked on every page so that nobody takes it for it. */
export async function previewLetter(
  { letter, ledger, forSeq, head, holderName, agencyNameOf, nameOf }: Foreseen,
  draw: (drawing: Drawing) => Promise<Buffer>,
): Promise<Buffer> {
  const story = answered(ledger, forSeq);
  const names = { holderName, agencyName: agencyNameOf(story) };
  const data = await letterData(letter, {
    ...{ ...story, holderName, caName: head.caName, nameOf },
    base: baseOf(story, head, { ...names, number: NO_NUMBER, ledger: NOT_RECORDED }),
    personOf: async (personId) => ({ name: await nameOf(personId), position: '', agency: '' }),
  });
  return renderLetter(letter, 'id', data, (drawing) => draw({ ...drawing, mark: MARK }));
}
