import type { DataSource } from 'typeorm';
import { wibDate } from '../../domain/calendar/wib';
import { DAY_MS } from '../../domain/case/instant';
import type { MismatchCode } from '../../domain/certificate/match';
import type { Personal } from '../../domain/case/personal';
import { evolve } from '../../domain/enrollment/evolve';
import type { CaseState } from '../../domain/enrollment/state';
import type { NoticeTemplate } from '../../domain/notices/notice';
import { NOTICE_TEMPLATES } from '../../domain/notices/notice';
import type { Vault } from '../../entities/vault';
import type { MailExtras } from '../../templates/mails/data';
import type { Story } from './facts';
import { lastOf, StoryIncomplete } from './facts';
import type { OutboxRow } from './outbox';

export interface MailSources {
  readonly db: DataSource;
  readonly vault: Vault;
  readonly caName: string;
  readonly now: () => Date;
}

type Makers = { [T in NoticeTemplate]: (told: Told) => Promise<MailExtras[T]> | MailExtras[T] };

interface Told {
  readonly story: Story;
  readonly row: OutboxRow;
  readonly sources: MailSources;
}

/** What a mail says beyond its frame: from the ledger, and from the vault what only this reader may see. */
export async function mailExtras<T extends NoticeTemplate>(template: T, told: Told): Promise<MailExtras[T]> {
  return MAKERS[template](told);
}

const MAKERS: Makers = {
  'email-proof': async ({ story, row, sources }) => {
    const { event } = lastOf(story, 'emailProofRequested', row.seq);
    return { link: await secret(sources, event.link), expiresAt: event.expiresAt };
  },
  'submission-received': ({ story, row }) => {
    const submitted = lastOf(story, 'submitted', row.seq);
    const opened = story.events.find(({ seq, event }) => seq > submitted.seq && event.type === 'taskOpened');
    const answerBy = opened?.event.type === 'taskOpened' ? opened.event.task.dueAt : submitted.at;
    return { certificateType: story.state.type, submittedAt: submitted.at, answerBy };
  },
  'application-accepted': ({ story, row }) => ({
    certificateType: story.state.type,
    agreeBy: lastOf(story, 'approved', row.seq).event.agreeBy,
  }),
  'application-returned': ({ story, row }) => {
    const { reasonCode, text, remedy, completeBy } = lastOf(story, 'returned', row.seq).event;
    return { reasonCode, text, remedy, completeBy };
  },
  'application-refused': ({ story, row }) => {
    const { reasonCode, text, remedy } = lastOf(story, 'refused', row.seq).event;
    return { reasonCode, text, remedy };
  },
  'refused-by-ca': ({ story, row, sources }) => ({
    caName: sources.caName,
    reason: lastOf(story, 'caRefused', row.seq).event.reason,
  }),
  'application-lapsed': ({ story }) => {
    const lapsed = lastOf(story, 'lapsed');
    return { from: before(story, lapsed.seq).status, lapsedAt: lapsed.at };
  },
  'application-withdrawn': ({ story }) => {
    const withdrawn = lastOf(story, 'withdrawn');
    return { withdrawnAt: withdrawn.at, reason: withdrawn.event.reason };
  },
  'agreement-reminder': ({ story }) => ({ agreeBy: lastOf(story, 'approved').event.agreeBy }),
  'activation-opened': (told) => activation(told),
  'activation-reminder': (told) => activation(told),
  'certificate-issued': ({ story, row }) => {
    const { type, certificate, until } = held(story.state);
    const { serial, notBefore, notAfter } = certificate;
    return {
      certificateType: type,
      serial,
      notBefore,
      notAfter,
      confirmBy: until ?? notAfter,
      reminder: row.params['step'] !== undefined,
    };
  },
  'acceptance-overdue': async ({ story, sources }) => {
    const { certificate, until } = held(story.state);
    return {
      holderName: await holderName(sources, story.state),
      serial: certificate.serial,
      confirmBy: until ?? certificate.notAfter,
    };
  },
  'receipt-recorded': ({ story }) => {
    const { type, certificate } = held(story.state);
    return {
      certificateType: type,
      serial: certificate.serial,
      notAfter: certificate.notAfter,
      confirmedAt: lastOf(story, 'receiptConfirmed').at,
    };
  },
  'certificate-expiring': async (told) => {
    const expiry = await expiryOf(told);
    const left = Date.parse(wibDate(expiry.notAfter)) - Date.parse(wibDate(told.sources.now().toISOString()));
    return { ...expiry, daysLeft: Math.max(Math.round(left / DAY_MS), 0) };
  },
  'certificate-expired': (told) => expiryOf(told),
  'holder-unreachable': async ({ story, row, sources }) => {
    const undelivered = NOTICE_TEMPLATES.find((template) => row.params['noticeKey']?.includes(`:${template}:`));
    if (!undelivered) throw new StoryIncomplete(`${row.key} names no notice`);
    return { holderName: await holderName(sources, story.state), undelivered };
  },
  'task-waiting': ({ story, row }) => taskOf(story, row.seq),
  'task-reminder': ({ story, row }) => taskOf(story, row.seq),
  'task-escalated': async ({ story, row, sources }) => {
    const claimedBy = story.state.task?.claimedBy;
    return { ...taskOf(story, row.seq), claimedBy: claimedBy ? await personName(sources, claimedBy) : null };
  },
  'certificate-mismatch': ({ story, row }) => ({
    mismatches: lastOf(story, 'certificateMismatched', row.seq).event.mismatches as readonly MismatchCode[],
    dueAt: lastOf(story, 'taskOpened').event.task.dueAt,
  }),
  'ca-delayed': ({ story, row, sources }) => ({
    caName: sources.caName,
    orderedAt: lastOf(story, 'issuanceOrdered', row.seq).at,
  }),
};

async function activation({ story, sources }: Told) {
  const { page, activateBy } = lastOf(story, 'activationOpened').event;
  return { link: await secret(sources, page), activateBy, caName: sources.caName };
}

async function expiryOf({ story, row, sources }: Told) {
  const { type, certificate } = held(story.state);
  const { serial, notAfter } = certificate;
  return {
    certificateType: type,
    serial,
    notAfter,
    holderName: await holderName(sources, story.state),
    toHolder: row.recipient === 'subject',
  };
}

function taskOf(story: Story, seq: number) {
  const { task } = lastOf(story, 'taskOpened', seq).event;
  return { taskKind: task.kind, dueAt: task.dueAt };
}

function held(state: CaseState): CaseState & { readonly certificate: NonNullable<CaseState['certificate']> } {
  if (!state.certificate) throw new StoryIncomplete(`case ${state.caseId} has no certificate`);
  return { ...state, certificate: state.certificate };
}

/** The case as it stood before an event. */
function before({ events, state }: Story, seq: number): CaseState {
  const then = events.filter((recorded) => recorded.seq < seq).reduce<CaseState | undefined>(evolve, undefined);
  return then ?? state;
}

const holderName = ({ db }: MailSources, { parties }: CaseState): Promise<string> =>
  personName({ db }, parties.subjectId);

async function personName({ db }: Pick<MailSources, 'db'>, personId: string): Promise<string> {
  const rows: { full_name: string }[] = await db.query('SELECT full_name FROM person WHERE id = $1', [personId]);
  const name = rows[0]?.full_name;
  if (name === undefined) throw new StoryIncomplete(`nobody is ${personId}`);
  return name;
}

async function secret({ vault }: MailSources, value: Personal): Promise<string> {
  const plain = await vault.openOne(value);
  if (plain === undefined) throw new StoryIncomplete('the vault no longer holds a link');
  return plain;
}
