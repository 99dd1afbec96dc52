import { execFile } from 'node:child_process';
import { randomBytes } from 'node:crypto';
import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { promisify } from 'node:util';
import type { PartSpec } from '../../devstack/supervisor/part';
import { DEPLOY, temporalCluster } from '../../devstack/temporal/cluster';
import { logFile, pidFile } from '../stack/parts';
import { goProgram } from './go';
import type { ServerPlace } from './start';

const run = promisify(execFile);

/** Above those of the replicas. */
const storagePort = (port: number): number => port + 15;
/** The servers that docker-compose.yml runs, as far as they can be built here: Temporal on PostgreSQL, and storage. */
export async function realServers(place: ServerPlace, say: (text: string) => void): Promise<readonly PartSpec[]> {
  const { settings } = place;
  const passwordFile = secret(settings.dataDir, 'temporal-db-password', randomBytes(24).toString('base64url'));
  await makeTemporalRole(settings.databaseUrl, passwordFile);
  await updateSchema(settings.databaseUrl, passwordFile, await goProgram('temporal-sql-tool', say));
  return [await temporalServer(place, passwordFile, say), await storage(place, say)];
}

/** What the replicas are told of the storage. */
export function storageEnvironment(port: number, dataDir: string): NodeJS.ProcessEnv {
  const secretKey = randomBytes(24).toString('base64url');
  return {
    ...{ DOCUMENTS_STORE: 's3', S3_ENDPOINT: `http://127.0.0.1:${String(storagePort(port))}`, S3_BUCKET: 'siklus' },
    S3_ACCESS_KEY_ID_FILE: secret(dataDir, 's3-access-key-id', 'siklus'),
    S3_SECRET_ACCESS_KEY_FILE: secret(dataDir, 's3-secret-access-key', secretKey),
  };
}

function secret(dataDir: string, name: string, value: string): string {
  const folder = join(dataDir, 'secrets');
  mkdirSync(folder, { recursive: true, mode: 0o700 });
  writeFileSync(join(folder, name), `${value}\n`, { mode: 0o600 });
  return join(folder, name);
}

async function makeTemporalRole(databaseUrl: string, passwordFile: string): Promise<void> {
  const { hostname, port, username, pathname } = new URL(databaseUrl);
  const database = pathname.slice(1);
  await run('/bin/sh', [join(DEPLOY, 'postgres/temporal-role.sh')], {
    env: {
      ...{ PATH: process.env['PATH'], PGHOST: hostname, PGPORT: port, TEMPORAL_DB_PASSWORD_FILE: passwordFile },
      ...{ POSTGRES_USER: username, POSTGRES_DB: database },
    },
  });
}

async function updateSchema(databaseUrl: string, passwordFile: string, tool: string): Promise<void> {
  const { hostname, port } = new URL(databaseUrl);
  await run('/bin/sh', [join(DEPLOY, 'temporal/schema.sh')], {
    env: {
      ...{ PATH: process.env['PATH'], TEMPORAL_SQL_TOOL: tool, SQL_PLUGIN: 'postgres12' },
      ...{ SQL_HOST: hostname, SQL_PORT: port, SQL_USER: 'temporal', SQL_PASSWORD_FILE: passwordFile },
    },
    maxBuffer: 2 ** 26,
  });
}

async function temporalServer(
  { settings, env }: ServerPlace,
  passwordFile: string,
  say: (text: string) => void,
): Promise<PartSpec> {
  const binary = await goProgram('temporal-server', say);
  const { databaseUrl, dataDir, temporal } = settings;
  const { port: address } = new URL(`grpc://${temporal.address}`);
  return {
    ...temporalCluster({ binary, databaseUrl, port: Number(address), passwordFile, env }),
    ...common('temporal', dataDir),
  };
}

async function storage({ settings, env }: ServerPlace, say: (text: string) => void): Promise<PartSpec> {
  const binary = await goProgram('versitygw', say);
  const { dataDir, port } = settings;
  const folder = join(dataDir, 'storage');
  mkdirSync(folder, { recursive: true });
  const address = `127.0.0.1:${String(storagePort(port))}`;
  const args = ['--port', address, '--health', '/health', '--quiet', 'posix', folder];
  return {
    program: { native: '/bin/sh', args: [join(DEPLOY, 'storage.sh'), binary, ...args] },
    env,
    ready: async () => (await fetch(`http://${address}/health`)).ok,
    ...common('storage', dataDir),
  };
}

const common = (name: string, dataDir: string) => ({
  ...{ name, readyWithin: 120_000, stopSignal: 'SIGTERM' as const, stopWithin: 10_000 },
  ...{ logFile: logFile(dataDir, name), pidFile: pidFile(dataDir, name) },
});
