import type { HrChange, HrChangePage, HrMalformedChange, HrPerson, HumanResources } from '../../../adapters/hr/port';
import { HrUnreachable } from '../../../adapters/hr/port';
import { PEOPLE } from '../../../devstack/regency/people';

const PAGE = 2;

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

  /** HR's feed, two entries a page. */
  readonly feed: (HrChange | Omit<HrMalformedChange, 'position'>)[] = [];

  /** HR records that something happens to somebody of the regency; what it says of him afterwards, unless said otherwise. */
  records(
    personId: string,
    change: Pick<HrChange, 'id' | 'kind' | 'effectiveOn' | 'at'>,
    afterwards: Partial<HrPerson> = {},
  ): void {
    const { nip = '', fullName, position, agencyCode } = PEOPLE.find(({ id }) => id === personId)!;
    const active = change.kind === 'transfer' || change.kind === 'position-change';
    this.feed.push({ ...change, nip, person: { nip, fullName, position, agencyCode, active, ...afterwards } });
  }

  changesSince(cursor: string): Promise<HrChangePage> {
    if (this.down) return Promise.reject(new HrUnreachable('HR is down'));
    const from = Number(cursor || '0');
    const page = this.feed.slice(from, from + PAGE);
    return Promise.resolve({
      changes: page.flatMap((entry) => ('kind' in entry ? [entry] : [])),
      malformed: page.flatMap((entry, position) => ('field' in entry ? [{ ...entry, position }] : [])),
      ...{ cursor: String(from + page.length), more: from + PAGE < this.feed.length },
    });
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
