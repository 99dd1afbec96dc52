import type { TaskKind } from '../../domain/case/task';
import { TASK_KINDS } from '../../domain/case/task';
import type { Capacity } from '../../domain/certificate/revocation-reasons';
import { CAPACITIES } from '../../domain/certificate/revocation-reasons';
import { MISMATCH_CODES } from '../../domain/certificate/match';
import type { CertificateType, Purpose } from '../../domain/certificate/types';
import { CERTIFICATE_TYPES, PURPOSES } from '../../domain/certificate/types';
import type { RefusalCode } from '../../domain/case/refusal';
import { REFUSAL_CODES } from '../../domain/case/refusal';
import { HUMAN_COMMANDS } from '../../domain/enrollment/commands';
import type { HumanCommandType } from '../../domain/enrollment/commands';
import type { ApplicantCategory, Duty } from '../../domain/enrollment/dossier';
import { APPLICANT_CATEGORIES, DUTIES } from '../../domain/enrollment/dossier';
import type { CaseStatus } from '../../domain/enrollment/status';
import { CASE_STATUSES } from '../../domain/enrollment/status';
import { FINDINGS } from '../../domain/people/hr';
import { ChecklistDto } from './checklist.dto';
import { Choice, Choices, Flag, Hex256, Id, Ids, Maybe, Moment, Part, Parts, Text, Texts, Whole } from './dto-fields';
import { HoldView, LossView, OriginView, PersonChangeView, RevocationView, SuccessorView } from './in-force.dto';
import { AgencyRef, DocumentView, PersonRef } from './refs.dto';

export { AgencyRef, DocumentView, PersonRef };

/** A piece of personal data as the reader may see it. */
export class PersonalView {
  /** Whole or masked; absent once it was erased. */
  @Maybe() @Text(500) value?: string;
  @Flag() masked: boolean;
  /** Erased for good (UU 27/2022 Pasal 43). */
  @Flag() erased: boolean;
}

/** Fields that the reader may not see, and those not filled in, are absent. */
export class FormView {
  @Maybe() @Choice(APPLICANT_CATEGORIES) category?: ApplicantCategory;
  @Maybe() @Part(() => PersonalView) fullName?: PersonalView;
  @Maybe() @Part(() => PersonalView) nik?: PersonalView;
  @Maybe() @Part(() => PersonalView) nip?: PersonalView;
  @Maybe() @Part(() => PersonalView) email?: PersonalView;
  @Maybe() @Part(() => PersonalView) phone?: PersonalView;
  @Maybe() @Text(200) position?: string;
  @Maybe() @Text(128) agencyId?: string;
  @Maybe() @Choices(PURPOSES) purposes?: readonly Purpose[];
  @Maybe() @Choice(DUTIES) duty?: Duty;
  @Maybe() @Text(2000) justification?: string;
  @Maybe() @Text(500) legalBasis?: string;
  @Maybe() @Text(200) systemName?: string;
  @Maybe() @Text(253) fqdn?: string;
}

export class RequestView {
  @Id() documentId: string;
  @Hex256() sha256: string;
  @Hex256() spkiSha256: string;
  @Text(64) keyAlgorithm: string;
}

export class EmailProofView {
  @Moment() requestedAt: string;
  @Moment() expiresAt: string;
  @Maybe() @Moment() provenAt?: string;
}

export class DeclarationView {
  @Moment() at: string;
  @Text(32) textVersion: string;
  @Id() by: string;
}

export class TaskView {
  @Id() id: string;
  @Choice(TASK_KINDS) kind: TaskKind;
  @Moment() openedAt: string;
  @Moment() dueAt: string;
  @Maybe() @Part(() => PersonRef) claimedBy?: PersonRef;
  @Maybe() @Moment() claimedAt?: string;
  @Flag() reminded: boolean;
  @Flag() escalated: boolean;
}

export class DecisionView {
  @Part(() => PersonRef) by: PersonRef;
  @Moment() at: string;
  /** Revision and digest of what the officer saw. */
  @Whole() revision: number;
  @Hex256() digest: string;
  /** Documents that he opened. */
  @Ids() documents: readonly string[];
  @Maybe() @Part(() => ChecklistDto) checklist?: ChecklistDto;
}

export class AgreementAcceptedView {
  @Text(32) version: string;
  @Hex256() sha256: string;
  @Moment() at: string;
}

export class HeldCertificateView {
  @Text(64) serial: string;
  @Hex256() sha256: string;
  @Hex256() spkiSha256: string;
  @Text(1000) issuer: string;
  @Moment() notBefore: string;
  @Moment() notAfter: string;
  @Texts() keyUsage: readonly string[];
  @Texts() extendedKeyUsage: readonly string[];
  @Id() leafDocumentId: string;
  @Id() chainDocumentId: string;
}

export const REMINDER_OUTCOMES = ['queued', 'skipped', 'bounced'] as const;

export class ReminderView {
  @Text(16) rung: string;
  @Moment() at: string;
  @Choice(REMINDER_OUTCOMES) outcome: (typeof REMINDER_OUTCOMES)[number];
}

/** Something that a person may ask of a case, and whether this one can now. */
export class ActionView {
  @Choice(HUMAN_COMMANDS) command: HumanCommandType;
  @Flag() allowed: boolean;
  /** Why not: a code of docs/ERRORS.md. */
  @Maybe() @Choice(REFUSAL_CODES) code?: RefusalCode;
  @Maybe() @Text(200) field?: string;
  @Maybe() @Text(16) article?: string;
  /** As what he can ask it, where a command says so. */
  @Maybe() @Choices(CAPACITIES) capacities?: readonly Capacity[];
}

export class CaseSummary {
  @Id() id: string;
  @Text(32) number: string;
  @Choice(CERTIFICATE_TYPES) type: CertificateType;
  @Choice(CASE_STATUSES) status: CaseStatus;
  @Part(() => PersonRef) applicant: PersonRef;
  @Part(() => PersonRef) subject: PersonRef;
  @Part(() => AgencyRef) agency: AgencyRef;
  @Whole() revision: number;
  @Moment() openedAt: string;
  @Moment() statusSince: string;
  /** When the status ends by itself, if nothing happens. */
  @Maybe() @Moment() until?: string;
}

/** A case at some point of its life, as far as the reader may see it: what is hidden from him is absent. */
export class CaseSnapshot extends CaseSummary {
  @Whole() version: number;
  @Whole() policyVersion: number;
  /** SHA-256 of everything that is decided on; a decision names the one that was seen. */
  @Hex256() dossierDigest: string;
  @Part(() => FormView) form: FormView;
  @Maybe() @Choices(FINDINGS) findings?: readonly string[];
  @Maybe() @Parts(() => DocumentView) documents?: readonly DocumentView[];
  @Maybe() @Part(() => RequestView) request?: RequestView;
  @Maybe() @Part(() => EmailProofView) emailProof?: EmailProofView;
  @Maybe() @Part(() => DeclarationView) declaration?: DeclarationView;
  @Whole() submissions: number;
  @Maybe() @Part(() => TaskView) task?: TaskView;
  @Maybe() @Part(() => DecisionView) verification?: DecisionView;
  @Maybe() @Part(() => DecisionView) approval?: DecisionView;
  @Maybe() @Part(() => AgreementAcceptedView) agreement?: AgreementAcceptedView;
  @Maybe() @Part(() => HeldCertificateView) certificate?: HeldCertificateView;
  /** What is wrong with the certificate that the CA made, by code. */
  @Choices(MISMATCH_CODES) mismatches: readonly string[];
  @Parts(() => ReminderView) reminders: readonly ReminderView[];
  /** When a person's identity was last really looked at, in this case or in the one that it follows. */
  @Maybe() @Moment() identityCheckedAt?: string;
  @Maybe() @Part(() => OriginView) origin?: OriginView;
  @Maybe() @Part(() => SuccessorView) successor?: SuccessorView;
  @Maybe() @Part(() => RevocationView) revocation?: RevocationView;
  @Maybe() @Part(() => HoldView) hold?: HoldView;
  @Maybe() @Part(() => LossView) loss?: LossView;
  /** HR's news that nobody has dealt with yet, oldest first. */
  @Maybe() @Parts(() => PersonChangeView) personChanges?: readonly PersonChangeView[];
  /** A change of post or agency was found to need a new certificate: renewal is open at any time. */
  @Maybe() @Flag() renewalInvited?: boolean;
  /** Nothing about the revoked certificate can change any more. */
  @Maybe() @Moment() closedAt?: string;
}

/** A case now, and what the reader could do with it. */
export class CaseView extends CaseSnapshot {
  @Parts(() => ActionView) actions: readonly ActionView[];
}

/** What an accepted command left behind, after it stands in the ledger. */
export class ReceiptView {
  @Id() caseId: string;
  @Choice(CASE_STATUSES) status: CaseStatus;
  @Whole() version: number;
  @Whole() revision: number;
  @Hex256() dossierDigest: string;
}
