import { randomUUID } from 'node:crypto';
import { Client } from 'pg';
import type { DataSource } from 'typeorm';
import { createDataSource, migrate } from '../../entities/data-source';
import { startStack } from '../../scripts/stack';

export interface TestDatabase {
  readonly url: string;
  readonly dataSource: DataSource;
  close(): Promise<void>;
}

/**
 * A real, empty database of its own; migrated unless `migrated` is false. It is made on the server that a run of all
 * tests has for all of them, or that DATABASE_URL names, or else on one that is started for it.
 */
export async function testDatabase({ migrated = true } = {}): Promise<TestDatabase> {
  const server = await databaseServer();
  const url = new URL(server.url);
  const name = `test_${randomUUID().replaceAll('-', '')}`;
  await administer(server.url, `CREATE DATABASE ${name}`);
  url.pathname = `/${name}`;
  const dataSource = await createDataSource(url.href).initialize();
  if (migrated) await migrate(dataSource);
  return {
    url: url.href,
    dataSource,
    close: async () => {
      if (dataSource.isInitialized) await dataSource.destroy();
      await administer(server.url, `DROP DATABASE ${name} WITH (FORCE)`);
      await server.stop();
    },
  };
}

async function databaseServer(): Promise<{ readonly url: string; stop(): Promise<void> }> {
  const shared = process.env['SIKLUS_TEST_POSTGRES'];
  if (shared !== undefined) return { url: shared, stop: () => Promise.resolve() };
  const stack = await startStack({ parts: ['postgres'] });
  return { url: stack.settings.databaseUrl, stop: () => stack.stop() };
}

async function administer(url: string, statement: string): Promise<void> {
  const client = new Client({ connectionString: url });
  await client.connect();
  try {
    await client.query(statement);
  } finally {
    await client.end();
  }
}
