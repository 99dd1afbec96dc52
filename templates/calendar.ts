import type { Instant } from '../domain/case/instant';
import { toMillis } from '../domain/case/instant';
import { createEvent } from 'ics';
import type { EventAttributes } from 'ics';
import { TemplateError } from './engine';
import type { Lang } from './lang';

/** What the calendar entry of an expiring certificate says. */
export interface CalendarData {
  readonly origin: string;
  readonly caseId: string;
  readonly caseNumber: string;
  /** Names the certificate, so that a later reminder replaces the earlier entry. */
  readonly certificateId: string;
  readonly notAfter: Instant;
  /** When the reminder is sent (RFC 5545 DTSTAMP). */
  readonly sentAt: Instant;
  /** How many reminders of this certificate came before. */
  readonly sequence: number;
  readonly lang: Lang;
}

const WORDS: Record<Lang, { readonly title: string; readonly description: string }> = {
  id: {
    title: 'Sertifikat Elektronik habis masa berlakunya',
    description: 'Ajukan pembaruan kepada Otoritas Pendaftaran sebelum waktu ini (Pasal 20 ayat (2)).',
  },
  en: {
    title: 'Electronic certificate expires',
    description: 'Apply to the Registration Authority for renewal before this time (Article 20(2)).',
  },
};

/**
 * The end of a certificate as an iCalendar event (RFC 5545) with alarms a week and a day before, to be attached as
 * `text/calendar; method=PUBLISH`. Errors: {@link TemplateError}.
 */
export function renderCalendar(data: CalendarData): Buffer {
  const { title, description } = WORDS[data.lang];
  const page = `${data.origin}/cases/${data.caseId}`;
  // In hours: for days `ics` writes `-P7DT`, which RFC 5545 3.3.6 does not allow.
  const alarm = (hours: number) => ({
    action: 'display' as const,
    description: title,
    trigger: { hours, before: true },
  });
  // `ics` takes a DTSTAMP that its types do not name; left out, it is the clock's.
  const event: EventAttributes & { readonly timestamp: number } = {
    productId: '-//Pemerintah Kabupaten Karawang//Siklus//ID',
    calName: 'Siklus',
    method: 'PUBLISH',
    uid: `certificate-${data.certificateId}@siklus.karawangkab.go.id`,
    sequence: data.sequence,
    timestamp: toMillis(data.sentAt),
    start: toMillis(data.notAfter),
    startInputType: 'utc',
    startOutputType: 'utc',
    duration: { minutes: 1 },
    title: `${title} [${data.caseNumber}]`,
    description: `${description}\n${page}`,
    url: page,
    status: 'CONFIRMED',
    busyStatus: 'FREE',
    transp: 'TRANSPARENT',
    alarms: [alarm(7 * 24), alarm(24)],
  };
  const { error, value } = createEvent(event);
  if (error || value === null) throw new TemplateError('calendar', 'the event', 'cannot be written');
  return Buffer.from(value, 'utf8');
}
