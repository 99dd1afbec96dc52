import { Check, Entity, PrimaryColumn } from 'typeorm';
import type { NamedDay } from '../domain/calendar/proposal';
import type { Calendar } from '../domain/calendar/working-time';
import type { Instant } from '../domain/case/instant';
import { Document, MAYBE, Moment, Text } from './columns';

/** The regency's working days and hours as one administrator proposed and another approved them; the highest approved version counts. */
@Entity('working_calendar')
@Check('working_calendar_maker_checker', 'approved_by IS NULL OR approved_by <> set_by')
@Check('working_calendar_approval', '(approved_by IS NULL) = (approved_at IS NULL)')
export class WorkingCalendarRow {
  @PrimaryColumn({ name: 'version', type: 'integer' }) version: number;
  @Document('calendar') calendar: Calendar;
  /** The days without work by name; null where a version is older than their names. */
  @Document('days', MAYBE) days: readonly NamedDay[] | null;
  @Text('set_by') setBy: string;
  @Moment('set_at') setAt: Instant;
  /** Null with a moment: laid down before a second person was asked. */
  @Text('approved_by', MAYBE) approvedBy: string | null;
  @Moment('approved_at', MAYBE) approvedAt: Instant | null;
}
