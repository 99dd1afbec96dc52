import { Type } from 'class-transformer';
import type { CaseEventType } from '../../domain/enrollment/events';
import { CaseSnapshot, PersonRef } from './case.dto';
import { Flag, Hex256, Id, Ids, Maybe, Moment, Part, Parts, Text, Values, Whole } from './dto-fields';

export class HistoryQuery {
  /** Sequence number of the event to go back to; default: the last one. */
  @Maybe() @Type(() => Number) @Whole(1) at?: number;
}

/** What a decision was sealed to, and whether the ledger bears it out. */
export class SealView {
  @Whole() revision: number;
  @Hex256() digest: string;
  @Ids() documents: readonly string[];
  /** The dossier at that revision has that digest: this is what the officer saw. */
  @Flag() holds: boolean;
}

export class HistoryEventView {
  @Whole(1) seq: number;
  @Moment() at: string;
  @Text(64) type: CaseEventType;
  @Part(() => PersonRef) actor: PersonRef;
  /** Whose duties the actor carried out then, besides his own. */
  @Maybe() @Parts(() => PersonRef) standsInFor?: readonly PersonRef[];
  /** The event's own values; personal data as the reader may see them. */
  @Values() values: object;
  @Maybe() @Part(() => SealView) seal?: SealView;
}

/** A case as it stood after one of its events. */
export class HistoryView {
  @Id() caseId: string;
  @Whole(1) at: number;
  /** The newest event that there is. */
  @Whole(1) last: number;
  @Part(() => CaseSnapshot) state: CaseSnapshot;
  @Parts(() => HistoryEventView) events: readonly HistoryEventView[];
}
