import type { DataSource, EntityManager } from 'typeorm';
import type { Instant } from '../domain/case/instant';
import type { LedgerEvent } from '../domain/case/ledger';
import type { Refusal } from '../domain/case/refusal';
import type { CaseEvent } from '../domain/enrollment/events';
import { evolve } from '../domain/enrollment/evolve';
import type { CaseState } from '../domain/enrollment/state';
import type { CaseStatus } from '../domain/enrollment/status';
import type { Actor, Role } from '../domain/people/roles';
import { readLedger } from './ledger-check';
import { CHAIN_START, chainHash, dossierDigest, ledgerBody } from './ledger-hash';
import { ledgersOf } from './ledger-pages';
import { lineageConflict } from './lineage';
import { projectCase } from './projection';
import { reserve } from './reservations';
import { standingRefusal } from './standing';

export { CHAIN_START, chainHash, dossierDigest, ledgerBody } from './ledger-hash';

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
  /** The hash of the last event: with it Temporal's history can tell whether a ledger is the one that was written. */
  readonly head?: string;
}

/** A commit as it stands in the ledger: its events, and where it left the case. */
export interface StandingCommit {
  readonly events: readonly LedgerEvent<CaseEvent>[];
  readonly recorded: Recorded;
}

/** `ahead`: the ledger was ahead of what was decided on, by these commits; nothing was written. */
export type RecordOutcome =
  { readonly recorded: Recorded } | { readonly refusal: Refusal } | { readonly ahead: readonly StandingCommit[] };

/** The workflow knows of more than the ledger holds: the database was restored or damaged. People must look. */
export class LedgerDiverged extends Error {
  override readonly name = 'LedgerDiverged';
}

interface Row {
  state: CaseState;
  version: number;
  head_hash: string;
}

/**
 * Commits events: ledger, read models, tasks, reservations and outbox in one transaction, or nothing at all.
 * Safe to repeat: when the ledger is ahead of what the events were decided on, what stands there is answered and
 * nothing is written. So a commit comes back whose worker died before Temporal heard of it: decided once more, it
 * would bear another time, and another command may have come before it.
 * Errors: {@link LedgerDiverged}; any database error (try again).
 */
export function record(dataSource: DataSource, input: RecordInput): Promise<RecordOutcome> {
  return dataSource
    .transaction(async (db) => {
      const row = await lockCase(db, input.caseId);
      const before = row?.state;
      if ((row?.version ?? 0) !== input.fromVersion) return { ahead: await foundAhead(db, input) };
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
      return { recorded: summary(after, digest, head) };
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

async function foundAhead(db: EntityManager, input: RecordInput): Promise<readonly StandingCommit[]> {
  const commits = await commitsAfter(db, input);
  if (commits.length > 0) return commits;
  throw new LedgerDiverged(`the read model of case ${input.caseId} is not where its ledger is: rebuild it`);
}

/**
 * What the ledger holds beyond a version of the case, oldest first. Errors: {@link LedgerDiverged} when it does not
 * even hold that version, or is not whole.
 */
export async function commitsAfter(
  db: Pick<EntityManager, 'query'>,
  { caseId, fromVersion }: Pick<RecordInput, 'caseId' | 'fromVersion'>,
): Promise<readonly StandingCommit[]> {
  const rows = (await ledgersOf(db, 'ledger', [caseId])).get(caseId) ?? [];
  if (rows.length < fromVersion)
    throw new LedgerDiverged(
      `case ${caseId} is at version ${String(rows.length)} in the ledger, the workflow holds ${String(fromVersion)}`,
    );
  const reading = readLedger(rows);
  if (!reading.sound) throw new LedgerDiverged(`the ledger of case ${caseId} is not whole: ${reading.fault}`);
  return reading.commits
    .filter(({ after }) => after.version > fromVersion)
    .map(({ events, after, head }) => ({ events, recorded: summary(after, dossierDigest(after), head) }));
}

const summary = ({ version, revision, status }: CaseState, digest: string, head: string): Recorded => ({
  version,
  revision,
  status,
  dossierDigest: digest,
  head,
});
