import type { SelectQueryBuilder } from 'typeorm';
import type { CertificateType } from '../domain/certificate/types';
import type { CaseStatus } from '../domain/enrollment/status';
import { CaseFileRow } from './case-file.entity';
import type { After, Database } from './database';

export interface CaseFilter {
  readonly number?: string;
  readonly status?: CaseStatus;
  readonly type?: CertificateType;
  readonly agencyId?: string;
  readonly applicantId?: string;
  readonly subjectId?: string;
  /** One of these; of an empty list, none. */
  readonly ids?: readonly string[];
  readonly subjectIds?: readonly string[];
  /** Only what this person may know of: see {@link CaseScope}. */
  readonly scope?: CaseScope;
}

/** Cases of a person himself, of his subordinates, and of the agencies that he heads. */
export interface CaseScope {
  readonly personId: string;
  readonly headOf: readonly string[];
  readonly subordinates: readonly string[];
}

const LISTED = [
  'id',
  'number',
  'type',
  'status',
  'applicantId',
  'subjectId',
  'agencyId',
  'revision',
  'openedAt',
  'statusSince',
  'until',
] as const satisfies readonly (keyof CaseFileRow)[];
export type CaseListItem = Pick<CaseFileRow, (typeof LISTED)[number]>;

/** Cases as their ledgers left them. */
export class CaseRepository {
  constructor(private readonly db: Database) {}

  byId(id: string): Promise<CaseFileRow | null> {
    return this.db.getRepository(CaseFileRow).findOneBy({ id });
  }

  byNumber(number: string): Promise<CaseFileRow | null> {
    return this.db.getRepository(CaseFileRow).findOneBy({ number });
  }

  /** How many events the ledger holds of a case; undefined when it holds no such case. */
  async versionOf(id: string): Promise<number | undefined> {
    const row = await this.db
      .getRepository(CaseFileRow)
      .findOne({ select: { id: true, version: true }, where: { id } });
    return row?.version;
  }

  /** Newest first, at most `limit`, after the item `after`. */
  list(filter: CaseFilter, limit: number, after?: After): Promise<CaseListItem[]> {
    const query = this.db
      .getRepository(CaseFileRow)
      .createQueryBuilder('c')
      .select(LISTED.map((column) => `c.${column}`))
      .orderBy({ 'c.openedAt': 'DESC', 'c.id': 'DESC' })
      .limit(limit);
    for (const column of ['number', 'status', 'type', 'agencyId', 'applicantId', 'subjectId'] as const)
      if (filter[column] !== undefined) query.andWhere(`c.${column} = :${column}`, { [column]: filter[column] });
    if (filter.ids) query.andWhere('c.id = ANY (:ids)', { ids: filter.ids });
    if (filter.subjectIds) query.andWhere('c.subjectId = ANY (:subjectIds)', { subjectIds: filter.subjectIds });
    if (filter.scope) within(query, filter.scope);
    if (after) query.andWhere('(c.openedAt, c.id) < (:at, :id)', { ...after });
    return query.getMany();
  }

  /** A number for a new case, such as `KRW-2026-000001`; one that no case takes up stays unused. */
  async nextNumber(year: string): Promise<string> {
    const [row]: { n: string }[] = await this.db.query(`SELECT nextval('case_number_seq') AS n`);
    if (!row) throw new Error('case_number_seq gave no number');
    return `KRW-${year}-${row.n.padStart(6, '0')}`;
  }
}

function within(query: SelectQueryBuilder<CaseFileRow>, { personId, headOf, subordinates }: CaseScope): void {
  const ways = ['c.applicantId = :me', 'c.subjectId = :me'];
  if (headOf.length > 0) ways.push('c.agencyId = ANY (:headOf)');
  if (subordinates.length > 0) ways.push('c.subjectId = ANY (:subordinates)');
  query.andWhere(`(${ways.join(' OR ')})`, { me: personId, headOf, subordinates });
}
