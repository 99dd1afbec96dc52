import type { ChangeOutcome } from '../../domain/people-change/change';
import { CHANGE_OUTCOMES } from '../../domain/people-change/change';
import { Choice, Id } from '../cases/dto-fields';
import { DecideWithText } from '../tasks/tasks.dto';

export class ResolvePersonChange extends DecideWithText {
  /** Of the case's `personChanges`. */
  @Id() changeId: string;
  @Choice(CHANGE_OUTCOMES) outcome: ChangeOutcome;
}
