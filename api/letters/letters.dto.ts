import type { RefusalCode } from '../../domain/case/refusal';
import { REFUSAL_CODES } from '../../domain/case/refusal';
import type { CertificateType } from '../../domain/certificate/types';
import { CERTIFICATE_TYPES } from '../../domain/certificate/types';
import type { AskedLetterKind, AskedStatus } from '../../domain/letter/state';
import { ASKED_LETTERS, ASKED_STATUSES } from '../../domain/letter/state';
import { AgencyRef, FormView, PersonRef } from '../cases/case.dto';
import { Choice, Hex256, Id, Maybe, Moment, Part, Text, Whole } from '../cases/dto-fields';
import { PageQuery } from '../http/cursor';

export class LettersQuery extends PageQuery {
  /** Default: those that wait for the caller. */
  @Maybe() @Choice(ASKED_STATUSES) status: AskedStatus = 'asked';
}

/** A letter that is asked of the caller, or was. */
export class AskedLetterItem {
  @Id() caseId: string;
  @Text(32) caseNumber: string;
  @Choice(ASKED_LETTERS) kind: AskedLetterKind;
  @Choice(ASKED_STATUSES) status: AskedStatus;
  @Choice(CERTIFICATE_TYPES) certificateType: CertificateType;
  @Part(() => PersonRef) subject: PersonRef;
  @Part(() => AgencyRef) agency: AgencyRef;
  @Moment() askedAt: string;
  @Maybe() @Moment() answeredAt?: string;
}

export class LetterCountsView {
  @Whole() waiting: number;
}

/** One letter as its signer must see it before he answers. */
export class LetterRequestView extends AskedLetterItem {
  @Part(() => PersonRef) applicant: PersonRef;
  /** Pasal/ayat that asks for it. */
  @Text(16) article: string;
  /** The fields that the letter speaks of, as they are now. */
  @Part(() => FormView) form: FormView;
  /** SHA-256 of those fields: giving names it. */
  @Hex256() digest: string;
  /** Why it cannot be given now; absent when it can. */
  @Maybe() @Choice(REFUSAL_CODES) code?: RefusalCode;
  /** Why it was declined. */
  @Maybe() @Text(2000) reason?: string;
}

export class AskForLetter {
  @Choice(ASKED_LETTERS) kind: AskedLetterKind;
}

export class GiveLetter {
  /** Of the fields that were seen. */
  @Hex256() digest: string;
}

export class DeclineLetter {
  /** The applicant reads it. */
  @Text(2000, 1) reason: string;
}
