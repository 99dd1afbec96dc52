import type { Instant } from '../case/instant';
import type { CaseState } from './state';
import { isOver } from './status';
import { nextWake } from './wakes';

/** Whether anything can still happen to a case: by somebody's command, by time, or because a letter is owed. */
export const isAlive = (state: CaseState, now: Instant): boolean =>
  !isOver(state) || state.lettersDue.length > 0 || nextWake(state, now) !== undefined;
