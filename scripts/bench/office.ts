import { randomUUID } from 'node:crypto';
import { resolve } from 'node:path';
import { Client, Connection } from '@temporalio/client';
import { bundleWorkflowCode, DefaultLogger, NativeConnection, Runtime, Worker } from '@temporalio/worker';
import type { DataSource } from 'typeorm';
import { createLedgerActivities } from '../../activities/enrollment/ledger.activities';
import type { NeighbourActivities } from '../../activities/enrollment/contract';
import { encryptedData } from '../../adapters/temporal/data-converter';
import { PLAIN_CA } from '../../domain/certificate/ca-powers';
import type { Policy } from '../../domain/law/policy';
import { DEFAULT_POLICY } from '../../domain/law/policy';
import { createDataSource } from '../../entities/data-source';
import { Vault } from '../../entities/vault';
import { FAILURE_CONVERTER_PATH, workflowBundle } from '../../worker/bundle';
import type { Stack } from '../stack';
import { startStack } from '../stack';
import { emptyNeighbours } from './neighbours';

export const OURS = 'bench-lives';
export const BARE = 'bench-bare';

/** What every measurement works with: servers of the stack, our rules on the real ledger, and the bare workflow. */
export interface Office {
  readonly stack: Stack;
  readonly db: DataSource;
  readonly vault: Vault;
  readonly client: Client;
  readonly policy: Policy;
  readonly agreement: { readonly version: string; readonly sha256: string };
  close(): Promise<void>;
}

/**
 * Opens the office. CA and letters answer at once and hold nothing in `neighbours: 'empty'`, as the activities of the
 * bare workflow do: what is compared is the price of rules, ledger and read models.
 */
export async function openOffice(say: (text: string) => void): Promise<Office> {
  const quiet = new DefaultLogger('ERROR');
  Runtime.install({ logger: quiet });
  const dataDir = resolve('.data', `bench-${randomUUID().slice(0, 8)}`);
  const stack = await startStack({ dataDir, say: (part, text) => say(`${part}: ${text}`) });
  const { settings } = stack;
  const db = await createDataSource(settings.databaseUrl, { name: 'siklus-bench' }).initialize();
  const dataConverter = encryptedData(settings.keys.payloads, FAILURE_CONVERTER_PATH);
  const connection = await NativeConnection.connect({ address: settings.temporal.address });
  const common = { connection, namespace: settings.temporal.namespace, dataConverter, maxCachedWorkflows: 400 };
  const ours = await Worker.create({
    ...common,
    taskQueue: OURS,
    workflowBundle: await workflowBundle(`${dataDir}/cache`, quiet),
    activities: { ...createLedgerActivities(db, PLAIN_CA), ...(emptyNeighbours() satisfies NeighbourActivities) },
  });
  const bare = await Worker.create({
    ...common,
    taskQueue: BARE,
    workflowBundle: await bundleWorkflowCode({
      workflowsPath: require.resolve('./bare.workflow'),
      failureConverterPath: FAILURE_CONVERTER_PATH,
      logger: quiet,
    }),
    activities: { nothing: () => Promise.resolve() },
  });
  const running = [ours.run(), bare.run()];
  const client = new Client({
    connection: await Connection.connect({ address: settings.temporal.address }),
    namespace: settings.temporal.namespace,
    dataConverter,
  });
  const [agreement]: { version: string; sha256: string }[] = await db.query(
    'SELECT version, sha256 FROM agreement_text WHERE effective_from <= now() ORDER BY effective_from DESC LIMIT 1',
  );
  if (!agreement) throw new Error('no agreement is in force');
  return {
    ...{ stack, db, client, agreement, policy: DEFAULT_POLICY },
    vault: new Vault(db, { ring: settings.keys.personal, blindIndex: settings.keys.blindIndex }),
    async close() {
      ours.shutdown();
      bare.shutdown();
      await Promise.all(running);
      await client.connection.close();
      await connection.close();
      await db.destroy();
      await stack.stop();
    },
  };
}
