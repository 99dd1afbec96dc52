import { letterData } from '../../templates/letters/letter-data';
import { answered } from '../../templates/letters/told';
import { mailExtras } from '../../activities/notices/mail-data';
import type { MailSources } from '../../activities/notices/told';
import type { LetterKind } from '../../domain/enrollment/letters';
import { fold } from '../../domain/enrollment/evolve';
import type { Notice } from '../../domain/notices/notice';
import { noticesOf } from '../../domain/notices/notices';
import type { LetterDataByKind } from '../../templates/letters/data';
import type { Player } from '../domain/enrollment/player';
import { LETTER_DATA } from '../../templates/samples/letter-data';
import { MAIL_BASE } from '../../templates/samples/mail-data';
import { renderMail } from '../../templates/mails/render';
import type { RenderedMail } from '../../templates/mails/render';

const CA_NAME = 'Balai Besar Sertifikasi Elektronik (BSrE)';

/** What the newest letter of a kind says that a played case owes. */
export async function letterOwed<K extends LetterKind>(kind: K, { ledger, it }: Player): Promise<LetterDataByKind[K]> {
  const due = it.lettersDue.findLast(({ letter }) => letter === kind);
  if (!due) throw new Error(`the case owes no ${kind}`);
  const { office, place, recipient } = LETTER_DATA['submission-receipt'];
  const story = answered(ledger, due.forSeq);
  const head = { office, place, recipient, number: '1', caseNumber: it.caseNumber };
  return letterData(kind, {
    ...story,
    base: { ...head, at: story.recorded.at, ledger: { seq: due.forSeq, hash: 'ab'.repeat(32) } },
    holderName: 'Agus Salim',
    caName: CA_NAME,
    personOf: (personId) =>
      Promise.resolve({ name: `name of ${personId}`, position: `post of ${personId}`, agency: 'Dinas Kesehatan' }),
    nameOf: (personId) => Promise.resolve(`name of ${personId}`),
  });
}

/** A directory that knows everybody by one name, and a vault that opens nothing. */
const SOURCES: MailSources = {
  db: { query: () => Promise.resolve([{ full_name: 'Agus Salim', name: 'Dinas Kesehatan' }]) as never },
  vault: { openOne: () => Promise.resolve('https://bsre.example.go.id/aktivasi') },
  caName: CA_NAME,
  now: () => new Date('2026-11-23T02:00:00.000Z'),
};

export interface OwedMail extends Notice {
  readonly mail: RenderedMail;
}

/** Every mail that a played case has come to owe since event `since`, as it reads once all of it has happened. */
export async function mailsOwed({ ledger, it }: Player, since = 0): Promise<readonly OwedMail[]> {
  const owed = ledger.flatMap((recorded) => {
    const together = ledger.findLast(({ commandId }) => commandId === recorded.commandId)?.seq;
    const after = fold(ledger.filter(({ seq }) => together !== undefined && seq <= together));
    return recorded.seq > since && after ? noticesOf(after, recorded) : [];
  });
  return Promise.all(
    owed.map(async (notice) => {
      const { key, caseId: case_id, template, to: recipient, seq, params } = notice;
      const row = { key, case_id, template, recipient, seq, params, attempts: 0 };
      const extras = await mailExtras(template, { story: { state: it, events: ledger }, row, sources: SOURCES });
      return { ...notice, mail: renderMail(template, 'id', { ...MAIL_BASE, ...extras } as never) };
    }),
  );
}
