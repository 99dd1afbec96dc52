import type { DataSource, EntityManager } from 'typeorm';
import { wibDate } from '../domain/calendar/wib';
import type { Instant } from '../domain/case/instant';
import type { Refusal } from '../domain/case/refusal';
import type { Flaw } from '../domain/people/duties';
import { flawsOf, impossible, isOutdated, ownAffair, withheld } from '../domain/people/judge-proposal';
import type { ProposalAction, ProposalKind } from '../domain/people/proposal';
import { peopleOf, STATUS_AFTER, targetOf } from '../domain/people/proposal';
import { AccessLogRepository } from './access-log.repository';
import { lockDirectory } from './directory-lock';
import { takeEffect } from './proposal-effect';
import type { Wanted } from './proposal-facts';
import { administrators, find } from './proposal-facts';
import type { ProposalRow } from './proposal.entity';
import { ProposalRepository } from './proposals.repository';

/** Who does it, when and why; the id of the command, so that one that is repeated is the same. */
export interface Doing {
  readonly commandId: string;
  readonly actorId: string;
  readonly reason: string;
  readonly now: Instant;
  readonly traceId: string;
}

/** What became of it: the proposal as it stands, or why not; `not-found` for what is not there. */
export type Outcome =
  | { readonly row: ProposalRow }
  | { readonly refusal: Refusal }
  | { readonly flaws: readonly Flaw[] }
  | 'version-changed'
  | 'not-found';

/** `seen`: the version of the person that the maker saw, where he saw one. */
export function propose(dataSource: DataSource, wanted: Wanted, doing: Doing, seen?: number): Promise<Outcome> {
  return dataSource.transaction(async (db) => {
    await lockDirectory(db);
    const proposals = new ProposalRepository(db);
    const known = await proposals.byId(doing.commandId);
    if (known) return { row: known };
    const found = await find(db, wanted);
    if (!found) return 'not-found';
    const { change, person } = found;
    const barred = notAdministrator(found.administrators, doing.actorId) ?? ownAffair(change, doing.actorId);
    if (barred) return { refusal: barred };
    if (seen !== undefined && seen !== person?.version) return 'version-changed';
    const flaws = flawsOf(change, found, wibDate(doing.now));
    if (flaws.length > 0) return { flaws };
    const refusal = impossible(change, found);
    if (refusal) return { refusal };
    const added = await proposals.add({
      ...{ id: doing.commandId, kind: change.kind, targetId: targetOf(change), change, reason: doing.reason },
      ...{ personId: peopleOf(change)[0] ?? null, version: person?.version ?? 0, status: 'open' },
      ...{ madeBy: doing.actorId, madeAt: doing.now, decidedBy: null, decidedAt: null, decisionReason: null },
    });
    if (!added) return { refusal: { code: 'proposal-waiting' } };
    return { row: await recorded(db, PROPOSED[change.kind], doing.commandId, doing) };
  });
}

/** Decides a proposal once; the same person’s same decision, repeated, finds it done. */
export function decide(dataSource: DataSource, id: string, action: ProposalAction, doing: Doing): Promise<Outcome> {
  return dataSource.transaction(async (db) => {
    await lockDirectory(db);
    const proposals = new ProposalRepository(db);
    const row = await proposals.byId(id);
    if (!row) return 'not-found';
    if (row.status === STATUS_AFTER[action] && row.decidedBy === doing.actorId) return { row };
    const refusal =
      notAdministrator(await administrators(db), doing.actorId) ??
      withheld(row, action, doing.actorId) ??
      (action === 'approve' ? await untenable(db, row, doing) : undefined);
    if (refusal) return { refusal };
    if (action === 'approve') await takeEffect(db, row.change, doing.now);
    await proposals.close(id, {
      ...{ status: STATUS_AFTER[action], decidedBy: doing.actorId, decidedAt: doing.now },
      decisionReason: doing.reason === '' ? null : doing.reason,
    });
    return { row: await recorded(db, DECIDED[action], id, doing) };
  });
}

/** Read under the lock: who was one when he sent it may have ceased to be one before it came. */
const notAdministrator = (administrators: readonly string[], actorId: string): Refusal | undefined =>
  administrators.includes(actorId) ? undefined : { code: 'role-missing' };

/** Why what was proposed cannot take effect any more. */
async function untenable(db: EntityManager, row: ProposalRow, { now }: Doing): Promise<Refusal | undefined> {
  const found = await find(db, row.change);
  if (!found || isOutdated(row, found)) return { code: 'proposal-outdated' };
  const refusal = impossible(row.change, found);
  if (refusal) return refusal;
  // Time alone can have made it wrong: a training that ended while it waited.
  return flawsOf(row.change, found, wibDate(now)).length > 0 ? { code: 'proposal-outdated' } : undefined;
}

/** As the API calls it. */
const PROPOSED: Record<ProposalKind, string> = {
  duties: 'proposeDuties',
  'agency-head': 'proposeAgencyHead',
  'agency-letters': 'proposeAgencyLetters',
  'feed-entry': 'proposeSettingAside',
};
const DECIDED: Record<ProposalAction, string> = {
  approve: 'approveProposal',
  refuse: 'refuseProposal',
  withdraw: 'withdrawProposal',
};

async function recorded(db: EntityManager, action: string, id: string, doing: Doing): Promise<ProposalRow> {
  await new AccessLogRepository(db).add({
    ...{ at: doing.now, actorId: doing.actorId, action, object: `proposal ${id}`, traceId: doing.traceId },
    ...{ caseId: null, reason: '', outcome: 'allowed' },
  });
  const row = await new ProposalRepository(db).byId(id);
  if (!row) throw new Error('a proposal that was just written is not there');
  return row;
}
