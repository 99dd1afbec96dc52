import type { HrChangePage, HrPerson, HumanResources } from '../../../adapters/hr/port';
import { HrUnreachable } from '../../../adapters/hr/port';
import { PEOPLE } from '../../../devstack/regency/people';

/** HR as it knows the demonstration regency, unless a test says otherwise. */
export class ScriptedHr implements HumanResources {
  down = false;
  /** Asked, in order. */
  readonly asked: string[] = [];
  private readonly otherwise = new Map<string, Partial<HrPerson> | undefined>();

  /** What HR says of a NIP from now on; `undefined`: it knows nobody. */
  says(nip: string, otherwise: Partial<HrPerson> | undefined): void {
    this.otherwise.set(nip, otherwise);
  }

  changesSince(cursor: string): Promise<HrChangePage> {
    return Promise.resolve({ changes: [], malformed: [], cursor, more: false });
  }

  personByNip(nip: string): Promise<HrPerson | undefined> {
    this.asked.push(nip);
    if (this.down) return Promise.reject(new HrUnreachable('HR is down'));
    const person = PEOPLE.find((one) => one.nip === nip);
    if (!person || (this.otherwise.has(nip) && this.otherwise.get(nip) === undefined))
      return Promise.resolve(undefined);
    const { fullName, position, agencyCode } = person;
    return Promise.resolve({ nip, fullName, position, agencyCode, active: true, ...this.otherwise.get(nip) });
  }
}
