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

/** A real, empty database of its own; migrated unless `migrated` is false. DATABASE_URL may name a server to make it on. */
export async function testDatabase({ migrated = true } = {}): Promise<TestDatabase> {
  const stack = await startStack({ parts: ['postgres'] });
  const url = new URL(stack.settings.databaseUrl);
  const name = `test_${randomUUID().replaceAll('-', '')}`;
  await administer(url.href, `CREATE DATABASE ${name}`);
  const admin = url.href;
  url.pathname = `/${name}`;
  const dataSource = await createDataSource(url.href).initialize();
  if (migrated) await migrate(dataSource);
  return {
    url: url.href,
    dataSource,
    close: async () => {
      if (dataSource.isInitialized) await dataSource.destroy();
      await administer(admin, `DROP DATABASE ${name} WITH (FORCE)`);
      await stack.stop();
    },
  };
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
