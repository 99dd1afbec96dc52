import { Entity, PrimaryColumn } from 'typeorm';
import type { Calendar } from '../domain/calendar/working-time';
import type { Instant } from '../domain/case/instant';
import { Document, Moment, Text } from './columns';

/** The regency's working days and hours; the highest version counts. */
@Entity('working_calendar')
export class WorkingCalendarRow {
  @PrimaryColumn({ name: 'version', type: 'integer' }) version: number;
  @Document('calendar') calendar: Calendar;
  @Text('set_by') setBy: string;
  @Moment('set_at') setAt: Instant;
}
