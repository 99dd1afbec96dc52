// npm run seed: fills an empty system with the demonstration regency. Safe to repeat; production refuses it.
import { readSettings } from '../config/settings';
import { createDataSource } from '../entities/data-source';
import { Vault } from '../entities/vault';
import { seedRegency } from './seed/regency';

async function main(): Promise<void> {
  const { production, databaseUrl, keys } = readSettings(process.env);
  if (production) throw new Error('NODE_ENV is production: the demonstration regency is invented and stays out');
  const dataSource = await createDataSource(databaseUrl, { name: 'siklus-seed' }).initialize();
  try {
    const vault = new Vault(dataSource, { ring: keys.personal, blindIndex: keys.blindIndex });
    const added = await seedRegency(dataSource, vault, new Date().toISOString());
    for (const [what, count] of Object.entries(added)) console.log(`${what}: ${count} added`);
  } finally {
    await dataSource.destroy();
  }
}

main().catch((error: unknown) => {
  console.error(error);
  process.exitCode = 1;
});
