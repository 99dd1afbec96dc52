import { randomUUID } from 'node:crypto';
import type { Instant } from '../domain/case/instant';
import type { Delegation } from '../domain/people/delegation';
import type { After, Database } from './database';
import { DelegationRow } from './delegation.entity';

/** Duties that officers left, leave and will leave to each other. */
export class DelegationRepository {
  constructor(private readonly db: Database) {}

  /** Latest first, at most `limit`, after the item `after`; those of one person, given and received, or all. */
  list(personId: string | undefined, limit: number, after?: After): Promise<DelegationRow[]> {
    const query = this.db
      .getRepository(DelegationRow)
      .createQueryBuilder('d')
      .orderBy({ 'd.givenAt': 'DESC', 'd.id': 'DESC' })
      .limit(limit);
    if (personId !== undefined) query.andWhere('(d.giverId = :personId OR d.receiverId = :personId)', { personId });
    if (after) query.andWhere('(d.givenAt, d.id) < (:at, :id)', { ...after });
    return query.getMany();
  }

  byId(id: string): Promise<DelegationRow | null> {
    return this.db.getRepository(DelegationRow).findOneBy({ id });
  }

  async give(giverId: string, receiverId: string, delegation: Delegation, reason: string, now: Instant) {
    const row: DelegationRow = {
      ...{ id: randomUUID(), giverId, receiverId, reason, ...delegation },
      ...{ givenAt: now, endedAt: null, endedBy: null },
    };
    await this.db.getRepository(DelegationRow).insert(row);
    return row;
  }

  /** From now on; one that has not begun never does. False when it is over already. */
  async end(id: string, by: string, now: Instant): Promise<boolean> {
    const [, count]: [unknown, number] = await this.db.query(
      `UPDATE delegation SET valid_to = GREATEST(valid_from, $3), ended_at = $3, ended_by = $2
       WHERE id = $1 AND ended_at IS NULL AND valid_to > $3`,
      [id, by, now],
    );
    return count === 1;
  }
}
