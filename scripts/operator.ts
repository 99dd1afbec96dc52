import type { Connection } from '@temporalio/client';
import { Client } from '@temporalio/client';
import type { DataSource } from 'typeorm';
import { connectTemporal } from '../adapters/temporal/connect';
import { encryptedData } from '../adapters/temporal/data-converter';
import type { Settings } from '../config/settings';
import { readPlace, readSettings } from '../config/settings';
import { createDataSource } from '../entities/data-source';
import { runningStack } from './stack/claim';

/** Settings of the system that an operator's command is for: the environment's, or those of the stack that runs here. */
export function settingsHere(env: NodeJS.ProcessEnv = process.env): Settings {
  const port = env['SIKLUS_PORT'] ? undefined : runningStack(readPlace(env).dataDir)?.port;
  return readSettings(port === undefined ? env : { ...env, SIKLUS_PORT: String(port) });
}

/** Works with the database as long as it takes. */
export async function withDatabase<T>(
  { databaseUrl }: Settings,
  name: string,
  work: (db: DataSource) => Promise<T>,
): Promise<T> {
  const db = await createDataSource(databaseUrl, { name: `siklus-${name}`, statementTimeoutMs: 0 }).initialize();
  try {
    return await work(db);
  } finally {
    await db.destroy();
  }
}

export const FAILURE_CONVERTER = require.resolve('../workflows/shared/failure-converter');

/** Works with Temporal, its payloads opened. */
export async function withTemporal<T>(
  { temporal, keys, production }: Settings,
  work: (client: Client, connection: Connection) => Promise<T>,
): Promise<T> {
  const connection = await connectTemporal({ ...temporal, production });
  try {
    const dataConverter = encryptedData(keys.payloads, FAILURE_CONVERTER);
    return await work(new Client({ connection, namespace: temporal.namespace, dataConverter }), connection);
  } finally {
    await connection.close();
  }
}

/** Ends a command: with the code that `work` answers, or with 2 and the error's own words when it could not be done. */
export function runCommand(work: () => Promise<number>): void {
  work().then(
    (code) => {
      process.exitCode = code;
    },
    (error: unknown) => {
      console.error(error instanceof Error ? `${error.name}: ${error.message}` : error);
      process.exitCode = 2;
    },
  );
}
