import type { Instant } from '../domain/case/instant';
import type { CertificateType } from '../domain/certificate/types';
import type { CaseStatus } from '../domain/enrollment/status';
import { CertificateRow } from './certificate.entity';
import type { After, Database } from './database';

export interface CertificateFilter {
  readonly subjectId?: string;
  readonly agencyId?: string;
  readonly type?: CertificateType;
  readonly status?: CaseStatus;
  readonly expiringBefore?: Instant;
  readonly expiringAfter?: Instant;
  /** Only certificates held by one of these persons or in one of these agencies. */
  readonly scope?: { readonly people: readonly string[]; readonly agencies: readonly string[] };
}

/** Certificates that cases brought about, the first to expire first. */
export class CertificateRepository {
  constructor(private readonly db: Database) {}

  /** Serials are unique per issuer only (RFC 5280, 4.1.2.2); two of the same are for people to tell apart. */
  bySerial(serial: string): Promise<CertificateRow[]> {
    return this.db.getRepository(CertificateRow).find({ where: { serial }, order: { notBefore: 'DESC' } });
  }

  byCase(caseId: string): Promise<CertificateRow | null> {
    return this.db.getRepository(CertificateRow).findOneBy({ caseId });
  }

  list(filter: CertificateFilter, limit: number, after?: After): Promise<CertificateRow[]> {
    const query = this.db
      .getRepository(CertificateRow)
      .createQueryBuilder('c')
      .orderBy({ 'c.notAfter': 'ASC', 'c.serial': 'ASC' })
      .limit(limit);
    for (const column of ['subjectId', 'agencyId', 'type', 'status'] as const)
      if (filter[column] !== undefined) query.andWhere(`c.${column} = :${column}`, { [column]: filter[column] });
    if (filter.expiringBefore) query.andWhere('c.notAfter < :before', { before: filter.expiringBefore });
    if (filter.expiringAfter) query.andWhere('c.notAfter >= :from', { from: filter.expiringAfter });
    if (filter.scope)
      query.andWhere('(c.subjectId = ANY (:people) OR c.agencyId = ANY (:agencies))', { ...filter.scope });
    if (after) query.andWhere('(c.notAfter, c.serial) > (:at, :id)', { ...after });
    return query.getMany();
  }
}
