import { In } from 'typeorm';
import type { Instant } from '../domain/case/instant';
import type { Role } from '../domain/people/roles';
import type { Database } from './database';
import { PersonRow } from './person.entity';

export interface PeopleFilter {
  /** Beginning of the name, in any case. */
  readonly name?: string;
  readonly agencyId?: string;
  readonly nipIndex?: string;
  readonly nikIndex?: string;
  /** Who has this role at that moment, his own or another's. */
  readonly serving?: { readonly role: Role; readonly at: Instant };
}

const LISTED = [
  'id',
  'fullName',
  'position',
  'agencyId',
  'roles',
  'active',
] as const satisfies readonly (keyof PersonRow)[];
export type PersonListItem = Pick<PersonRow, (typeof LISTED)[number]>;

const NAME_ORDER = `lower(p.full_name) COLLATE "C"`;

/** The directory. */
export class PeopleRepository {
  constructor(private readonly db: Database) {}

  byId(id: string): Promise<PersonRow | null> {
    return this.db.getRepository(PersonRow).findOneBy({ id });
  }

  /** Names to show beside ids; ids that nobody has are absent. */
  async names(ids: readonly string[]): Promise<Map<string, string>> {
    const rows = await this.db
      .getRepository(PersonRow)
      .find({ select: { id: true, fullName: true }, where: { id: In([...new Set(ids)]) } });
    return new Map(rows.map(({ id, fullName }) => [id, fullName]));
  }

  async subordinatesOf(personId: string): Promise<string[]> {
    const rows = await this.db.getRepository(PersonRow).find({ select: { id: true }, where: { superiorId: personId } });
    return rows.map(({ id }) => id);
  }

  /** By name, at most `limit`, after the person `afterId` (whose name no cursor needs to hold). */
  list(filter: PeopleFilter, limit: number, afterId?: string): Promise<PersonListItem[]> {
    const query = this.db
      .getRepository(PersonRow)
      .createQueryBuilder('p')
      .select(LISTED.map((column) => `p.${column}`))
      .orderBy(NAME_ORDER, 'ASC')
      .addOrderBy('p.id', 'ASC')
      .limit(limit);
    if (filter.name !== undefined)
      query.andWhere(`${NAME_ORDER} LIKE :prefix`, { prefix: `${escapeLike(filter.name.toLowerCase())}%` });
    for (const column of ['agencyId', 'nipIndex', 'nikIndex'] as const)
      if (filter[column] !== undefined) query.andWhere(`p.${column} = :${column}`, { [column]: filter[column] });
    if (filter.serving) query.andWhere(':role = ANY (roles_at(p, :at))', { ...filter.serving });
    if (afterId !== undefined)
      query.andWhere(
        `(${NAME_ORDER}, p.id) > (SELECT lower(a.full_name) COLLATE "C", a.id FROM person a WHERE a.id = :afterId)`,
        { afterId },
      );
    return query.getMany();
  }
}

const escapeLike = (text: string): string => text.replaceAll(/[\\%_]/g, '\\$&');
