import type { CivilDate } from '../../domain/calendar/wib';
import type { AbandonedTask, DueChange } from '../../entities/hr-changes.repository';

export type { AbandonedTask, DueChange };

export interface Today {
  /** In WIB. */
  readonly today: CivilDate;
}

export interface ChangeRef {
  /** HR's own; holds no personal data. */
  readonly changeId: string;
}

/** Reading HR's feed: an ordinary activity, safe to run twice. */
export interface FeedActivities {
  /**
   * Reads and keeps what HR recorded, to the end of its feed. Ends when there is something to be done by `today`; until
   * then it fails, as it does while HR is away, and is retried, which costs no history.
   */
  awaitPersonChanges(asked: Today): Promise<void>;
}

/** The steps by which a change is carried out. Each is short, and safe to repeat. */
export interface PersonChangeSteps {
  duePersonChanges(asked: Today): Promise<readonly DueChange[]>;
  /** The directory takes it in; rights and sessions that end with it end. */
  applyPersonChange(ref: ChangeRef): Promise<void>;
  abandonedTasks(): Promise<readonly AbandonedTask[]>;
  /** Ids of the cases that must hear of it. */
  casesOfPersonChange(ref: ChangeRef): Promise<readonly string[]>;
  /** Every case concerned was told: done, or announced ahead of its day. */
  closePersonChange(ref: ChangeRef): Promise<void>;
}

export type PeopleActivities = FeedActivities & PersonChangeSteps;
