import { ApplicationFailure } from '@temporalio/common';
import type { DataSource } from 'typeorm';
import type { HumanResources } from '../../adapters/hr/port';
import type { PeopleActivities, PersonChangeSteps } from '../../activities/people/contract';
import type { HrAlarm } from '../../activities/people/people.activities';
import { createPeopleActivities } from '../../activities/people/people.activities';
import { wibDate } from '../../domain/calendar/wib';
import type { Vault } from '../../entities/vault';
import type { Tell } from '../../workflows/people/carry-out';
import { carryOut } from '../../workflows/people/carry-out';

export interface Watched {
  readonly dataSource: DataSource;
  readonly vault: Vault;
  readonly hr: HumanResources;
  readonly clock: { readonly now: Date };
  readonly tell: Tell;
}

/** Thrown where the watch is killed. */
export class Killed extends Error {}

/** The watch of HR without Temporal: the workflow's own order of the real steps, on a clock that is moved by hand. */
export class HandWatch {
  /** What was said aloud. */
  readonly alarms: (readonly [string, object])[] = [];
  /** Every step that was taken, and what cases were told. */
  readonly taken: string[] = [];
  private readonly activities: PeopleActivities;

  constructor(private readonly watched: Watched) {
    const { dataSource: db, vault, hr, clock } = watched;
    const alarm: HrAlarm = {
      warn: (line, message) => void this.alarms.push([message, line]),
      error: (line, message) => void this.alarms.push([message, line]),
    };
    this.activities = createPeopleActivities({ db, vault, hr, alarm, now: () => clock.now });
  }

  /** Reads the feed, and carries out what is due. Errors: HR's, when it is away. */
  async wakes(): Promise<void> {
    await this.reads();
    await this.carriesOut();
  }

  /** False when there is nothing to be done now. */
  async reads(): Promise<boolean> {
    try {
      await this.activities.awaitPersonChanges({ today: this.today() });
      return true;
    } catch (error) {
      if (error instanceof ApplicationFailure && error.type === 'NothingNew') return false;
      throw error;
    }
  }

  /** Carries out what is due; killed after `steps` steps, with the last one done and nobody knowing of it. */
  async carriesOut(steps = Infinity): Promise<void> {
    let left = steps;
    const counted = async <T>(name: string, step: () => Promise<T>): Promise<T> => {
      const result = await step();
      this.taken.push(name);
      if (--left <= 0) throw new Killed(name);
      return result;
    };
    const { activities, watched } = this;
    const killable: PersonChangeSteps = {
      duePersonChanges: (asked) => counted('due', () => activities.duePersonChanges(asked)),
      applyPersonChange: (ref) => counted(`apply ${ref.changeId}`, () => activities.applyPersonChange(ref)),
      abandonedTasks: () => counted('abandoned', () => activities.abandonedTasks()),
      casesOfPersonChange: (ref) => counted('cases', () => activities.casesOfPersonChange(ref)),
      closePersonChange: (ref) => counted(`close ${ref.changeId}`, () => activities.closePersonChange(ref)),
    };
    const tell: Tell = (caseId, command) => counted(`tell ${command.type}`, () => watched.tell(caseId, command));
    while (await carryOut(killable, tell, this.today()));
  }

  private today(): string {
    return wibDate(this.watched.clock.now.toISOString());
  }
}
