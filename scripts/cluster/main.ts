// npm run cluster [-- --real]: what docker-compose.yml runs, here and without Docker: two workers and two APIs behind one
// port. Plays a whole life while each replica dies once, says what became of it, and ends. With --real, Temporal's
// server on PostgreSQL and the object storage are those of the composition, built by Go (the first time takes long).
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { freeBasePort } from '../stack/ports';
import { World } from '../story/world';
import type { Repeats } from './client';
import { patientSignIn } from './client';
import { accountOf, certificatesMade, lifeWhileReplicasDie } from './play';
import { realServers, storageEnvironment } from './servers';
import type { Cluster, ClusterOptions } from './start';
import { startCluster } from './start';

const say = (part: string, text: string): void => {
  console.log(`  ${part.padEnd(12)} ${text}`);
};

async function main(): Promise<void> {
  const { values } = parseArgs({ options: { real: { type: 'boolean', default: false } } });
  const dataDir = mkdtempSync(join(tmpdir(), 'siklus-cluster-'));
  console.log(`Starting two workers and two APIs. Logs are in ${join(dataDir, 'logs')} while it runs.`);
  const cluster = await startCluster(values.real ? await realOptions(dataDir) : { dataDir, say });
  try {
    await play(cluster);
  } finally {
    await cluster.stop();
    rmSync(dataDir, { recursive: true, force: true });
  }
}

async function realOptions(dataDir: string): Promise<ClusterOptions> {
  const port = await freeBasePort();
  const temporal = { TEMPORAL_ADDRESS: `127.0.0.1:${String(await freeBasePort())}`, TEMPORAL_NAMESPACE: 'siklus' };
  const env = { ...temporal, ...storageEnvironment(port, dataDir) };
  return { dataDir, port, env, say, servers: (place) => realServers(place, (text) => say('go', text)) };
}

async function play(cluster: Cluster): Promise<void> {
  const repeats: Repeats = {};
  const world = new World(
    cluster.settings,
    cluster.dataDir,
    () => Promise.resolve(),
    (signingIn) => patientSignIn(signingIn, repeats),
  );
  const scene = await lifeWhileReplicasDie(world, cluster);
  const { events, notices } = await accountOf(world, scene, 'receipt-recorded');
  console.log(`\nThe ledger holds ${String(events.length)} events: ${events.join(' ')}`);
  console.log(`Certificates made by the CA: ${String(await certificatesMade(world))}`);
  console.log(
    `Notices sent: ${String(notices.filter(({ status }) => status === 'sent').length)} of ${String(notices.length)}`,
  );
  console.log(`Answered: ${JSON.stringify(cluster.proxy.answered)}. Repeated by clients: ${JSON.stringify(repeats)}`);
}

main().catch((error: unknown) => {
  console.error(error instanceof Error ? `${error.name}: ${error.message}` : error);
  process.exitCode = 1;
});
