import { createHash } from 'node:crypto';
import { ApplicationFailure } from '@temporalio/common';
import type { DataSource } from 'typeorm';
import type { HrChange, HrChangePage, HrCursor, HumanResources } from '../../adapters/hr/port';
import { HR_FEED_START } from '../../adapters/hr/port';
import { HOUR_MS } from '../../domain/case/instant';
import { takesOut } from '../../domain/people-change/directory';
import { applyChange, closeChange } from '../../entities/directory-writer';
import { HrChangeRepository } from '../../entities/hr-changes.repository';
import type { KeptChange, KeptPage } from '../../entities/hr-feed';
import { PeopleFeed } from '../../entities/hr-feed';
import type { Vault } from '../../entities/vault';
import type { PeopleActivities } from './contract';

/** Pasal 11(2) wants a proposal within a day: when HR is away for a quarter of it, people must speak with BKPSDM. */
const HR_PATIENCE_MS = 6 * HOUR_MS;

/** What is said aloud of HR, once in each time that it is away. */
export interface HrAlarm {
  warn(line: { readonly malformed: number }, message: string): void;
  error(line: { readonly awaySince?: string }, message: string): void;
}

export interface PeopleDeps {
  readonly db: DataSource;
  readonly vault: Vault;
  readonly hr: HumanResources;
  readonly alarm: HrAlarm;
  readonly now: () => Date;
}

/** What the watch of HR asks for (Pasal 11(2)). */
export function createPeopleActivities(deps: PeopleDeps): PeopleActivities {
  const { db, now } = deps;
  const changes = new HrChangeRepository(db);
  const at = () => now().toISOString();
  return {
    async awaitPersonChanges({ today }) {
      await readOn(deps);
      // Asked of what is kept and not of what was just read: an attempt that died after keeping it loses nothing.
      if ((await changes.due(today)).length === 0)
        throw ApplicationFailure.retryable('HR tells nothing that is to be done now', 'NothingNew');
    },
    duePersonChanges: ({ today }) => changes.due(today),
    applyPersonChange: ({ changeId }) => applyChange(db, changeId, at()),
    abandonedTasks: () => changes.abandonedTasks(at()),
    casesOfPersonChange: ({ changeId }) => changes.casesOf(changeId),
    closePersonChange: ({ changeId }) => closeChange(db, changeId, at()),
  };
}

/** Reads the feed to its end, page by page, and keeps each before the next is asked for. Errors: HR's, when it is away. */
async function readOn({ db, vault, hr, alarm, now }: PeopleDeps): Promise<void> {
  const feed = new PeopleFeed(db, HR_FEED_START);
  const at = () => now().toISOString();
  for (let more = true; more;) {
    const cursor = await feed.cursor(at());
    const page = await hr.changesSince(cursor).catch(async (error: unknown) => {
      if (await feed.away(at(), HR_PATIENCE_MS))
        alarm.error(await feed.state(), 'HR does not answer: what happens to people is not known (Pasal 11(2))');
      throw error;
    });
    const { malformed } = page;
    await feed.keep(cursor, keptPage(vault, cursor, page), at());
    if (malformed.length > 0)
      alarm.warn({ malformed: malformed.length }, 'HR told of people in a form that nobody can rely on');
    more = page.more;
  }
  await feed.answered(at());
}

function keptPage(vault: Vault, asked: HrCursor, { changes, malformed, cursor }: HrChangePage): KeptPage {
  const place = createHash('sha256').update(asked).digest('hex').slice(0, 16);
  const bad = malformed.map(({ id, position, field }) => ({ id: id ?? `at-${place}-${String(position)}`, field }));
  return { entries: [...changes.map((change) => kept(vault, change)), ...bad], cursor };
}

function kept(vault: Vault, { id, kind, nip, person, effectiveOn, at }: HrChange): KeptChange {
  const serves = person?.active ?? false;
  return {
    ...{ id, kind, effectiveOn, recordedAt: at, serves, takesOut: takesOut({ kind, serves }) },
    nipIndex: vault.blindIndex('nip', nip),
    ...(person ? { post: person.position, agencyId: person.agencyCode } : {}),
    ...(person?.superiorNip === undefined ? {} : { superiorNipIndex: vault.blindIndex('nip', person.superiorNip) }),
  };
}
