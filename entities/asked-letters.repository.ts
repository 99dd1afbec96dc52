import type { AskedStatus } from '../domain/letter/state';
import { AskedLetterRow } from './asked-letter.entity';
import type { After, Database } from './database';

/** Letters as they were asked of somebody. */
export class AskedLetterRepository {
  constructor(private readonly db: Database) {}

  /** At most `limit` letters asked of a person that stand at `status`, the oldest first, after `after`. */
  async askedOf(signerId: string, status: AskedStatus, limit: number, after?: After): Promise<AskedLetterRow[]> {
    const query = this.db
      .getRepository(AskedLetterRow)
      .createQueryBuilder('l')
      .where('l.signer_id = :signerId AND l.status = :status', { signerId, status })
      .orderBy({ 'l.asked_at': 'ASC', 'l.case_id': 'ASC' })
      .limit(limit);
    if (after) query.andWhere('(l.asked_at, l.case_id) > (:at, :id)', { ...after });
    return query.getMany();
  }

  /** How many wait for a person's answer. */
  waitingFor(signerId: string): Promise<number> {
    return this.db.getRepository(AskedLetterRow).countBy({ signerId, status: 'asked' });
  }
}
