import type { CalendarDefectCode } from '../../domain/calendar/proposal';
import type { FieldMessages } from '../problems/field-messages';
import { POLICY_MESSAGES } from '../policy/defects';

const { 'not-a-date': date, 'not-a-time': time, 'not-in-order': order, duplicate, empty } = POLICY_MESSAGES;

/** Sentences for what can be wrong with a proposed working calendar; those of a policy where it is the same. */
export const CALENDAR_MESSAGES: Record<CalendarDefectCode, FieldMessages[string]> = {
  ...{ 'not-a-date': date, 'not-a-time': time, 'not-in-order': order, duplicate, empty },
  'out-of-range': POLICY_MESSAGES['out-of-range'],
  'outside-coverage': {
    id: 'Tanggal ini di luar masa yang dicakup kalender.',
    en: 'The date is outside the time that the calendar covers.',
  },
  overlapping: {
    id: 'Jam ini bertumpang tindih dengan yang sebelumnya.',
    en: 'These hours overlap with those before.',
  },
  'no-working-hours': {
    id: 'Sekurangnya satu hari harus memiliki jam kerja.',
    en: 'At least one day must have hours.',
  },
  'already-over': { id: 'Masa yang dicakup sudah berlalu.', en: 'The time that it covers is over already.' },
};
