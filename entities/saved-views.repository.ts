import { randomUUID } from 'node:crypto';
import type { Instant } from '../domain/case/instant';
import type { Database } from './database';
import { SavedViewRow } from './saved-view.entity';

/** More than that is no help to find anything. */
export const MOST_VIEWS = 20;

export class SavedViewRepository {
  constructor(private readonly db: Database) {}

  of(personId: string): Promise<SavedViewRow[]> {
    return this.db.getRepository(SavedViewRow).find({ where: { personId }, order: { name: 'ASC' } });
  }

  /** Keeps a view under a name; the one that had the name is replaced. Undefined when there are too many. */
  async keep(personId: string, name: string, filter: SavedViewRow['filter'], now: Instant) {
    const rows: { id: string }[] = await this.db.query(
      `INSERT INTO saved_view (id, person_id, name, filter, saved_at)
       SELECT $1, $2, $3, $4, $5 WHERE $3 IN (SELECT name FROM saved_view WHERE person_id = $2)
          OR (SELECT count(*) FROM saved_view WHERE person_id = $2) < ${MOST_VIEWS}
       ON CONFLICT (person_id, name) DO UPDATE SET filter = $4, saved_at = $5 RETURNING id`,
      [randomUUID(), personId, name, JSON.stringify(filter), now],
    );
    return rows[0]?.id;
  }

  async drop(personId: string, id: string): Promise<boolean> {
    const { affected } = await this.db.getRepository(SavedViewRow).delete({ personId, id });
    return affected === 1;
  }
}
