import { REFUSAL_CODES } from '../../domain/case/refusal';
import { TASK_KINDS } from '../../domain/case/task';
import { MISMATCH_CODES } from '../../domain/certificate/match';
import { CERTIFICATE_TYPES, PURPOSES } from '../../domain/certificate/types';
import { HUMAN_COMMANDS } from '../../domain/enrollment/commands';
import {
  EDUCATION_TOPICS,
  IDENTITY_METHODS,
  REFUSAL_REASONS,
  RETURN_REASONS,
  VERDICTS,
} from '../../domain/enrollment/decisions';
import { APPLICANT_CATEGORIES, DUTIES } from '../../domain/enrollment/dossier';
import { LETTER_KINDS } from '../../domain/enrollment/letters';
import { CASE_STATUSES } from '../../domain/enrollment/status';
import { PROCEDURES, RULE_KINDS, RULE_STATUSES } from '../../domain/law/articles/rule';
import { DOCUMENT_KINDS, SIGNERS } from '../../domain/law/documents';
import { NOTICE_TEMPLATES, RECIPIENTS } from '../../domain/notices/notice';
import { FINDINGS } from '../../domain/people/hr';
import { ROLES } from '../../domain/people/roles';
import { CHAIN_FAULTS } from '../../entities/ledger.repository';
import { ACRS } from '../auth/session.dto';
import { DELIVERY_STATUSES, NOTICE_STATUSES } from '../cases/cases.dto';
import { REMINDER_OUTCOMES } from '../cases/case.dto';
import { VALIDITIES } from '../certificates/certificates.dto';
import { FILED_KINDS } from '../documents/documents.dto';
import { REVEALABLE } from '../enrollments/field-rights';
import { PROBLEM_CODES } from '../problems/catalogue';

/**
 * The closed lists of codes by the name under which clients know them: a DTO says which list a member is of, and the
 * contract refers to it by name, so that a typed client has one type for it and not one for each place.
 */
export const ENUMS: Readonly<Record<string, readonly string[]>> = {
  ApplicantCategory: APPLICANT_CATEGORIES,
  AuthenticationLevel: ACRS,
  CaseCommand: HUMAN_COMMANDS,
  CaseStatus: CASE_STATUSES,
  CertificateType: CERTIFICATE_TYPES,
  CertificateValidity: VALIDITIES,
  ChainFault: CHAIN_FAULTS,
  DeliveryStatus: DELIVERY_STATUSES,
  DocumentKind: DOCUMENT_KINDS,
  Duty: DUTIES,
  EducationTopic: EDUCATION_TOPICS,
  FiledKind: FILED_KINDS,
  Finding: FINDINGS,
  IdentityMethod: IDENTITY_METHODS,
  LetterKind: LETTER_KINDS,
  MismatchCode: MISMATCH_CODES,
  NoticeRecipient: RECIPIENTS,
  NoticeStatus: NOTICE_STATUSES,
  NoticeTemplate: NOTICE_TEMPLATES,
  ProblemCode: PROBLEM_CODES,
  Procedure: PROCEDURES,
  Purpose: PURPOSES,
  RefusalCode: REFUSAL_CODES,
  RefusalReason: REFUSAL_REASONS,
  ReminderOutcome: REMINDER_OUTCOMES,
  ReturnReason: RETURN_REASONS,
  RevealableField: REVEALABLE,
  Role: ROLES,
  RuleKind: RULE_KINDS,
  RuleStatus: RULE_STATUSES,
  Signer: SIGNERS,
  TaskKind: TASK_KINDS,
  Verdict: VERDICTS,
};
