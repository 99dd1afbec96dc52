import submissionReceiptId from './submission-receipt.id.hbs';
import submissionReceiptEn from './submission-receipt.en.hbs';
import acceptanceAnswerId from './acceptance-answer.id.hbs';
import acceptanceAnswerEn from './acceptance-answer.en.hbs';
import returnAnswerId from './return-answer.id.hbs';
import returnAnswerEn from './return-answer.en.hbs';
import refusalAnswerId from './refusal-answer.id.hbs';
import refusalAnswerEn from './refusal-answer.en.hbs';
import caRefusalAnswerId from './ca-refusal-answer.id.hbs';
import caRefusalAnswerEn from './ca-refusal-answer.en.hbs';
import deliveryReceiptId from './delivery-receipt.id.hbs';
import deliveryReceiptEn from './delivery-receipt.en.hbs';
import type { LetterKind } from '../../domain/enrollment/letters';
import type { Bilingual } from '../lang';

/** The Handlebars source of every letter; one that is missing does not compile. */
export const LETTERS: Readonly<Record<LetterKind, Bilingual>> = {
  'submission-receipt': { id: submissionReceiptId, en: submissionReceiptEn },
  'acceptance-answer': { id: acceptanceAnswerId, en: acceptanceAnswerEn },
  'return-answer': { id: returnAnswerId, en: returnAnswerEn },
  'refusal-answer': { id: refusalAnswerId, en: refusalAnswerEn },
  'ca-refusal-answer': { id: caRefusalAnswerId, en: caRefusalAnswerEn },
  'delivery-receipt': { id: deliveryReceiptId, en: deliveryReceiptEn },
};
