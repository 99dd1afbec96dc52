import type { Instant } from '../domain/case/instant';
import type { After, Database } from './database';
import { NotificationRow } from './notification.entity';

/** What somebody is told in the system itself: his own only. */
export class NotificationRepository {
  constructor(private readonly db: Database) {}

  /** Newest first, at most `limit`, after the item `after`. */
  list(personId: string, unread: boolean, limit: number, after?: After): Promise<NotificationRow[]> {
    const query = this.db
      .getRepository(NotificationRow)
      .createQueryBuilder('n')
      .where('n.personId = :personId', { personId })
      .orderBy({ 'n.at': 'DESC', 'n.noticeKey': 'DESC' })
      .limit(limit);
    if (unread) query.andWhere('n.readAt IS NULL');
    if (after) query.andWhere('(n.at, n.noticeKey) < (:at, :id)', { ...after });
    return query.getMany();
  }

  unread(personId: string): Promise<number> {
    return this.db
      .getRepository(NotificationRow)
      .createQueryBuilder('n')
      .where('n.personId = :personId AND n.readAt IS NULL', { personId })
      .getCount();
  }

  /** Those of `keys`, or all that are there by now; what was read before keeps its moment. */
  async markRead(personId: string, keys: readonly string[] | undefined, now: Instant): Promise<void> {
    await this.db.query(
      `UPDATE notification SET read_at = $3
       WHERE person_id = $1 AND read_at IS NULL AND ($2::text[] IS NULL OR notice_key = ANY ($2))`,
      [personId, keys ?? null, now],
    );
  }
}
