// The API: puts the process together, listens, and leaves in good order.
import 'reflect-metadata';
import { join } from 'node:path';
import { Client } from '@temporalio/client';
import type { DataConverter } from '@temporalio/common';
import { Registry } from 'prom-client';
import pino from 'pino';
import { createBlobStore } from '../adapters/documents/registry';
import { SealedStore } from '../adapters/documents/sealed-store';
import { SimAsn } from '../adapters/hr/sim-asn';
import { oidcProvider } from '../adapters/identity/oidc';
import { pkcs10Der, Pkcs10Error, readPkcs10 } from '../adapters/pki/pkcs10';
import { connectTemporal } from '../adapters/temporal/connect';
import { encryptedData } from '../adapters/temporal/data-converter';
import type { Settings } from '../config/settings';
import { readSettings } from '../config/settings';
import { PLAIN_CA } from '../domain/certificate/ca-powers';
import { CaseRepository } from '../entities/cases.repository';
import { createDataSource } from '../entities/data-source';
import { Vault } from '../entities/vault';
import { letterDrawing } from '../templates/letters/drawing';
import { letterHead } from '../templates/letters/preview';
import { createApp } from './app';
import { sweepExpired } from './auth/sweep';
import { healthCheck } from './http/health';
import { neighbourProbes, workerOn } from './http/probes';
import { apiMetrics } from './middleware/metrics';
import { isWebApplication } from './pages/web-application';
import { describeError } from './problems/describe-error';
import type { RequestReading } from './resource-deps';
import { RESOURCE_MESSAGES, resourceRoutes } from './resources';
import { DatabaseHappenings } from './stream/happenings';
import { createGateway } from './workflow-gateway';

/** Where the web application's build is put. */
const WEB_APPLICATION = join(__dirname, '../web/dist');
const SWEEP_EVERY_MS = 10 * 60_000;
/** How long requests under way may take to end once we are told to stop; whoever loses his answer repeats his key. */
const GRACE_MS = 5_000;

async function main(): Promise<void> {
  const settings = readSettings(process.env);
  const logger = pino({ base: { part: 'api' }, timestamp: pino.stdTimeFunctions.isoTime });
  const now = () => new Date();
  const dataSource = await createDataSource(settings.databaseUrl, { name: 'siklus-api' }).initialize();
  const registry = new Registry();
  const metrics = apiMetrics(registry);
  const failureConverter = require.resolve('../workflows/shared/failure-converter');
  const dataConverter = encryptedData(settings.keys.payloads, failureConverter);
  const client = await temporalClient(settings, dataConverter);
  const blobs = createBlobStore(settings.documents);
  const happenings = new DatabaseHappenings(settings.databaseUrl, logger);
  const cases = new CaseRepository(dataSource);
  const gateway = createGateway({
    client,
    dataConverter,
    taskQueue: settings.temporal.taskQueue,
    ledgerVersion: (caseId) => cases.versionOf(caseId),
    observe: (command, outcome, ms) => {
      metrics.updates.observe({ command, outcome }, ms / 1000);
    },
  });
  const probes = {
    database: () => dataSource.query('SELECT 1'),
    temporal: () => gateway.probe(),
    worker: workerOn(client, settings.temporal.taskQueue),
    documents: () => blobs.probe(),
    ...neighbourProbes(settings),
  };
  // No thread stands by: an answer is looked at now and then, and the API draws nothing else.
  const drawing = letterDrawing(0);
  const app = createApp({
    ...{ dataSource, logger, registry, metrics, now, probes },
    identity: oidcProvider({
      ...settings.oidc,
      redirectUri: `${settings.publicUrl}/auth/callback`,
      postLogoutRedirectUri: `${settings.publicUrl}/`,
      production: settings.production,
    }),
    routes: resourceRoutes({
      ...{ dataSource, gateway, now, readRequest, happenings },
      vault: new Vault(dataSource, { ring: settings.keys.personal, blindIndex: settings.keys.blindIndex }),
      files: new SealedStore(blobs, settings.keys.documents),
      hr: new SimAsn(settings.hr),
      letters: { head: letterHead(settings.office), draw: drawing.draw },
      ca: { ...PLAIN_CA, hold: settings.ca.hold },
      caSecret: settings.ca.secret,
      publicUrl: settings.publicUrl,
      health: healthCheck(probes, now),
    }),
    settings: {
      webApplication: isWebApplication(WEB_APPLICATION) ? WEB_APPLICATION : undefined,
      publicUrl: settings.publicUrl,
      office: settings.office,
      keys: settings.keys.personal,
      trustedProxies: settings.trustedProxies,
    },
    fieldMessages: [RESOURCE_MESSAGES],
  });
  const server = app.listen(settings.port, settings.production ? '0.0.0.0' : '127.0.0.1');
  const sweeping = setInterval(() => {
    sweepExpired(dataSource, now()).catch((error: unknown) => {
      logger.error({ error: describeError(error) }, 'what has expired could not be removed');
    });
  }, SWEEP_EVERY_MS);
  const stop = () => {
    clearInterval(sweeping);
    const silent = happenings.close();
    server.close(() => {
      void Promise.all([silent, gateway.close(), drawing.close(), dataSource.destroy()]).then(() => process.exit(0));
    });
    setTimeout(() => {
      server.closeAllConnections();
    }, GRACE_MS);
  };
  process.once('SIGINT', stop);
  process.once('SIGTERM', stop);
  server.once('listening', () => {
    logger.info({ port: settings.port }, 'API is ready');
  });
}

async function temporalClient({ temporal, production }: Settings, dataConverter: DataConverter): Promise<Client> {
  const connection = await connectTemporal({ ...temporal, production });
  return new Client({ connection, namespace: temporal.namespace, dataConverter });
}

async function readRequest(bytes: Buffer): Promise<RequestReading> {
  try {
    return { ok: true, der: pkcs10Der(bytes), facts: await readPkcs10(bytes) };
  } catch (error) {
    if (error instanceof Pkcs10Error) return { ok: false, code: error.code };
    throw error;
  }
}

main().catch((error: unknown) => {
  const err = error instanceof Error ? { type: error.name, message: error.message, stack: error.stack } : {};
  pino().fatal({ part: 'api', err }, 'API failed');
  process.exit(1);
});
