import type { ProposalStatus } from '../domain/people/proposal';
import type { Database } from './database';
import { ProposalRow } from './proposal.entity';

export interface ProposalFilter {
  /** The open ones, or those that were decided. */
  readonly open?: boolean;
  /** About this person. */
  readonly personId?: string;
}

/** What was proposed of people, and what became of it. */
export class ProposalRepository {
  constructor(private readonly db: Database) {}

  byId(id: string): Promise<ProposalRow | null> {
    return this.db.getRepository(ProposalRow).findOneBy({ id });
  }

  /** Newest first, at most `limit`, after the position `after`. */
  list({ open, personId }: ProposalFilter, limit: number, after?: string): Promise<ProposalRow[]> {
    const query = this.db.getRepository(ProposalRow).createQueryBuilder('p').orderBy('p.position', 'DESC').limit(limit);
    if (open !== undefined) query.andWhere(`p.status ${open ? '=' : '<>'} :open`, { open: OPEN });
    if (personId !== undefined) query.andWhere('p.person_id = :personId', { personId });
    if (after !== undefined) query.andWhere('p.position < :after', { after });
    return query.getMany();
  }

  /** False when another one of the same thing is open. */
  async add(row: Omit<ProposalRow, 'position'>): Promise<boolean> {
    const { raw } = await this.db
      .getRepository(ProposalRow)
      .createQueryBuilder()
      .insert()
      .values({ ...row })
      .orIgnore()
      .returning('id')
      .execute();
    return (raw as unknown[]).length > 0;
  }

  async close(
    id: string,
    {
      status,
      decidedBy,
      decidedAt,
      decisionReason,
    }: Pick<ProposalRow, 'status' | 'decidedBy' | 'decidedAt' | 'decisionReason'>,
  ): Promise<void> {
    await this.db
      .getRepository(ProposalRow)
      .update({ id, status: OPEN }, { status, decidedBy, decidedAt, decisionReason });
  }
}

const OPEN: ProposalStatus = 'open';
