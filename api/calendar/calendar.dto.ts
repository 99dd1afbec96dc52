import { DAY_KINDS } from '../../domain/calendar/proposal';
import type { DayKind } from '../../domain/calendar/proposal';
import type { Weekday } from '../../domain/calendar/wib';
import { PersonRef } from '../cases/case.dto';
import { Choice, Day, Flag, Maybe, Moment, Part, Parts, Text, Whole } from '../cases/dto-fields';

/** Days without work in one calendar: three years of holidays and collective leave are some 80. */
const MOST_DAYS = 400;
const MOST_SPANS = 6;

export class SpanView {
  @Text(5, 1) from: string;
  @Text(5, 1) to: string;
}

export class WeekdayView {
  /** ISO 8601: Monday is 1. */
  @Whole(1, 7) weekday: Weekday;
  /** The hours of work in order; none on a day of rest. */
  @Parts(() => SpanView, MOST_SPANS) spans: readonly SpanView[];
}

export class DayView {
  @Day() date: string;
  @Text(120) name: string;
  @Choice(DAY_KINDS) kind: DayKind;
}

export class CoverageView {
  @Day() from: string;
  @Day() to: string;
}

/** Everything in WIB. */
export class ProposeCalendar {
  /** First and last day for which the days without work are known. */
  @Part(() => CoverageView) coverage: CoverageView;
  /** From Monday to Sunday, each once. */
  @Parts(() => WeekdayView, 7) hours: readonly WeekdayView[];
  /** National holidays and cuti bersama, by date. */
  @Parts(() => DayView, MOST_DAYS) days: readonly DayView[];
}

export class CalendarVersionView extends ProposeCalendar {
  @Whole(1) version: number;
  @Part(() => PersonRef) setBy: PersonRef;
  @Moment() setAt: string;
  @Maybe() @Part(() => PersonRef) approvedBy?: PersonRef;
  /** Alone, without who: it stood before a second person was asked. */
  @Maybe() @Moment() approvedAt?: string;
  /** Due dates that are set now are reckoned by it. */
  @Flag() inForce: boolean;
}

export class CalendarVersionsView {
  @Parts(() => CalendarVersionView) items: readonly CalendarVersionView[];
}
