import type { LedgerEvent } from '../domain/case/ledger';
import type { CaseEvent } from '../domain/enrollment/events';
import { CaseFileRow } from './case-file.entity';
import type { Database } from './database';
import { LedgerRow } from './ledger.entity';
import { CHAIN_START, chainHash } from './ledger-writer';

/** A case's ledger as it stands: the exact text of each event, and its link. */
export type LedgerLine = Pick<LedgerRow, 'seq' | 'body' | 'prevHash' | 'hash'>;

/** What an inspection of the chain found; `seq` is the first event that does not fit. */
export type ChainVerdict =
  | { readonly intact: true; readonly events: number; readonly head: string }
  | { readonly intact: false; readonly seq: number; readonly fault: ChainFault };
/** `columns-differ`: what rows are searched by no longer says what the hashed text says. */
export const CHAIN_FAULTS = ['gap', 'link-broken', 'text-changed', 'columns-differ', 'end-missing'] as const;
export type ChainFault = (typeof CHAIN_FAULTS)[number];

/** The record of truth for people (Pasal 31(2)), read only. */
export class LedgerRepository {
  constructor(private readonly db: Database) {}

  lines(caseId: string): Promise<LedgerLine[]> {
    return this.db.getRepository(LedgerRow).find({
      select: { seq: true, body: true, prevHash: true, hash: true, caseId: true },
      where: { caseId },
      order: { seq: 'ASC' },
    });
  }

  async events(caseId: string): Promise<LedgerEvent<CaseEvent>[]> {
    return (await this.lines(caseId)).map(({ body }) => JSON.parse(body) as LedgerEvent<CaseEvent>);
  }

  /** Whether a command stands in the ledger already: the same command again is answered, not judged anew. */
  holdsCommand(caseId: string, commandId: string): Promise<boolean> {
    return this.db.getRepository(LedgerRow).existsBy({ caseId, commandId });
  }

  /**
   * Recomputes every link, holds each row's columns against its text, and compares the last link with the head that
   * the case itself holds.
   */
  async verifyChain(caseId: string): Promise<ChainVerdict> {
    const rows = await this.db.getRepository(LedgerRow).find({ where: { caseId }, order: { seq: 'ASC' } });
    const file = await this.db
      .getRepository(CaseFileRow)
      .findOne({ select: { id: true, headHash: true }, where: { id: caseId } });
    let head = CHAIN_START;
    for (const [index, row] of rows.entries()) {
      const fault = faultOf(row, index + 1, head);
      if (fault) return { intact: false, seq: index + 1, fault };
      head = row.hash;
    }
    return file?.headHash === head
      ? { intact: true, events: rows.length, head }
      : { intact: false, seq: rows.length + 1, fault: 'end-missing' };
  }
}

function faultOf(row: LedgerRow, seq: number, head: string): ChainFault | undefined {
  if (row.seq !== seq) return 'gap';
  if (row.prevHash !== head) return 'link-broken';
  if (row.hash !== chainHash(head, row.body)) return 'text-changed';
  return columnsAgree(row) ? undefined : 'columns-differ';
}

/** The columns repeat what the hashed text says, so that it can be searched; they are worth no more than that. */
function columnsAgree({ caseId, seq, at, actorId, commandId, type, body }: LedgerRow): boolean {
  const told = eventOf(body);
  if (!told) return false;
  const same = told.caseId === caseId && told.seq === seq && told.at === at && told.commandId === commandId;
  return same && told.actor.personId === actorId && told.event.type === type;
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
