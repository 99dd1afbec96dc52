import type { CivilDate } from '../calendar/wib';
import type { Role } from './roles';

/** What one administrator proposes of people and another decides (Pasal 8(1), 31(2)). */
export const PROPOSAL_KINDS = [
  'duties', // a person's roles, and what Pasal 8(1) asks of a Pengelola OP
  'agency-head', // who is Kepala Perangkat Daerah (Pasal 14a)
  'agency-letters', // whether its superiors and head give their letters in the system (Pasal 14a)
  'feed-entry', // that an entry of HR's feed is set aside
] as const;
export type ProposalKind = (typeof PROPOSAL_KINDS)[number];

export const PROPOSAL_STATUSES = ['open', 'approved', 'refused', 'withdrawn'] as const;
export type ProposalStatus = (typeof PROPOSAL_STATUSES)[number];

export const PROPOSAL_ACTIONS = ['approve', 'refuse', 'withdraw'] as const;
export type ProposalAction = (typeof PROPOSAL_ACTIONS)[number];

export const STATUS_AFTER: Record<ProposalAction, Exclude<ProposalStatus, 'open'>> = {
  approve: 'approved',
  refuse: 'refused',
  withdraw: 'withdrawn',
};

/** The decree that appoints a Pengelola OP; both days count. */
export interface Appointment {
  readonly decree?: string;
  readonly validFrom: CivilDate;
  readonly validTo: CivilDate;
}

/** What a person is in the system, and by what right. Days in WIB, the last one included. */
export interface Duties {
  readonly roles: readonly Role[];
  readonly appointment?: Appointment;
  readonly trainingValidTo?: CivilDate;
  readonly operatorCertificateValidTo?: CivilDate;
}

/** What is to become otherwise, and how it was when that was proposed. */
export type Change =
  | { readonly kind: 'duties'; readonly personId: string; readonly before: Duties; readonly after: Duties }
  | { readonly kind: 'agency-head'; readonly agencyId: string; readonly before?: string; readonly after: string }
  | { readonly kind: 'agency-letters'; readonly agencyId: string; readonly before: boolean; readonly after: boolean }
  | { readonly kind: 'feed-entry'; readonly changeId: string };

export interface Proposal {
  readonly change: Change;
  readonly status: ProposalStatus;
  readonly madeBy: string;
  /** Of whom it is about, in the directory that it was made on; 0 where it is about nobody. */
  readonly version: number;
}

/** Of one thing one proposal is open at a time. */
export function targetOf(change: Change): string {
  switch (change.kind) {
    case 'duties':
      return change.personId;
    case 'agency-head':
    case 'agency-letters':
      return change.agencyId;
    case 'feed-entry':
      return change.changeId;
  }
}

/** Whom it is about: he may have no hand in it, neither as maker nor as checker; nor may who would be replaced. */
export function peopleOf(change: Change): readonly string[] {
  switch (change.kind) {
    case 'duties':
      return [change.personId];
    case 'agency-head':
      return change.before === undefined ? [change.after] : [change.after, change.before];
    case 'agency-letters':
    case 'feed-entry':
      return [];
  }
}
