import type { RefusalCode } from '../../domain/case/refusal';
import { REFUSAL_CODES } from '../../domain/case/refusal';
import type { KeyChoice } from '../../domain/certificate/key-choices';
import { KEY_CHOICES } from '../../domain/certificate/key-choices';
import type { CertificateType } from '../../domain/certificate/types';
import { CERTIFICATE_TYPES } from '../../domain/certificate/types';
import type { CaseStatus } from '../../domain/enrollment/status';
import { CASE_STATUSES } from '../../domain/enrollment/status';
import { EDUCATION_TOPICS } from '../../domain/enrollment/decisions';
import type { DocumentKind, Signer } from '../../domain/law/documents';
import { DOCUMENT_KINDS, SIGNERS } from '../../domain/law/documents';
import type { AskedStatus } from '../../domain/letter/state';
import { ASKED_STATUSES } from '../../domain/letter/state';
import { PersonRef, ReceiptView } from '../cases/case.dto';
import { Choice, Choices, Flag, Hex256, Id, Maybe, Moment, Part, Parts, Text, Whole } from '../cases/dto-fields';

export class OpenEnrollment {
  @Choice(CERTIFICATE_TYPES) certificateType: CertificateType;
  /** The future holder; for a system, who is responsible for it. Default: the caller. */
  @Maybe() @Id() subjectId?: string;
}

export class OpenedEnrollment extends ReceiptView {
  @Text(32) number: string;
}

/** One thing that keeps the application from being submitted (Pasal 13-16). */
export class MissingView {
  @Choice(REFUSAL_CODES) code: RefusalCode;
  @Maybe() @Text(200) field?: string;
  @Maybe() @Text(16) article?: string;
  /** What the article says. */
  @Maybe() @Text(500) rule?: string;
}

/** A letter that can be given in the system, and how far it has come. */
export class LetterStepView {
  /** Whose letter it is, or was; absent where the directory names nobody. */
  @Maybe() @Part(() => PersonRef) signer?: PersonRef;
  /** What became of the last request; absent where there was none. */
  @Maybe() @Choice(ASKED_STATUSES) status?: AskedStatus;
  @Maybe() @Moment() askedAt?: string;
  @Maybe() @Moment() answeredAt?: string;
  /** How often its signer was reminded; absent where never. */
  @Maybe() @Whole() reminders?: number;
  /** When the applicant was told that nobody answers. */
  @Maybe() @Moment() unansweredAt?: string;
  /** Why it was declined. */
  @Maybe() @Text(2000) reason?: string;
  /** It was given, and no longer speaks of what the form says. */
  @Flag() outdated: boolean;
  /** It can be asked for now. */
  @Flag() askable: boolean;
  /** Why it cannot. */
  @Maybe() @Choice(REFUSAL_CODES) code?: RefusalCode;
  @Maybe() @Text(200) field?: string;
}

export class RequiredDocumentView {
  @Choice(DOCUMENT_KINDS) kind: DocumentKind;
  @Text(16) article: string;
  /** Whose signature it must bear. */
  @Maybe() @Choice(SIGNERS) signer?: Signer;
  @Flag() onFile: boolean;
  /** Absent where the agency works on paper. */
  @Maybe() @Part(() => LetterStepView) letter?: LetterStepView;
}

export class DeclarationText {
  @Text(32) version: string;
  @Text(2000) text: string;
}

export class RequirementsView {
  @Choice(CASE_STATUSES) status: CaseStatus;
  /** Nothing is missing: it can be submitted. */
  @Flag() complete: boolean;
  @Parts(() => MissingView) missing: readonly MissingView[];
  @Parts(() => RequiredDocumentView) documents: readonly RequiredDocumentView[];
  @Part(() => DeclarationText) declaration: DeclarationText;
  /** Key pairs that the policy of the case takes; absent where the CA makes and keeps the key. */
  @Maybe() @Choices(KEY_CHOICES) keyChoices?: readonly KeyChoice[];
}

export class EmailToken {
  /** From the fragment of the link that was mailed. */
  @Text(64, 43) token: string;
}

export class EmailProven {
  @Flag() proven: boolean;
}

export class DeclareTruth {
  /** Version of the declaration that was read. */
  @Text(32, 1) textVersion: string;
}

export class Withdraw {
  @Text(2000) reason: string;
}

export class AcceptAgreement {
  @Text(32, 1) version: string;
  @Hex256() sha256: string;
  /** What the holder was taught (Pasal 3(1)i). */
  @Choices(EDUCATION_TOPICS) topics: readonly string[];
}

export class ActivationPage {
  /** The CA's own page, where the future holder in person agrees and sets a passphrase (Pasal 19(4)). */
  @Text(2048) url: string;
  @Moment() until: string;
}
