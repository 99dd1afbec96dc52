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
import lossReceiptId from './loss-receipt.id.hbs';
import lossReceiptEn from './loss-receipt.en.hbs';
import stopUseOrderId from './stop-use-order.id.hbs';
import stopUseOrderEn from './stop-use-order.en.hbs';
import releaseAnswerId from './release-answer.id.hbs';
import releaseAnswerEn from './release-answer.en.hbs';
import revocationAnswerId from './revocation-answer.id.hbs';
import revocationAnswerEn from './revocation-answer.en.hbs';
import revocationRefusalId from './revocation-refusal.id.hbs';
import revocationRefusalEn from './revocation-refusal.en.hbs';
import recommendationLetterId from './recommendation-letter.id.hbs';
import recommendationLetterEn from './recommendation-letter.en.hbs';
import applicationRecommendationId from './application-recommendation.id.hbs';
import applicationRecommendationEn from './application-recommendation.en.hbs';
import coverLetterId from './cover-letter.id.hbs';
import coverLetterEn from './cover-letter.en.hbs';
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
  'loss-receipt': { id: lossReceiptId, en: lossReceiptEn },
  'stop-use-order': { id: stopUseOrderId, en: stopUseOrderEn },
  'release-answer': { id: releaseAnswerId, en: releaseAnswerEn },
  'revocation-answer': { id: revocationAnswerId, en: revocationAnswerEn },
  'revocation-refusal': { id: revocationRefusalId, en: revocationRefusalEn },
  'recommendation-letter': { id: recommendationLetterId, en: recommendationLetterEn },
  'application-recommendation': { id: applicationRecommendationId, en: applicationRecommendationEn },
  'cover-letter': { id: coverLetterId, en: coverLetterEn },
};
