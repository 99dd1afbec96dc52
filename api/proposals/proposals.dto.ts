import type { RefusalCode } from '../../domain/case/refusal';
import { REFUSAL_CODES } from '../../domain/case/refusal';
import type { ProposalAction, ProposalKind, ProposalStatus } from '../../domain/people/proposal';
import { PROPOSAL_ACTIONS, PROPOSAL_KINDS, PROPOSAL_STATUSES } from '../../domain/people/proposal';
import type { Role } from '../../domain/people/roles';
import { ROLES } from '../../domain/people/roles';
import { AgencyRef, PersonRef } from '../cases/case.dto';
import { Choice, Choices, Day, Flag, Id, Maybe, Moment, Part, Parts, Text } from '../cases/dto-fields';
import { PageQuery } from '../http/cursor';

/** Those that wait for a decision, or those that have one. */
export const PROPOSALS_SHOWN = ['open', 'decided'] as const;

export class ProposalsQuery extends PageQuery {
  @Maybe() @Choice(PROPOSALS_SHOWN) show?: (typeof PROPOSALS_SHOWN)[number];
  /** About this person. */
  @Maybe() @Id() person?: string;
}

/** The decree that appoints a Pengelola OP (Pasal 8(1)); days in WIB, the last one included. */
export class AppointmentTerm {
  @Maybe() @Text(200) decree?: string;
  @Day() validFrom: string;
  @Day() validTo: string;
}

/** What a person is in the system, and by what right. */
export class DutiesDto {
  @Choices(ROLES) roles: readonly Role[];
  @Maybe() @Part(() => AppointmentTerm) appointment?: AppointmentTerm;
  /** The last day, in WIB. */
  @Maybe() @Day() trainingValidTo?: string;
  @Maybe() @Day() operatorCertificateValidTo?: string;
}

export class ProposeDuties extends DutiesDto {
  /** Why, for who decides and for who audits. */
  @Text(2000, 1) reason: string;
}

export class ProposeAgencyHead {
  /** Somebody active of the agency. */
  @Id() headId: string;
  @Text(2000, 1) reason: string;
}

export class ProposeAgencyLetters {
  /** Superiors and the head give their letters in the system; else signed ones are uploaded. */
  @Flag() inSystem: boolean;
  @Text(2000, 1) reason: string;
}

/** Words that explain what is done. */
export class WithReason {
  @Text(2000, 1) reason: string;
}

export class ProposedDuties {
  @Part(() => DutiesDto) before: DutiesDto;
  @Part(() => DutiesDto) after: DutiesDto;
}

export class ProposedHead {
  @Part(() => AgencyRef) agency: AgencyRef;
  @Maybe() @Part(() => PersonRef) before?: PersonRef;
  @Part(() => PersonRef) after: PersonRef;
}

export class ProposedLetters {
  @Part(() => AgencyRef) agency: AgencyRef;
  /** Given in the system. */
  @Flag() before: boolean;
  @Flag() after: boolean;
}

/** What the caller may not do to a proposal, and why. */
export class WithheldAction {
  @Choice(PROPOSAL_ACTIONS) action: ProposalAction;
  @Choice(REFUSAL_CODES) code: RefusalCode;
}

export class ProposalView {
  @Id() id: string;
  @Choice(PROPOSAL_KINDS) kind: ProposalKind;
  @Choice(PROPOSAL_STATUSES) status: ProposalStatus;
  /** Whom it is about. */
  @Maybe() @Part(() => PersonRef) person?: PersonRef;
  /** One of the four, by kind. */
  @Maybe() @Part(() => ProposedDuties) duties?: ProposedDuties;
  @Maybe() @Part(() => ProposedHead) head?: ProposedHead;
  @Maybe() @Part(() => ProposedLetters) letters?: ProposedLetters;
  /** Of `listPeopleChanges`: the entry that is to be set aside. */
  @Maybe() @Id() changeId?: string;
  @Text(2000) reason: string;
  @Part(() => PersonRef) madeBy: PersonRef;
  @Moment() madeAt: string;
  @Maybe() @Part(() => PersonRef) decidedBy?: PersonRef;
  @Maybe() @Moment() decidedAt?: string;
  @Maybe() @Text(2000) decisionReason?: string;
  /** Of an open one: what the caller may do. */
  @Choices(PROPOSAL_ACTIONS) actions: readonly ProposalAction[];
  @Parts(() => WithheldAction) withheld: readonly WithheldAction[];
}
