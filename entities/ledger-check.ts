import type { Instant } from '../domain/case/instant';
import type { LedgerEvent } from '../domain/case/ledger';
import type { CaseEvent } from '../domain/enrollment/events';
import { evolve } from '../domain/enrollment/evolve';
import type { CaseState } from '../domain/enrollment/state';
import type { LedgerRow } from './ledger.entity';
import { CHAIN_START, chainHash, ledgerBody } from './ledger-hash';

/** A case's ledger as it stands: the exact text of each event, and its link. */
export type LedgerLine = Pick<LedgerRow, 'seq' | 'body' | 'prevHash' | 'hash'>;

/** `columns-differ`: what rows are searched by no longer says what the hashed text says. */
export const CHAIN_FAULTS = ['gap', 'link-broken', 'text-changed', 'columns-differ', 'end-missing'] as const;
export type ChainFault = (typeof CHAIN_FAULTS)[number];

/** What an inspection of the chain found; `seq` is the first event that does not fit. */
export type ChainVerdict =
  | { readonly intact: true; readonly events: number; readonly head: string }
  | { readonly intact: false; readonly seq: number; readonly fault: ChainFault };

/** A whole row of the ledger, as far as it follows from its text. */
export type LedgerRecord = Omit<LedgerRow, 'position'>;

/** Recomputes every link of a case's ledger, oldest first, and holds the columns against the text (Pasal 31(2)). */
export function inspectRecords(rows: readonly LedgerRecord[]): ChainVerdict {
  let head = CHAIN_START;
  for (const [index, row] of rows.entries()) {
    const fault = faultOf(row, index + 1, head);
    if (fault) return { intact: false, seq: index + 1, fault };
    head = row.hash;
  }
  return { intact: true, events: rows.length, head };
}

function faultOf(row: LedgerRecord, seq: number, head: string): ChainFault | undefined {
  if (row.seq !== seq) return 'gap';
  if (row.prevHash !== head) return 'link-broken';
  if (row.hash !== chainHash(head, row.body)) return 'text-changed';
  const told = eventOf(row.body);
  return told && agrees(row, told) ? undefined : 'columns-differ';
}

/** `undefined` for a text that is no JSON: nothing that the writer ever wrote. */
function eventOf(body: string): LedgerEvent<CaseEvent> | undefined {
  try {
    return JSON.parse(body) as LedgerEvent<CaseEvent>;
  } catch (error) {
    if (error instanceof SyntaxError) return undefined;
    throw error;
  }
}

/** Events that were recorded together, between the two states of the case. */
export interface Commit {
  readonly before: CaseState | undefined;
  readonly after: CaseState;
  readonly events: readonly LedgerEvent<CaseEvent>[];
  readonly head: string;
  readonly at: Instant;
}

/** Why a ledger cannot be read, in words about the event where it shows. */
export const LEDGER_FAULTS = {
  gap: 'is missing',
  'link-broken': 'does not follow from the one before it',
  'text-changed': 'is not the text that was hashed',
  'columns-differ': 'says something else than the columns beside it',
  'does-not-fold': 'cannot follow on what the case was',
  'end-missing': 'and what came after it are missing',
} as const satisfies Record<ChainFault, string> & Record<string, string>;
export type LedgerFault = keyof typeof LEDGER_FAULTS;
/** The first event that is not as it was written. */
export interface BrokenLedger {
  readonly seq: number;
  readonly fault: LedgerFault;
}
export type LedgerReading =
  { readonly sound: true; readonly commits: readonly Commit[] } | ({ readonly sound: false } & BrokenLedger);

/** A case's whole ledger as the commits that made it, oldest first. */
export function readLedger(rows: readonly LedgerRecord[]): LedgerReading {
  const verdict = inspectRecords(rows);
  if (!verdict.intact) return { sound: false, seq: verdict.seq, fault: verdict.fault };
  const commits: Commit[] = [];
  let group: LedgerRecord[] = [];
  let before: CaseState | undefined;
  for (const [index, row] of rows.entries()) {
    group.push(row);
    const next = rows[index + 1];
    if (next && next.commandId === row.commandId && next.at === row.at) continue;
    const read = commitOf(before, group);
    if ('fault' in read) return { sound: false, ...read };
    commits.push(read);
    before = read.after;
    group = [];
  }
  return { sound: true, commits };
}

function commitOf(before: CaseState | undefined, rows: readonly LedgerRecord[]): Commit | BrokenLedger {
  const events: LedgerEvent<CaseEvent>[] = [];
  let after = before;
  for (const row of rows) {
    const recorded = JSON.parse(row.body) as LedgerEvent<CaseEvent>;
    events.push(recorded);
    try {
      after = evolve(after, recorded);
    } catch {
      // evolve is total for every ledger that decide() made: what it cannot fold was not made so.
      return { seq: row.seq, fault: 'does-not-fold' };
    }
  }
  const last = rows.at(-1);
  if (!last || !after) throw new RangeError('a commit has at least one event');
  return { before, after, events, head: last.hash, at: last.at };
}

/** The columns repeat what the hashed text says, so that it can be searched; they are worth no more than that. */
const agrees = (row: LedgerRecord, { caseId, seq, at, actor, commandId, event }: LedgerEvent<CaseEvent>): boolean =>
  row.caseId === caseId &&
  row.seq === seq &&
  row.at === at &&
  row.actorId === actor.personId &&
  row.commandId === commandId &&
  row.type === event.type &&
  row.body === ledgerBody({ caseId, seq, at, actor, commandId, event });
