import type { DataSource } from 'typeorm';
import { caseOfReference } from '../../workflows/enrollment/enrollment.messages';
import type { CaseState } from '../../domain/enrollment/state';
import { OP_HOLDS } from '../../domain/enrollment/status';
import type { Commit } from '../../entities/ledger-check';
import { LEDGER_FAULTS } from '../../entities/ledger-check';
import type { SpokenOf } from '../../entities/papers';
import { commitmentsIn, papersIn } from '../../entities/papers';
import { rebuild } from '../../entities/rebuild';
import type { Seen } from './findings';
import { finding } from './findings';

/** What the other checks need of a case, from its ledger alone. */
export interface AuditedCase {
  readonly state: CaseState;
  /** The names of its orders at the CA. */
  readonly orders: readonly string[];
  readonly papers: readonly SpokenOf[];
  /** To personal values. */
  readonly commitments: readonly string[];
}

export interface Ledgers {
  readonly cases: ReadonlyMap<string, AuditedCase>;
  readonly ledger: Seen;
  readonly readModels: Seen;
}

/** Reads every ledger, folds it, and compares what the projection makes of it with what is there. */
export async function auditLedgers(db: DataSource): Promise<Ledgers> {
  const cases = new Map<string, AuditedCase>();
  const onCase = (caseId: string, commits: readonly Commit[]) => {
    const state = commits.at(-1)?.after;
    const events = commits.flatMap((commit) => commit.events);
    if (state)
      cases.set(caseId, {
        ...{ state, orders: ordersIn(caseId, events), papers: papersIn(events) },
        commitments: [...new Set(commitmentsIn(events))],
      });
  };
  const { events, broken, contests, differences } = await rebuild(db, { onCase });
  return {
    cases,
    ledger: {
      looked: events,
      findings: [
        ...broken.map(({ caseId, seq, fault }) =>
          finding('ledger', `event ${String(seq)} ${LEDGER_FAULTS[fault]}`, caseId),
        ),
        ...[...cases.values()].flatMap(({ state }) => nobodyAsked(state)),
      ],
    },
    readModels: {
      looked: cases.size,
      findings: [
        ...contests.map(({ caseId, code }) =>
          finding('read-model', `may not hold what it holds alone: ${code}`, caseId),
        ),
        ...differences.map(({ caseId, table, row, kind, columns }) =>
          finding('read-model', [table, row, kind, columns.join(', ')].filter((word) => word !== '').join(' '), caseId),
        ),
      ],
    },
  };
}

/** Where the OP has the next move, somebody must have been asked for it. */
const nobodyAsked = ({ caseId, status, task }: CaseState) =>
  OP_HOLDS.includes(status) && !task ? [finding('ledger', `is in ${status}, and nobody was asked to act`, caseId)] : [];

/** Every reference under which the case ordered something, whatever the event was called. */
function ordersIn(caseId: string, events: Commit['events']): readonly string[] {
  const references = events
    .flatMap(({ event }) => ('reference' in event ? [String(event.reference)] : []))
    .filter((reference) => caseOfReference(reference) === caseId);
  return [...new Set(references)];
}
