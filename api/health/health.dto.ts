import { Choice, Maybe, Moment, Part, Parts, Text, Whole } from '../cases/dto-fields';

export const PART_STATES = ['up', 'down'] as const;
export type PartState = (typeof PART_STATES)[number];

export class PartView {
  @Text(64) part: string;
  @Choice(PART_STATES) state: PartState;
}

export class MailHealthView {
  @Whole() waiting: number;
  /** Of those waiting: tried already. */
  @Whole() failing: number;
  @Maybe() @Moment() oldestWaiting?: string;
  @Whole() undeliverable: number;
  @Maybe() @Moment() oldestUndeliverable?: string;
}

export class FeedHealthView {
  /** Absent: it was never read to its end. */
  @Maybe() @Moment() readAt?: string;
  @Maybe() @Moment() awaySince?: string;
  /** Entries that nobody can rely on. */
  @Whole() malformed: number;
}

export class StuckCasesView {
  @Whole() parked: number;
  @Whole() caSilent: number;
  @Whole() revocationsDelayed: number;
}

/** Each part up or down and never why: reasons name hosts. */
export class HealthView {
  @Moment() at: string;
  @Parts(() => PartView) parts: readonly PartView[];
  @Part(() => MailHealthView) mail: MailHealthView;
  @Part(() => FeedHealthView) hr: FeedHealthView;
  @Part(() => StuckCasesView) cases: StuckCasesView;
}
