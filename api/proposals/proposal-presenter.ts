import { withheld } from '../../domain/people/judge-proposal';
import { PROPOSAL_ACTIONS } from '../../domain/people/proposal';
import type { ProposalRow } from '../../entities/proposal.entity';
import type { CaseReader } from '../cases/case-reader';
import type { Names } from '../cases/case-presenter';
import { presentPerson } from '../cases/case-presenter';
import type { Caller } from '../http/route';
import type { ProposalView } from './proposals.dto';

/** Proposals as `caller` sees them, with what he may do and why not. */
export async function presentProposals(
  reader: CaseReader,
  rows: readonly ProposalRow[],
  { actor }: Caller,
): Promise<readonly ProposalView[]> {
  const [names, agencies] = await Promise.all([reader.people.names(rows.flatMap(mentioned)), reader.agencyNames()]);
  const decides = actor.roles.includes('administrator');
  return rows.map((row) => ({
    ...{ id: row.id, kind: row.kind, status: row.status, reason: row.reason },
    ...(row.personId === null ? {} : { person: presentPerson(row.personId, names) }),
    ...presentChange(row, names, agencies),
    ...{ madeBy: presentPerson(row.madeBy, names), madeAt: row.madeAt },
    ...(row.decidedBy === null ? {} : { decidedBy: presentPerson(row.decidedBy, names) }),
    ...(row.decidedAt === null ? {} : { decidedAt: row.decidedAt }),
    ...(row.decisionReason === null ? {} : { decisionReason: row.decisionReason }),
    ...(decides && row.status === 'open' ? possible(row, actor.personId) : { actions: [], withheld: [] }),
  }));
}

const mentioned = ({ personId, madeBy, decidedBy, change }: ProposalRow): readonly string[] => [
  madeBy,
  ...(personId === null ? [] : [personId]),
  ...(decidedBy === null ? [] : [decidedBy]),
  ...(change.kind === 'agency-head' && change.before !== undefined ? [change.before] : []),
];

function presentChange({ change }: ProposalRow, names: Names, agencies: Names) {
  switch (change.kind) {
    case 'duties':
      return { duties: { before: change.before, after: change.after } };
    case 'agency-head': {
      const { agencyId, before, after } = change;
      return {
        head: {
          agency: presentPerson(agencyId, agencies),
          ...(before === undefined ? {} : { before: presentPerson(before, names) }),
          after: presentPerson(after, names),
        },
      };
    }
    case 'agency-letters': {
      const { agencyId, before, after } = change;
      return { letters: { agency: presentPerson(agencyId, agencies), before, after } };
    }
    case 'feed-entry':
      return { changeId: change.changeId };
  }
}

function possible(row: ProposalRow, personId: string): Pick<ProposalView, 'actions' | 'withheld'> {
  const refusals = PROPOSAL_ACTIONS.map((action) => ({ action, code: withheld(row, action, personId)?.code }));
  return {
    actions: refusals.flatMap(({ action, code }) => (code === undefined ? [action] : [])),
    withheld: refusals.flatMap(({ action, code }) => (code === undefined ? [] : [{ action, code }])),
  };
}
