import type { DurationText, TaskTiming } from './policy';

/** The numbers of the years in force: renewal, revocation, hold, loss, people who move on. */
export interface InForcePolicy {
  readonly renewal: {
    /** How long before expiry a renewal can be asked for. */
    readonly window: DurationText;
    /** How long after expiry a request still counts as renewal; later it is a new application. */
    readonly lateGrace: DurationText;
    /** Before the window opens: refused, or taken with a reason. */
    readonly early: (typeof EARLY_RENEWALS)[number];
    /** S/MIME BR 4.2.1: how old a check of identity may be. */
    readonly identityMaxAgeDays: number;
    /** How long the old one goes on beside the new one that is in use; then it is revoked as superseded. */
    readonly overlap: DurationText;
  };
  readonly revocation: {
    readonly decision: TaskTiming;
    readonly review: TaskTiming;
    /** Ordered and not answered for this long, or revoked and not published: supervisors are told. */
    readonly caAlarmAfter: DurationText;
    readonly publicationAlarmAfter: DurationText;
  };
  readonly hold: { readonly longest: DurationText; readonly release: TaskTiming };
  readonly loss: { readonly papersDueWorkingMinutes: number };
  readonly personChange: TaskTiming;
  /** Those who rely on certificates and are told when one may no longer be used: functional mailboxes. */
  readonly relyingParties: readonly { readonly name: string; readonly email: string }[];
}

export const EARLY_RENEWALS = ['refused', 'with-reason'] as const;

const ONE_DAY: TaskTiming = {
  dueWorkingMinutes: 450,
  remindBeforeWorkingMinutes: 240,
  escalateAfterWorkingMinutes: 450,
};

/** The suggested values (articles.md A7); the regency decides. */
export const DEFAULT_IN_FORCE: InForcePolicy = {
  renewal: { window: 'P30D', lateGrace: 'P0D', early: 'refused', identityMaxAgeDays: 825, overlap: 'P30D' },
  revocation: { decision: ONE_DAY, review: ONE_DAY, caAlarmAfter: 'PT1H', publicationAlarmAfter: 'PT24H' },
  hold: { longest: 'P14D', release: ONE_DAY },
  loss: { papersDueWorkingMinutes: 1_350 },
  personChange: ONE_DAY,
  relyingParties: [],
};

/** The numbers of a case's pinned policy; a case that was opened before they existed has the suggested ones. */
export const inForceOf = ({ inForce }: { readonly inForce?: InForcePolicy }): InForcePolicy =>
  inForce ?? DEFAULT_IN_FORCE;
