import type { Instant } from '../case/instant';
import type { SystemCommand } from './commands';

/** Something that time will do to the case unless something else happens first. */
export interface Wake {
  readonly at: Instant;
  readonly command: SystemCommand;
}
