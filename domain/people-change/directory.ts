import type { CivilDate } from '../calendar/wib';
import { OPERATOR_ROLES } from '../people/authority';
import type { Role } from '../people/roles';
import type { PersonChangeKind } from './change';
import { leavesService } from './change';

/** What the directory says of a person, as far as HR can change it. */
export interface Place {
  readonly agencyId: string;
  readonly position: string;
  readonly active: boolean;
  readonly roles: readonly Role[];
}

/** What HR says of a person after a change; what it does not say, or we do not know, is absent. */
export interface ServiceChange {
  readonly kind: PersonChangeKind;
  /** Whether he serves afterwards. */
  readonly serves: boolean;
  readonly agencyId?: string;
  readonly position?: string;
}

/** Where a person is after a change, and what ends with it. */
export interface Moved {
  readonly place: Place;
  /** Pasal 8(1): who may no longer examine or approve has no appointment any more. */
  readonly endsAppointment: boolean;
  /** Whoever has lost a right begins anew: no session of his goes on. */
  readonly endsSessions: boolean;
  /** Nobody is led by who has another post: neither people nor an agency (Pasal 14a, 21(1)). */
  readonly endsLeading: boolean;
}

/** Roles that come with a post and end with it; the others are given by the agency and end when he leaves that. */
export const OF_A_POST: readonly Role[] = ['superior', 'agency-head', 'head-of-dinas'];
/** Of every civil servant. */
export const EVERYBODYS: Role = 'applicant';

/** Whether a change takes a person out of the regency's service: also a transfer after which he serves nowhere here. */
export const takesOut = ({ kind, serves }: Pick<ServiceChange, 'kind' | 'serves'>): boolean =>
  leavesService(kind) || (kind === 'transfer' && !serves);

/**
 * Pasal 11(2), 8(1): what becomes of a person in the directory. Rights end with the duty that they were given for;
 * those of the new duty are given by whoever appoints to it, never by HR's news.
 */
export function movedBy(before: Place, change: ServiceChange): Moved {
  const left = takesOut(change);
  const { agencyId = before.agencyId, position = before.position } = left ? {} : change;
  const elsewhere = agencyId !== before.agencyId;
  const otherPost = elsewhere || position !== before.position;
  const active = change.serves && !left;
  const kept = before.roles.filter(
    (role) => !left && (!elsewhere || role === EVERYBODYS) && !endsWith(otherPost, role),
  );
  const roles = active && kept.length === 0 ? [EVERYBODYS] : kept;
  const lost = before.roles.filter((role) => !roles.includes(role));
  return {
    place: { agencyId, position, active, roles },
    endsAppointment: lost.some((role) => OPERATOR_ROLES.includes(role)),
    endsSessions: !active || lost.length > 0,
    endsLeading: left || otherPost,
  };
}

const endsWith = (otherPost: boolean, role: Role): boolean => otherPost && OF_A_POST.includes(role);

/** A change as it stands among the others of one person. */
export interface Told {
  readonly effectiveOn: CivilDate;
  /** Its place in the order in which HR recorded them. */
  readonly order: number;
  readonly takesOut: boolean;
}

/**
 * Whether what HR told otherwise, and is done already, is the newer truth: the later day counts, and of one day what
 * was recorded later. Who has left comes back only by what was recorded after that; and a leaving that was recorded
 * after a new post, though it counts from before it, was recorded by somebody who knew of it.
 */
export const overtakenBy =
  (one: Told) =>
  (other: Told): boolean => {
    const recordedLater = other.order > one.order;
    if (one.takesOut) return recordedLater && other.effectiveOn >= one.effectiveOn;
    if (other.takesOut && recordedLater) return true;
    return other.effectiveOn > one.effectiveOn || (other.effectiveOn === one.effectiveOn && recordedLater);
  };

/**
 * Cases hear of a change on its day; of a leaving as soon as it is known, because its revocation can be decided ahead
 * and done at the midnight on which duty ends. A new place is not in the directory before its day, and a stop counts
 * at once: neither is of use ahead.
 */
export const isToldAhead = ({ takesOut: out }: Pick<Told, 'takesOut'>): boolean => out;
