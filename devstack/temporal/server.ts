import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import type { PartSpec } from '../supervisor/part';

export interface TemporalServerOptions {
  readonly binary: string;
  readonly dataDir: string;
  readonly ports: { readonly temporal: number; readonly temporalUi: number; readonly temporalMetrics: number };
  readonly env: NodeJS.ProcessEnv;
  /** False for data that need not survive a loss of power. */
  readonly durable: boolean;
}

/** `temporal server start-dev` on one file, for development: the same server as in production, on one machine. */
export function temporalServer(options: TemporalServerOptions): Pick<PartSpec, 'program' | 'env' | 'ready'> {
  const { ports, dataDir } = options;
  const folder = join(dataDir, 'temporal');
  mkdirSync(folder, { recursive: true });
  // With the default pragmas an Update takes some 150 ms, with a write-ahead log some 40 ms.
  const pragmas = ['journal_mode=wal', ...(options.durable ? [] : ['synchronous=off'])];
  const args = [
    ...['server', 'start-dev', '--ip', '127.0.0.1', '--log-level', 'warn', '--log-format', 'json'],
    ...['--port', String(ports.temporal), '--ui-port', String(ports.temporalUi)],
    ...['--metrics-port', String(ports.temporalMetrics), '--db-filename', join(folder, 'temporal.db')],
    ...pragmas.flatMap((pragma) => ['--sqlite-pragma', pragma]),
  ];
  return {
    program: { native: options.binary, args },
    // Its settings and the user's own Temporal profile stay out of each other's way.
    env: { ...options.env, TEMPORAL_CONFIG_FILE: join(folder, 'cli.toml'), DISABLE_UPDATE_CHECK: '1' },
    ready: () => temporalAnswers(`127.0.0.1:${ports.temporal}`, 'default'),
  };
}

/** Whether a Temporal server answers for a namespace. */
export async function temporalAnswers(address: string, namespace: string): Promise<boolean> {
  const { Connection } = await import('@temporalio/client');
  const connection = await Connection.connect({ address, connectTimeout: 1_000 });
  try {
    await connection.withDeadline(Date.now() + 2_000, () =>
      connection.workflowService.describeNamespace({ namespace }),
    );
    return true;
  } finally {
    await connection.close();
  }
}
