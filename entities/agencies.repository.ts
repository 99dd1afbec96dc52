import { AgencyRow } from './agency.entity';
import type { Database } from './database';

/** The regency's units: few, and always read whole. */
export class AgencyRepository {
  constructor(private readonly db: Database) {}

  all(): Promise<AgencyRow[]> {
    return this.db.getRepository(AgencyRow).find({ order: { name: 'ASC' } });
  }

  byId(id: string): Promise<AgencyRow | null> {
    return this.db.getRepository(AgencyRow).findOneBy({ id });
  }

  async headedBy(personId: string): Promise<string[]> {
    const rows = await this.db
      .getRepository(AgencyRow)
      .find({ select: { id: true }, where: { headId: personId, active: true } });
    return rows.map(({ id }) => id);
  }
}
