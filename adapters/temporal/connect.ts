import type { ConnectionOptions } from '@temporalio/client';
import { Connection } from '@temporalio/client';

export interface TemporalServer {
  readonly address: string;
  readonly tls: NonNullable<ConnectionOptions['tls']>;
  /** A development server is refused there. */
  readonly production: boolean;
}

/** Thrown when production is pointed at a server that is made for development. */
export class DevelopmentServer extends Error {
  override readonly name = 'DevelopmentServer';
}

/**
 * A connection to Temporal. Errors: {@link DevelopmentServer} for one that keeps its histories in SQLite, as
 * `temporal server start-dev` does: it has one shard, no replicas and no upgrades; whatever the client throws.
 */
export async function connectTemporal({ address, tls, production }: TemporalServer): Promise<Connection> {
  const connection = await Connection.connect({ address, tls, connectTimeout: '30s' });
  if (!production) return connection;
  try {
    const { persistenceStore } = await connection.workflowService.getClusterInfo({});
    if (persistenceStore === 'sqlite')
      throw new DevelopmentServer('TEMPORAL_ADDRESS is a development server (start-dev), which production refuses');
    return connection;
  } catch (error) {
    await connection.close();
    throw error;
  }
}
