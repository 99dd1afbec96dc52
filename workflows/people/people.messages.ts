import { defineSignal } from '@temporalio/workflow';

/** There is one watch; its id holds nobody's. */
export const WATCH_ID = 'people-watch';
export const WATCH_TYPE = 'peopleWatch';

/** The first argument of every run. */
export interface WatchInput {
  readonly schema: 1;
}
export const WATCH_INPUT: WatchInput = { schema: 1 };

/** Somebody wants HR's feed to be read now. */
export const lookAtPeople = defineSignal('lookAtPeople');
