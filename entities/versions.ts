import type { EntityTarget } from 'typeorm';
import type { Database } from './database';

/** Adds a row under the next free version; `make` fills it in. Of two at once, the later one counts on. */
export async function addVersion<R extends { readonly version: number }>(
  db: Database,
  entity: EntityTarget<R>,
  make: (version: number) => R,
): Promise<R> {
  const repository = db.getRepository(entity);
  for (;;) {
    const last = await repository
      .createQueryBuilder('v')
      .select('max(v.version)', 'last')
      .getRawOne<{ last: number | null }>();
    const row = make((last?.last ?? 0) + 1);
    const { raw } = await repository
      .createQueryBuilder()
      .insert()
      .values({ ...row } as never)
      .orIgnore()
      .returning('version')
      .execute();
    if ((raw as unknown[]).length > 0) return row;
  }
}
