import type { PersonChangeKind } from '../../domain/people-change/change';
import { PERSON_CHANGES } from '../../domain/people-change/change';
import type { ChangeNote, ChangeStatus } from '../../domain/people-change/watch';
import { CHANGE_NOTES, CHANGE_STATUSES } from '../../domain/people-change/watch';
import { PersonRef } from '../cases/case.dto';
import { Choice, Day, Flag, Id, Maybe, Moment, Part, Text, Whole } from '../cases/dto-fields';
import { PageQuery } from '../http/cursor';

export class PeopleChangesQuery extends PageQuery {
  @Maybe() @Choice(CHANGE_STATUSES) status?: ChangeStatus;
}

/** What HR told of somebody, and how far it is carried out. */
export class PeopleChangeView {
  /** HR's own; made by us for an entry that has none. */
  @Id() id: string;
  @Choice(CHANGE_STATUSES) status: ChangeStatus;
  @Maybe() @Choice(PERSON_CHANGES) kind?: PersonChangeKind;
  /** Absent when the directory knows nobody of that NIP. */
  @Maybe() @Part(() => PersonRef) person?: PersonRef;
  /** From which day in WIB it counts. */
  @Maybe() @Day() effectiveOn?: string;
  /** He is no longer in the regency's service afterwards. */
  @Maybe() @Flag() leaves?: boolean;
  /** When HR recorded it, and when we read it. */
  @Maybe() @Moment() recordedAt?: string;
  @Moment() readAt: string;
  /** When the cases first heard of it; when the directory took it in; when all was done. */
  @Maybe() @Moment() toldAt?: string;
  @Maybe() @Moment() appliedAt?: string;
  @Maybe() @Moment() doneAt?: string;
  @Maybe() @Choice(CHANGE_NOTES) note?: ChangeNote;
  /** Of one that is malformed: HR's name of the first field that is missing or not of its form. */
  @Maybe() @Text(100) field?: string;
}

/** Whether HR answers, and what is left to do. */
export class PeopleWatchView {
  @Maybe() @Moment() readAt?: string;
  /** Since when HR does not answer. */
  @Maybe() @Moment() awaySince?: string;
  @Whole() waiting: number;
  @Whole() malformed: number;
}
