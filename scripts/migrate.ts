// npm run migrate: brings the database schema and Temporal's search attributes up to date. Safe to repeat.
import { readSettings } from '../config/settings';
import { createDataSource, migrate } from '../entities/data-source';
import { registerSearchAttributes } from './search-attributes';

async function main(): Promise<void> {
  const { databaseUrl, temporal } = readSettings(process.env);
  // A migration may take as long as it takes.
  const dataSource = await createDataSource(databaseUrl, {
    name: 'siklus-migrate',
    statementTimeoutMs: 0,
  }).initialize();
  try {
    report('database', await migrate(dataSource));
  } finally {
    await dataSource.destroy();
  }
  report('search attributes', await registerSearchAttributes(temporal.address, temporal.namespace));
}

const report = (what: string, added: readonly string[]) => {
  console.log(`${what}: ${added.length > 0 ? `added ${added.join(', ')}` : 'nothing to do'}`);
};

main().catch((error: unknown) => {
  console.error(error);
  process.exitCode = 1;
});
