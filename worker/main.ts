// The worker: runs the workflows, their activities, and the relay that sends what is owed to people.
import { createServer } from 'node:http';
import { DefaultLogger, NativeConnection, Runtime, Worker } from '@temporalio/worker';
import { Client } from '@temporalio/client';
import pino from 'pino';
import type { Activities } from '../activities';
import { createActivities } from '../activities';
import { Archive } from '../activities/documents/archive';
import { LetterWriter } from '../activities/letters/letters';
import { NoticeRelay } from '../activities/notices/relay';
import { createCertificateAuthority } from '../adapters/ca/registry';
import { createBlobStore } from '../adapters/documents/registry';
import { SealedStore } from '../adapters/documents/sealed-store';
import { SimAsn } from '../adapters/hr/sim-asn';
import { createSmtpSender } from '../adapters/mail/smtp';
import { connectTemporal } from '../adapters/temporal/connect';
import { readTrustAnchors } from '../adapters/pki/trust-anchors';
import { encryptedData } from '../adapters/temporal/data-converter';
import { readSettings } from '../config/settings';
import { createDataSource } from '../entities/data-source';
import { Vault } from '../entities/vault';
import { letterDrawing } from '../templates/letters/drawing';
import { letterHead } from '../templates/letters/told';
import { FAILURE_CONVERTER_PATH, workflowBundle } from './bundle';
import { Anchor } from './anchor';
import { FailureLog, isWorthKeeping } from './failure-log';
import { createHealth } from './health';
import { heartbeat } from './heartbeat';
import { metrics } from './metrics';
import { peopleMetrics } from './people-metrics';
import { beginPeopleWatch } from './people-watch';
import { runRelay } from './relay-loop';
import { Sentinel } from './sentinel';

async function main(): Promise<void> {
  const settings = readSettings(process.env);
  const log = pino({ base: { part: 'worker' }, timestamp: pino.stdTimeFunctions.isoTime });
  // The core's lines may quote what it was sent; only its warnings are kept, and never their payloads.
  Runtime.install({
    logger: new DefaultLogger('WARN', ({ level, message }) => {
      if (isWorthKeeping({ message })) log.info({ source: 'temporal', level }, message);
    }),
  });
  const now = () => new Date();

  const db = await createDataSource(settings.databaseUrl, { name: 'siklus-worker' }).initialize();
  const vault = new Vault(db, { ring: settings.keys.personal, blindIndex: settings.keys.blindIndex });
  const store = new SealedStore(createBlobStore(settings.documents), settings.keys.documents);
  const archive = new Archive(db, store, now);
  const ca = createCertificateAuthority(settings.ca.adapter, {
    url: settings.ca.url,
    secret: settings.ca.secret,
    hold: settings.ca.hold,
    production: settings.production,
  });
  const { trustAnchors } = settings.ca;
  const anchors = trustAnchors && (await readTrustAnchors(trustAnchors));
  const { government, agency, caName } = settings.office;
  const drawing = letterDrawing(1);
  const letters = new LetterWriter(db, vault, archive, letterHead(settings.office), drawing.draw);

  const dataConverter = encryptedData(settings.keys.payloads, FAILURE_CONVERTER_PATH);
  const { address, namespace, taskQueue, tls } = settings.temporal;
  const { production } = settings;
  const connected = await connectTemporal({ address, tls, production });
  const client = new Client({ connection: connected, namespace, dataConverter });
  const anchor = new Anchor(client, taskQueue);
  const sentinel = new Sentinel({ db, client, anchor, now, log, onGoneBack: () => stop() });
  const activities = createActivities({
    ...{ db, vault, ca, archive, letters, organization: government, now },
    ...{ hr: new SimAsn(settings.hr), alarm: log },
    ...(anchors ? { anchors } : {}),
  });
  const connection = await NativeConnection.connect({ address, tls });
  const worker = await Worker.create({
    ...{ connection, namespace, taskQueue, dataConverter },
    workflowBundle: await workflowBundle(settings.bundles, new DefaultLogger('WARN')),
    activities: guarded(activities, sentinel),
    interceptors: { activity: [heartbeat, new FailureLog(log, () => Date.now()).interceptor] },
    maxCachedWorkflows: 400,
    shutdownGraceTime: '5 seconds',
  });

  const relay = new NoticeRelay({
    ...{ db, vault, archive, client, now, log },
    mail: createSmtpSender(settings.mail),
    origin: settings.publicUrl,
    agencyName: agency,
    caName,
  });
  const stopRelay = runRelay(relay, { databaseUrl: settings.databaseUrl, log, mayRun: () => sentinel.agrees });
  const health = createHealth({ db, worker, relay, sentinel });
  const server = createServer(health).listen(settings.workerPort, '127.0.0.1');

  const stop = () => {
    if (worker.getState() === 'RUNNING') worker.shutdown();
  };
  process.once('SIGINT', stop);
  process.once('SIGTERM', stop);
  log.info({ taskQueue }, 'worker is ready');
  sentinel.start();
  peopleMetrics(metrics, db, now);
  await beginPeopleWatch(client, taskQueue);
  await worker.run();
  await sentinel.stop();
  await stopRelay();
  await drawing.close();
  server.close();
  await client.connection.close();
  await connection.close();
  await db.destroy();
}

/** Nothing is recorded while ledger and Temporal tell of different pasts. */
const guarded = (activities: Activities, sentinel: Sentinel): Activities => ({
  ...activities,
  record: async (input) => {
    sentinel.require();
    return activities.record(input);
  },
});

main().catch((error: unknown) => {
  pino().fatal(
    {
      part: 'worker',
      err: error instanceof Error ? { type: error.name, message: error.message, stack: error.stack } : {},
    },
    'worker failed',
  );
  process.exit(1);
});
