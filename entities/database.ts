import type { EntityManager } from 'typeorm';

/** What repositories read through: a data source, or the manager of a transaction. */
export type Database = Pick<EntityManager, 'query' | 'getRepository'>;

/** Where a page goes on: after this item, in the list's own order. */
export interface After {
  readonly at: string;
  readonly id: string;
}
