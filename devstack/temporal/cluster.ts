import { join, resolve } from 'node:path';
import type { PartSpec } from '../supervisor/part';
import { temporalAnswers } from './server';

export interface TemporalClusterOptions {
  /** `temporal-server`, built from the same source as the image. */
  readonly binary: string;
  readonly databaseUrl: string;
  /** Of the first of some ports that the server's parts take. */
  readonly port: number;
  readonly passwordFile: string;
  readonly env: NodeJS.ProcessEnv;
}

export const DEPLOY = resolve(__dirname, '../../deploy');

/** Temporal's server on PostgreSQL, started by the scripts and with the variables of docker-compose.yml. */
export function temporalCluster(options: TemporalClusterOptions): Pick<PartSpec, 'program' | 'env' | 'ready'> {
  const { binary, databaseUrl, port, passwordFile, env } = options;
  const database = new URL(databaseUrl);
  const ports = [
    ...['FRONTEND_GRPC_PORT', 'FRONTEND_HTTP_PORT', 'FRONTEND_MEMBERSHIP_PORT'],
    ...['HISTORY_GRPC_PORT', 'HISTORY_MEMBERSHIP_PORT', 'MATCHING_GRPC_PORT', 'MATCHING_MEMBERSHIP_PORT'],
    ...['WORKER_GRPC_PORT', 'WORKER_MEMBERSHIP_PORT'],
  ].map((name, i) => [name, String(port + i)] as const);
  return {
    program: { native: '/bin/sh', args: [join(DEPLOY, 'temporal/start.sh'), binary, 'start'] },
    env: {
      ...{ PATH: env['PATH'], HOME: env['HOME'], ...Object.fromEntries(ports) },
      ...{ DB: 'postgres12', POSTGRES_SEEDS: database.hostname, DB_PORT: database.port },
      ...{ POSTGRES_USER: 'temporal', POSTGRES_PWD_FILE: passwordFile },
      ...{ NUM_HISTORY_SHARDS: '512', LOG_LEVEL: 'warn', BIND_ON_IP: '127.0.0.1' },
      DYNAMIC_CONFIG_FILE_PATH: join(DEPLOY, 'temporal/dynamic-config.yaml'),
    },
    ready: () => temporalAnswers(`127.0.0.1:${String(port)}`, 'temporal-system'),
  };
}
