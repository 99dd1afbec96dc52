import { DAY_KINDS } from '../../domain/calendar/proposal';
import { REFUSAL_CODES } from '../../domain/case/refusal';
import { SEARCH_KINDS } from '../../domain/case/search';
import { TASK_KINDS, TASK_ORDERS, TASK_VIEWS } from '../../domain/case/task';
import { KEY_CHOICES } from '../../domain/certificate/key-choices';
import { MISMATCH_CODES } from '../../domain/certificate/match';
import { CAPACITIES, CRL_REASON_NAMES, REVOCATION_REASONS } from '../../domain/certificate/revocation-reasons';
import { CERTIFICATE_TYPES, PURPOSES } from '../../domain/certificate/types';
import { FIGURE_TABLES } from '../../domain/dashboard/figures';
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
import { HOLD_AT_CA } from '../../domain/hold/state';
import { PROCEDURES, RULE_KINDS, RULE_STATUSES } from '../../domain/law/articles/rule';
import { DOCUMENT_KINDS, SIGNERS } from '../../domain/law/documents';
import { ASKED_LETTERS, ASKED_STATUSES } from '../../domain/letter/state';
import { LOSS_KINDS, LOSS_PAPERS } from '../../domain/loss/state';
import { NOTICE_TEMPLATES, RECIPIENTS } from '../../domain/notices/notice';
import { FINDINGS } from '../../domain/people/hr';
import { DELEGABLE } from '../../domain/people/delegation';
import { PROPOSAL_ACTIONS, PROPOSAL_KINDS, PROPOSAL_STATUSES } from '../../domain/people/proposal';
import { ROLES } from '../../domain/people/roles';
import { CHANGE_OUTCOMES, PERSON_CHANGES } from '../../domain/people-change/change';
import { CHANGE_NOTES, CHANGE_STATUSES } from '../../domain/people-change/watch';
import { SUCCESSION_KINDS } from '../../domain/renewal/lineage';
import {
  REVIEW_STATES,
  REVIEW_VERDICTS,
  REVOCATION_ORIGINS,
  REVOCATION_STAGES,
  REVOCATION_STEPS,
} from '../../domain/revocation/state';
import { LANGS } from '../../templates/lang';
import { CHAIN_FAULTS } from '../../entities/ledger-check';
import { ACRS } from '../auth/session.dto';
import { DELIVERY_STATUSES, NOTICE_STATUSES } from '../cases/cases.dto';
import { REMINDER_OUTCOMES } from '../cases/case.dto';
import { VALIDITIES } from '../certificates/certificates.dto';
import { DELEGATION_STANDINGS } from '../delegations/delegations.dto';
import { FILED_KINDS } from '../documents/documents.dto';
import { EXPORT_FORMATS } from '../exports/exports.dto';
import { PART_STATES } from '../health/health.dto';
import { ITEM_OUTCOMES } from '../incidents/incidents.dto';
import { REVEALABLE } from '../enrollments/field-rights';
import { NOTIFICATION_VIEWS } from '../notifications/notifications.dto';
import { PROBLEM_CODES } from '../problems/catalogue';
import { PROPOSALS_SHOWN } from '../proposals/proposals.dto';

/**
 * The closed lists of codes by the name under which clients know them: a DTO says which list a member is of, and the
 * contract refers to it by name, so that a typed client has one type for it and not one for each place.
 */
export const ENUMS: Readonly<Record<string, readonly string[]>> = {
  ApplicantCategory: APPLICANT_CATEGORIES,
  AskedLetterKind: ASKED_LETTERS,
  AskedLetterStatus: ASKED_STATUSES,
  AuthenticationLevel: ACRS,
  Capacity: CAPACITIES,
  CaseCommand: HUMAN_COMMANDS,
  CaseStatus: CASE_STATUSES,
  CertificateType: CERTIFICATE_TYPES,
  CertificateValidity: VALIDITIES,
  ChainFault: CHAIN_FAULTS,
  ChangeOutcome: CHANGE_OUTCOMES,
  CrlReason: CRL_REASON_NAMES,
  Delegable: DELEGABLE,
  DelegationStanding: DELEGATION_STANDINGS,
  DayKind: DAY_KINDS,
  DeliveryStatus: DELIVERY_STATUSES,
  DocumentKind: DOCUMENT_KINDS,
  Duty: DUTIES,
  EducationTopic: EDUCATION_TOPICS,
  ExportFormat: EXPORT_FORMATS,
  FigureTable: FIGURE_TABLES,
  FiledKind: FILED_KINDS,
  Finding: FINDINGS,
  HoldAtCa: HOLD_AT_CA,
  IdentityMethod: IDENTITY_METHODS,
  InboxShown: TASK_VIEWS,
  IncidentItemOutcome: ITEM_OUTCOMES,
  KeyChoice: KEY_CHOICES,
  Language: LANGS,
  LetterKind: LETTER_KINDS,
  LossKind: LOSS_KINDS,
  LossPaper: LOSS_PAPERS,
  MismatchCode: MISMATCH_CODES,
  NoticeRecipient: RECIPIENTS,
  NoticeStatus: NOTICE_STATUSES,
  NoticeTemplate: NOTICE_TEMPLATES,
  NotificationsShown: NOTIFICATION_VIEWS,
  PartState: PART_STATES,
  PersonChangeKind: PERSON_CHANGES,
  PersonChangeNote: CHANGE_NOTES,
  PersonChangeStatus: CHANGE_STATUSES,
  ProblemCode: PROBLEM_CODES,
  Procedure: PROCEDURES,
  ProposalAction: PROPOSAL_ACTIONS,
  ProposalKind: PROPOSAL_KINDS,
  ProposalStatus: PROPOSAL_STATUSES,
  ProposalsShown: PROPOSALS_SHOWN,
  Purpose: PURPOSES,
  RefusalCode: REFUSAL_CODES,
  RefusalReason: REFUSAL_REASONS,
  ReminderOutcome: REMINDER_OUTCOMES,
  ReturnReason: RETURN_REASONS,
  RevealableField: REVEALABLE,
  ReviewState: REVIEW_STATES,
  ReviewVerdict: REVIEW_VERDICTS,
  RevocationOrigin: REVOCATION_ORIGINS,
  RevocationReason: REVOCATION_REASONS,
  RevocationStage: REVOCATION_STAGES,
  RevocationStep: REVOCATION_STEPS,
  Role: ROLES,
  RuleKind: RULE_KINDS,
  RuleStatus: RULE_STATUSES,
  SearchKind: SEARCH_KINDS,
  Signer: SIGNERS,
  SuccessionKind: SUCCESSION_KINDS,
  TaskKind: TASK_KINDS,
  TaskOrder: TASK_ORDERS,
  Verdict: VERDICTS,
};
