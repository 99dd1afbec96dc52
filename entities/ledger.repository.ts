import type { LedgerEvent } from '../domain/case/ledger';
import type { CaseEvent } from '../domain/enrollment/events';
import { CaseFileRow } from './case-file.entity';
import type { Database } from './database';
import { LedgerRow } from './ledger.entity';
import type { ChainVerdict, LedgerLine } from './ledger-check';
import { inspectRecords } from './ledger-check';

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
    const verdict = inspectRecords(rows);
    if (!verdict.intact || file?.headHash === verdict.head) return verdict;
    return { intact: false, seq: rows.length + 1, fault: 'end-missing' };
  }
}
