import { createHash } from 'node:crypto';
import type { DataSource, EntityManager } from 'typeorm';
import type { Instant } from '../domain/case/instant';
import type { Json } from '../domain/case/json';
import { canonicalJson } from '../domain/case/json';
import type { LedgerEvent } from '../domain/case/ledger';
import type { Refusal } from '../domain/case/refusal';
import type { CaseEvent } from '../domain/enrollment/events';
import { evolve } from '../domain/enrollment/evolve';
import type { CaseState } from '../domain/enrollment/state';
import type { CaseStatus } from '../domain/enrollment/status';
import type { Actor, Role } from '../domain/people/roles';
import { lineageConflict } from './lineage';
import { projectCase } from './projection';
import { reserve } from './reservations';
import { standingRefusal } from './standing';

/** Events to append to a case, all or none. */
export interface RecordInput {
  readonly caseId: string;
  /** Version of the case that the events were decided on. */
  readonly fromVersion: number;
  readonly at: Instant;
  readonly actor: Actor;
  readonly commandId: string;
  readonly events: readonly CaseEvent[];
  /** For an officer's command: the roles of which he must hold one now, and competently (Pasal 8(1)). */
  readonly officerRoles?: readonly Role[];
  /** For who acts as the holder's superior or the head of his agency: the directory must say so now. */
  readonly capacity?: 'superior' | 'agency-head';
  readonly traceId?: string;
}

/** Where the case stands after the commit. */
export interface Recorded {
  readonly version: number;
  readonly revision: number;
  readonly status: CaseStatus;
  readonly dossierDigest: string;
}
export type RecordOutcome =
  | { readonly recorded: Recorded }
  | { readonly refusal: Refusal }
  /** Nothing was written: the ledger holds more than the sender knows. It takes these in and decides anew. */
  | { readonly ahead: readonly LedgerEvent<CaseEvent>[]; readonly dossierDigest: string };

/** The ledger lacks what the workflow holds: it was restored to an earlier moment. People must look. */
export class LedgerDiverged extends Error {
  override readonly name = 'LedgerDiverged';
}

/** The hash before a case's first event. */
export const CHAIN_START = '0'.repeat(64);

/** The link of the chain: SHA-256 over the hash before and the event's exact text. */
export const chainHash = (prevHash: string, body: string): string =>
  createHash('sha256').update(Buffer.from(prevHash, 'hex')).update(body, 'utf8').digest('hex');

/** The digest that a decision is sealed to: everything an officer can see of the application. */
export function dossierDigest(state: CaseState): string {
  const { type, parties, dossier, origin, revocation, hold, loss, personChanges } = state;
  const { subjectId, agencyId } = parties;
  // Marks of lateness change nothing that is decided on, and leave the revision alone too.
  const seen = {
    ...{ type, subjectId, agencyId, dossier, origin, personChanges },
    ...(revocation ? { revocation: { ...revocation, delayed: undefined } } : {}),
    ...(hold ? { hold: { ...hold, overdue: undefined, atCa: undefined } } : {}),
    ...(loss ? { loss: { ...loss, overdue: undefined } } : {}),
  };
  return createHash('sha256')
    .update(canonicalJson(seen as unknown as Json))
    .digest('hex');
}

/** The exact text of an event that is hashed and kept. */
export const ledgerBody = (recorded: LedgerEvent<CaseEvent>): string => canonicalJson(recorded as unknown as Json);

interface Row {
  state: CaseState;
  version: number;
  head_hash: string;
}

/**
 * Commits events: ledger, read models, tasks, reservations and outbox in one transaction, or nothing at all.
 * Safe to repeat: events that stand there already, by the same command, are answered and not written again. A worker
 * that dies after the commit and before Temporal knows of it leaves a ledger that is ahead: its events are the answer.
 * Errors: {@link LedgerDiverged}; any database error (try again).
 */
export function record(dataSource: DataSource, input: RecordInput): Promise<RecordOutcome> {
  return dataSource
    .transaction(async (db) => {
      const row = await lockCase(db, input.caseId);
      const before = row?.state;
      if ((row?.version ?? 0) !== input.fromVersion) return alreadyRecorded(db, input, row);
      const refusal = before && (await standingRefusal(db, input, before));
      if (refusal) return { refusal };
      const events = input.events.map((event, index) => envelope(input, event, index));
      const after = events.reduce<CaseState | undefined>(evolve, before);
      if (!after) throw new LedgerDiverged(`case ${input.caseId} has no state after ${input.commandId}`);
      const conflict = (await lineageConflict(db, input.events, after)) ?? (await reserve(db, before, after));
      // The refusal must not leave a half-written reservation: throwing is what rolls back.
      if (conflict) throw new Conflict(conflict);
      const head = await append(db, events, row?.head_hash ?? CHAIN_START);
      const digest = dossierDigest(after);
      await projectCase(db, { before, after, events, head, digest, at: input.at });
      return { recorded: summary(after, digest) };
    })
    .catch((error: unknown) => {
      if (error instanceof Conflict) return { refusal: error.refusal };
      throw error;
    });
}

class Conflict extends Error {
  constructor(readonly refusal: Refusal) {
    super(refusal.code);
  }
}

async function lockCase(db: EntityManager, caseId: string): Promise<Row | undefined> {
  const rows: Row[] = await db.query('SELECT state, version, head_hash FROM case_file WHERE id = $1 FOR UPDATE', [
    caseId,
  ]);
  return rows[0];
}

const envelope = (
  { caseId, fromVersion, at, actor, commandId }: RecordInput,
  event: CaseEvent,
  index: number,
): LedgerEvent<CaseEvent> => ({
  caseId,
  seq: fromVersion + 1 + index,
  at,
  actor,
  commandId,
  event,
});

async function append(db: EntityManager, events: readonly LedgerEvent<CaseEvent>[], headHash: string): Promise<string> {
  let head = headHash;
  const values: unknown[] = [];
  const rows = events.map((recorded) => {
    const body = ledgerBody(recorded);
    const hash = chainHash(head, body);
    const { caseId, seq, at, actor, commandId, event } = recorded;
    const first = values.push(caseId, seq, at, event.type, actor.personId, commandId, body, head, hash) - 8;
    head = hash;
    return `(${Array.from({ length: 9 }, (_, i) => `$${first + i}`).join(',')})`;
  });
  await db.query(
    `INSERT INTO ledger (case_id, seq, at, type, actor_id, command_id, body, prev_hash, hash) VALUES ${rows.join(',')}`,
    values,
  );
  return head;
}

/** The answer to a commit that meets another version than it was decided on: repeated, overtaken, or impossible. */
async function alreadyRecorded(db: EntityManager, input: RecordInput, row: Row | undefined): Promise<RecordOutcome> {
  const { caseId, fromVersion, events } = input;
  if (!row || row.version < fromVersion)
    throw new LedgerDiverged(
      `case ${caseId} is at version ${row?.version ?? 0} in the ledger, the workflow holds ${fromVersion}`,
    );
  const rows: { body: string }[] = await db.query(
    'SELECT body FROM ledger WHERE case_id = $1 AND seq > $2 ORDER BY seq',
    [caseId, fromVersion],
  );
  const ahead = rows.map(({ body }) => JSON.parse(body) as LedgerEvent<CaseEvent>);
  // Word for word: an attempt that was lost may have been decided at another moment, with other values.
  const wanted = events.map((event, index) => ledgerBody(envelope(input, event, index)));
  const same = rows.length === wanted.length && rows.every(({ body }, i) => body === wanted[i]);
  const digest = dossierDigest(row.state);
  return same ? { recorded: summary(row.state, digest) } : { ahead, dossierDigest: digest };
}

const summary = ({ version, revision, status }: CaseState, digest: string): Recorded => ({
  version,
  revision,
  status,
  dossierDigest: digest,
});
