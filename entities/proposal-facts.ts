import { wibDate } from '../domain/calendar/wib';
import type { Instant } from '../domain/case/instant';
import { isOperator } from '../domain/people/duties';
import type { Found } from '../domain/people/judge-proposal';
import type { Change, Duties } from '../domain/people/proposal';
import { AgencyRow } from './agency.entity';
import type { Database } from './database';
import { HrChangeRow } from './hr-change.entity';
import { PersonRow } from './person.entity';

/** What a proposal is to be about, before it is known how things stand. */
export type Wanted =
  | { readonly kind: 'duties'; readonly personId: string; readonly after: Duties }
  | { readonly kind: 'agency-head'; readonly agencyId: string; readonly after: string }
  | { readonly kind: 'agency-letters'; readonly agencyId: string; readonly after: boolean }
  | { readonly kind: 'feed-entry'; readonly changeId: string };

/** How things stand now with what is wanted; `undefined` when there is no such person, agency or entry. */
export async function find(db: Database, wanted: Wanted): Promise<(Found & { readonly change: Change }) | undefined> {
  const rest = { administrators: await administrators(db) };
  switch (wanted.kind) {
    case 'duties': {
      const person = await db.getRepository(PersonRow).findOneBy({ id: wanted.personId });
      return person
        ? { ...rest, person: standing(person), change: { ...wanted, before: dutiesOf(person) } }
        : undefined;
    }
    case 'agency-head': {
      const agency = await db.getRepository(AgencyRow).findOneBy({ id: wanted.agencyId, active: true });
      if (!agency) return undefined;
      const person = await db.getRepository(PersonRow).findOneBy({ id: wanted.after });
      const head = agency.headId === null ? {} : { headId: agency.headId };
      const before = agency.headId === null ? {} : { before: agency.headId };
      return { ...rest, ...head, ...(person ? { person: standing(person) } : {}), change: { ...wanted, ...before } };
    }
    case 'agency-letters': {
      const agency = await db.getRepository(AgencyRow).findOneBy({ id: wanted.agencyId, active: true });
      if (!agency) return undefined;
      const { lettersInSystem } = agency;
      return { ...rest, lettersInSystem, change: { ...wanted, before: lettersInSystem } };
    }
    case 'feed-entry': {
      const entry = await db.getRepository(HrChangeRow).findOneBy({ id: wanted.changeId });
      if (!entry) return undefined;
      const { status, note } = entry;
      return { ...rest, entry: { status, ...(note ? { note } : {}) }, change: wanted };
    }
  }
}

/** Everybody who can propose and decide now. */
export async function administrators(db: Database): Promise<readonly string[]> {
  const rows: { id: string }[] = await db.query(
    `SELECT id FROM person WHERE active AND 'administrator' = ANY (roles) ORDER BY id`,
  );
  return rows.map(({ id }) => id);
}

const standing = (person: PersonRow): NonNullable<Found['person']> => ({
  active: person.active,
  agencyId: person.agencyId,
  version: person.version,
  duties: dutiesOf(person),
});

/** What somebody is now; what an earlier appointment was is of no account when he has none of its roles. */
export function dutiesOf(person: PersonRow): Duties {
  const { roles, appointmentDecree: decree, appointmentValidFrom: from, appointmentValidTo: to } = person;
  if (!isOperator(roles)) return { roles };
  return {
    roles,
    ...(from && to
      ? { appointment: { ...(decree === null ? {} : { decree }), validFrom: wibDate(from), validTo: wibDate(to) } }
      : {}),
    ...day('trainingValidTo', person.trainingValidTo),
    ...day('operatorCertificateValidTo', person.operatorCertificateValidTo),
  };
}

const day = <K extends string>(name: K, at: Instant | null): Partial<Record<K, string>> =>
  at === null ? {} : ({ [name]: wibDate(at) } as Record<K, string>);
