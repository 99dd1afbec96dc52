// npm run migrate: brings the database schema, the place of documents, Temporal's namespace and its search attributes
// up to date. Safe to repeat.
import { createBlobStore } from '../adapters/documents/registry';
import { connectTemporal } from '../adapters/temporal/connect';
import type { Settings } from '../config/settings';
import { readSettings } from '../config/settings';
import { createDataSource, migrate } from '../entities/data-source';
import { ensureNamespace } from './namespace';
import { registerSearchAttributes } from './search-attributes';

async function main(): Promise<void> {
  const settings = readSettings(process.env);
  await prepareDatabase(settings);
  const made = await createBlobStore(settings.documents).prepare();
  report('documents', made ? [settings.documents.store === 's3' ? 'bucket' : 'folder'] : []);
  await prepareTemporal(settings);
}

async function prepareDatabase({ databaseUrl }: Settings): Promise<void> {
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
}

async function prepareTemporal({ temporal, production }: Settings): Promise<void> {
  const connection = await connectTemporal({ ...temporal, production });
  try {
    report('namespace', (await ensureNamespace(connection, temporal)) ? [temporal.namespace] : []);
    report('search attributes', await registerSearchAttributes(connection, temporal.namespace));
  } finally {
    await connection.close();
  }
}

const report = (what: string, added: readonly string[]) => {
  console.log(`${what}: ${added.length > 0 ? `added ${added.join(', ')}` : 'nothing to do'}`);
};

main().catch((error: unknown) => {
  console.error(error);
  process.exitCode = 1;
});
