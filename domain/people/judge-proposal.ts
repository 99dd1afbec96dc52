import type { CivilDate } from '../calendar/wib';
import type { Refusal } from '../case/refusal';
import type { ChangeNote, ChangeStatus } from '../people-change/watch';
import { isStuck } from '../people-change/watch';
import type { Flaw } from './duties';
import { flawsOfDuties } from './duties';
import type { Change, Duties, Proposal, ProposalAction } from './proposal';
import { peopleOf } from './proposal';
import type { Role } from './roles';

/** What the directory, and HR's feed, say at this moment of what a proposal is about. */
export interface Found {
  /** Of the person whose duties, or who would be head. */
  readonly person?: {
    readonly active: boolean;
    readonly agencyId: string;
    readonly version: number;
    readonly duties: Duties;
  };
  readonly headId?: string;
  /** Of the agency whose letters it is about. */
  readonly lettersInSystem?: boolean;
  readonly entry?: { readonly status: ChangeStatus; readonly note?: ChangeNote };
  /** Everybody who can propose and decide now. */
  readonly administrators: readonly string[];
}

/** Maker and checker are two people: with fewer administrators nothing could be proposed and decided any more. */
export const FEWEST_ADMINISTRATORS = 2;

/** What is wrong with what is proposed, whoever proposes it. */
export function flawsOf(change: Change, { person }: Found, today: CivilDate): readonly Flaw[] {
  switch (change.kind) {
    case 'duties':
      return flawsOfDuties(person?.active ?? false, change.before, change.after, today);
    case 'agency-head': {
      if (change.before === change.after) return [{ pointer: '/headId', code: 'nothing-changes' }];
      const fits = person?.active === true && person.agencyId === change.agencyId;
      return fits ? [] : [{ pointer: '/headId', code: 'head-not-of-agency' }];
    }
    case 'agency-letters':
      return change.before === change.after ? [{ pointer: '/inSystem', code: 'nothing-changes' }] : [];
    case 'feed-entry':
      return [];
  }
}

/** Why what is proposed cannot be, now. */
export function impossible(change: Change, { entry, administrators }: Found): Refusal | undefined {
  if (change.kind === 'feed-entry') return entry && isStuck(entry) ? undefined : { code: 'entry-not-stuck' };
  if (change.kind !== 'duties' || !losesAdministration(change.before.roles, change.after.roles)) return undefined;
  const left = administrators.filter((id) => id !== change.personId).length;
  return left < FEWEST_ADMINISTRATORS
    ? { code: 'administrators-too-few', params: { fewest: FEWEST_ADMINISTRATORS } }
    : undefined;
}

const losesAdministration = (before: readonly Role[], after: readonly Role[]): boolean =>
  before.includes('administrator') && !after.includes('administrator');

/** Pasal 8(1), 31(2): nobody gives himself anything, or takes it from who would stand in his way. */
export const ownAffair = (change: Change, actorId: string): Refusal | undefined =>
  peopleOf(change).includes(actorId) ? { code: 'about-oneself', article: '8(1)' } : undefined;

/** Why `actorId` may not do that to a proposal. */
export function withheld(
  { change, status, madeBy }: Proposal,
  action: ProposalAction,
  actorId: string,
): Refusal | undefined {
  if (status !== 'open') return { code: 'proposal-decided' };
  if (action === 'withdraw') return madeBy === actorId ? undefined : { code: 'not-the-maker' };
  if (madeBy === actorId) return { code: 'own-proposal', article: '8(1)' };
  return ownAffair(change, actorId);
}

/** Whether what the proposal was made on is still so; otherwise its maker and its checker saw something else. */
export function isOutdated({ change, version }: Proposal, { person, headId, lettersInSystem }: Found): boolean {
  switch (change.kind) {
    case 'duties':
      return person?.version !== version;
    case 'agency-head':
      return person?.version !== version || headId !== change.before;
    case 'agency-letters':
      return lettersInSystem !== change.before;
    case 'feed-entry':
      return false;
  }
}
