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
export const CHAIN_FAULTS = ['gap', 'link-broken', 'text-changed', 'end-missing'] as const;
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

  /** Recomputes every link, and compares the last one with the head that the case itself holds. */
  async verifyChain(caseId: string): Promise<ChainVerdict> {
    const lines = await this.lines(caseId);
    const file = await this.db
      .getRepository(CaseFileRow)
      .findOne({ select: { id: true, headHash: true }, where: { id: caseId } });
    let head = CHAIN_START;
    for (const [index, { seq, body, prevHash, hash }] of lines.entries()) {
      const fault = faultOf({
        inPlace: seq === index + 1,
        linked: prevHash === head,
        same: hash === chainHash(head, body),
      });
      if (fault) return { intact: false, seq: index + 1, fault };
      head = hash;
    }
    return file?.headHash === head
      ? { intact: true, events: lines.length, head }
      : { intact: false, seq: lines.length + 1, fault: 'end-missing' };
  }
}

function faultOf(line: { inPlace: boolean; linked: boolean; same: boolean }): ChainFault | undefined {
  if (!line.inPlace) return 'gap';
  if (!line.linked) return 'link-broken';
  return line.same ? undefined : 'text-changed';
}
