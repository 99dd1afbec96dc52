import type { HumanResources } from '../../adapters/hr/port';
import { HrUnreachable } from '../../adapters/hr/port';
import type { AppliedPerson, HrCode } from '../../domain/people/hr';
import { compareWithHr } from '../../domain/people/hr';

/** What HR says of a person; that it says nothing now is a finding too, and holds nobody up. */
export async function hrFindings(
  hr: HumanResources,
  { nip, ...applied }: AppliedPerson & { readonly nip?: string | undefined },
): Promise<readonly HrCode[]> {
  if (nip === undefined) return [];
  try {
    return compareWithHr(applied, await hr.personByNip(nip));
  } catch (error) {
    if (error instanceof HrUnreachable) return ['hr-unreachable'];
    throw error;
  }
}
