import type { ChainVerdict, LedgerLine } from '../../entities/ledger-check';
import type { LedgerView } from './cases.dto';

export const presentLedger = (caseId: string, lines: readonly LedgerLine[], verdict: ChainVerdict): LedgerView => ({
  caseId,
  intact: verdict.intact,
  ...(verdict.intact ? {} : { brokenAt: verdict.seq, fault: verdict.fault }),
  lines: lines.map(({ seq, body, prevHash, hash }) => ({ seq, body, prev_hash: prevHash, hash })),
});
