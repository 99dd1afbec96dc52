import type { OutgoingMail } from '../../adapters/mail/port';
import { renderCalendar } from '../../templates/calendar';
import type { Archive } from '../documents/archive';
import type { Story } from './facts';
import { StoryIncomplete } from './facts';
import type { OutboxRow } from './outbox';

type Attachments = OutgoingMail['attachments'];

export interface Attaching {
  readonly row: OutboxRow;
  readonly story: Story;
  readonly archive: Archive;
  readonly origin: string;
  readonly now: Date;
}

/** What goes with a mail: the letter that it announces, the certificate, or the last day as an appointment. */
export async function attachmentsOf(attaching: Attaching): Promise<Attachments> {
  const { row, story, archive } = attaching;
  const { caseId, caseNumber, certificate } = story.state;
  const { documentId } = row.params;
  if (documentId !== undefined)
    return [
      {
        filename: `${caseNumber}-${row.template}.pdf`,
        contentType: 'application/pdf',
        content: await archive.read(caseId, documentId),
      },
    ];
  if (row.template === 'certificate-issued' && certificate)
    return [
      {
        filename: `${caseNumber}.cer`,
        contentType: 'application/pkix-cert',
        content: await archive.read(caseId, certificate.leafDocumentId),
      },
    ];
  return row.template === 'certificate-expiring' ? [appointment(attaching)] : [];
}

function appointment({ story, origin, now }: Attaching): Attachments[number] {
  const { certificate, reminders, caseNumber, caseId } = story.state;
  if (!certificate) throw new StoryIncomplete(`case ${caseId} has no certificate`);
  const { sha256: certificateId, notAfter } = certificate;
  const when = { notAfter, sentAt: now.toISOString(), sequence: reminders.length };
  const content = renderCalendar({ origin, caseId, caseNumber, certificateId, lang: 'id', ...when });
  return { filename: `${caseNumber}.ics`, contentType: 'text/calendar; method=PUBLISH', content };
}
