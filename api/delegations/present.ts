import type { Instant } from '../../domain/case/instant';
import type { DelegationRow } from '../../entities/delegation.entity';
import type { CaseReader } from '../cases/case-reader';
import { presentPerson } from '../cases/case-presenter';
import type { DelegationStanding, DelegationView } from './delegations.dto';

/** Delegations with the names of those whom they are about, as they stand at a moment. */
export async function presentDelegations(
  rows: readonly DelegationRow[],
  reader: CaseReader,
  now: Instant,
): Promise<DelegationView[]> {
  const names = await reader.people.names(
    rows.flatMap(({ giverId, receiverId, endedBy }) => [giverId, receiverId, ...(endedBy ? [endedBy] : [])]),
  );
  return rows.map((row) => {
    const { id, role, reason, validFrom, validTo, givenAt, endedAt, endedBy } = row;
    return {
      ...{ id, role, reason, validFrom, validTo, givenAt, standing: standingOf(row, now) },
      giver: presentPerson(row.giverId, names),
      receiver: presentPerson(row.receiverId, names),
      ...(endedAt ? { endedAt } : {}),
      ...(endedBy ? { endedBy: presentPerson(endedBy, names) } : {}),
    };
  });
}

function standingOf({ validFrom, validTo, endedAt }: DelegationRow, now: Instant): DelegationStanding {
  if (endedAt) return 'ended';
  if (now < validFrom) return 'to-come';
  return now < validTo ? 'in-force' : 'over';
}
