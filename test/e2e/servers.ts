import { cpSync, readdirSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { Client } from 'pg';
import { isAlive } from '../../devstack/supervisor/process';
import { until } from '../../devstack/supervisor/until';
import type { Stack } from '../../scripts/stack';

/** Keeps the database of a running stack as it is now, and answers how to bring that moment back. */
export async function keepDatabase(stack: Stack): Promise<() => Promise<void>> {
  const kept = `kept_${String(Date.now())}`;
  await asAdministrator(stack, async (client, name) => {
    await alone(client, name, () => client.query(`CREATE DATABASE ${kept} TEMPLATE ${name}`));
  });
  return () =>
    asAdministrator(stack, async (client, name) => {
      await alone(client, name, async () => {
        await client.query(`DROP DATABASE ${name} WITH (FORCE)`);
        await client.query(`ALTER DATABASE ${kept} RENAME TO ${name}`);
      });
    });
}

/** Nobody else is connected to the database while `work` is done; whoever comes is turned away. */
async function alone(client: Client, name: string, work: () => Promise<unknown>): Promise<void> {
  await client.query(`ALTER DATABASE ${name} WITH ALLOW_CONNECTIONS false`);
  try {
    await client.query('SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE datname = $1', [name]);
    await until(async () => !(await connected(client, name)), { within: 20_000, what: 'everybody has left' });
    await work();
  } finally {
    await client.query(`ALTER DATABASE ${name} WITH ALLOW_CONNECTIONS true`);
  }
}

async function connected(client: Client, name: string): Promise<boolean> {
  const { rowCount } = await client.query('SELECT 1 FROM pg_stat_activity WHERE datname = $1', [name]);
  return rowCount !== 0;
}

async function asAdministrator(stack: Stack, work: (client: Client, name: string) => Promise<void>): Promise<void> {
  const url = new URL(stack.settings.databaseUrl);
  const name = url.pathname.slice(1);
  url.pathname = '/postgres';
  const client = new Client({ connectionString: url.href });
  await client.connect();
  try {
    await work(client, name);
  } finally {
    await client.end();
  }
}

const folderOf = (stack: Stack): string => join(stack.dataDir, 'temporal');
const isDatabase = (file: string): boolean => file.startsWith('temporal.db');

/** Keeps Temporal's own database as it is now, and answers how to bring that moment back. */
export function keepTemporal(stack: Stack): () => Promise<void> {
  const kept = join(stack.dataDir, `temporal-${String(Date.now())}`);
  const pid = stack.pids().temporal;
  if (pid === undefined) throw new Error('Temporal does not run');
  // Stopped in its tracks, its files are what a crash at this moment would leave: it can start from them.
  process.kill(pid, 'SIGSTOP');
  cpSync(folderOf(stack), kept, { recursive: true, filter: (file) => !/socket/.test(file) });
  process.kill(pid, 'SIGCONT');
  return () => exchange(stack, () => cpSync(kept, folderOf(stack), { recursive: true }));
}

/** Temporal comes back and knows nothing any more. */
export const loseTemporal = (stack: Stack): Promise<void> => exchange(stack, () => undefined);

/** Takes Temporal's files away, puts others in their place, and has it started again on them. */
async function exchange(stack: Stack, put: () => void): Promise<void> {
  const pid = stack.pids().temporal;
  if (pid === undefined) throw new Error('Temporal does not run');
  // Stopped, it writes nothing; killed, it is started again at once, by then on the other files.
  process.kill(pid, 'SIGSTOP');
  for (const file of readdirSync(folderOf(stack)).filter(isDatabase)) rmSync(join(folderOf(stack), file));
  put();
  stack.kill('temporal');
  await stack.ready('temporal', { otherThan: pid, within: 60_000 });
  if (isAlive(pid)) throw new Error('the old Temporal is still there');
}
