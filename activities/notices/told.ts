import type { DataSource } from 'typeorm';
import type { LedgerEvent } from '../../domain/case/ledger';
import type { Personal } from '../../domain/case/personal';
import type { CaseEvent, CaseEventType } from '../../domain/enrollment/events';
import { fold } from '../../domain/enrollment/evolve';
import type { CaseState } from '../../domain/enrollment/state';
import type { NoticeTemplate } from '../../domain/notices/notice';
import type { Vault } from '../../entities/vault';
import type { MailExtras } from '../../templates/mails/data';
import type { Story } from './facts';
import { StoryIncomplete } from './facts';
import type { OutboxRow } from './outbox';

export interface MailSources {
  readonly db: Pick<DataSource, 'query'>;
  readonly vault: Pick<Vault, 'openOne'>;
  readonly caName: string;
  readonly now: () => Date;
}

/** What a mail is made from: the whole story, and the notice with the event that it tells of. */
export interface Told {
  readonly story: Story;
  readonly row: OutboxRow;
  readonly sources: MailSources;
}

/** What makes the data of each mail. */
export type Makers = { readonly [T in NoticeTemplate]: (told: Told) => Promise<MailExtras[T]> | MailExtras[T] };

type Certificate = NonNullable<CaseState['certificate']>;

/** A case that has a certificate. Errors: {@link StoryIncomplete}. */
export function held(state: CaseState): CaseState & { readonly certificate: Certificate } {
  if (!state.certificate) throw new StoryIncomplete(`case ${state.caseId} has no certificate`);
  return { ...state, certificate: state.certificate };
}

/** The case as it stood before an event. Errors: {@link StoryIncomplete}. */
export function before({ events, state }: Story, seq: number): CaseState {
  const then = fold(events.filter((recorded) => recorded.seq < seq));
  if (!then) throw new StoryIncomplete(`case ${state.caseId} has nothing before ${String(seq)}`);
  return then;
}

/** The event that a notice tells of, which must be of one of `types`. Errors: {@link StoryIncomplete}. */
export function eventOf<T extends CaseEventType>({ story, row }: Told, ...types: readonly T[]) {
  const found = story.events.find(({ seq }) => seq === row.seq);
  if (!found || !types.some((type) => type === found.event.type))
    throw new StoryIncomplete(`case ${story.state.caseId} has no ${types.join(' or ')} at ${String(row.seq)}`);
  return found as LedgerEvent<Extract<CaseEvent, { type: T }>>;
}

/** The case right after an event. */
export const after = (story: Story, seq: number): CaseState => before(story, seq + 1);

/** When the task is due that was opened together with an event, or null where there is none. */
export function dueWith({ events }: Story, seq: number): string | null {
  const recorded = events.find((event) => event.seq === seq);
  const opened = events.find(
    (event) => event.commandId === recorded?.commandId && event.seq > seq && event.event.type === 'taskOpened',
  )?.event;
  return opened?.type === 'taskOpened' ? opened.task.dueAt : null;
}

export const holderName = (sources: MailSources, { parties }: CaseState): Promise<string> =>
  personName(sources, parties.subjectId);

/** Errors: {@link StoryIncomplete} when the directory does not know him. */
export async function personName({ db }: MailSources, personId: string): Promise<string> {
  const rows: { full_name: string }[] = await db.query('SELECT full_name FROM person WHERE id = $1', [personId]);
  const name = rows[0]?.full_name;
  if (name === undefined) throw new StoryIncomplete(`nobody is ${personId}`);
  return name;
}

/** Errors: {@link StoryIncomplete} when it has been erased. */
export async function secret({ vault }: MailSources, value: Personal): Promise<string> {
  const plain = await vault.openOne(value);
  if (plain === undefined) throw new StoryIncomplete('the vault no longer holds a link');
  return plain;
}
