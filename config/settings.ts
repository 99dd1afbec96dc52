import { existsSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import type { Environment } from './environment';
import { oneOf, readFile, SettingsError, wholeNumber, withSecretFiles } from './environment';
import type { Keys } from './keys';
import { readKeys } from './keys';
import type { OfficeSettings } from './office';
import { readOffice } from './office';
import { DEVELOPMENT_SECRET, refuseStandIns } from './stand-ins';

export { SettingsError } from './environment';
export type { KeyRing, Keys } from './keys';

/** Every setting of every process, read and checked once at its door. Each member names its variable. */
export interface Settings {
  /** NODE_ENV: `production` refuses every stand-in. */
  readonly production: boolean;
  /** SIKLUS_DATA: folder of everything that `npm start` keeps. */
  readonly dataDir: string;
  /** SIKLUS_BUNDLES: folder of the workflow bundles that workers have made, by the hash of their sources. */
  readonly bundles: string;
  /** SIKLUS_PORT: the API's port; stand-ins take the ports above it (see {@link portsAbove}). */
  readonly port: number;
  /** SIKLUS_PUBLIC_URL: how people reach the API; links in mails start with it. */
  readonly publicUrl: string;
  /** DATABASE_URL */
  readonly databaseUrl: string;
  /** TEMPORAL_ADDRESS, TEMPORAL_NAMESPACE, SIKLUS_TASK_QUEUE */
  readonly temporal: TemporalPlace;
  /** SIKLUS_KEYS: file with the key rings, never in the database. */
  readonly keys: Keys;
  /** DOCUMENTS_STORE (`file`, `s3`) and what each needs; sealed before they get there. */
  readonly documents: DocumentsPlace;
  /** OFFICE_GOVERNMENT, OFFICE_AGENCY, OFFICE_ADDRESS, OFFICE_PLACE, CA_NAME */
  readonly office: OfficeSettings;
  /** OIDC_ISSUER, OIDC_CLIENT_ID, OIDC_CLIENT_SECRET */
  readonly oidc: { readonly issuer: string; readonly clientId: string; readonly clientSecret: string };
  readonly ca: {
    /** CA_ADAPTER */
    readonly adapter: string;
    /** CA_URL */
    readonly url: string;
    /** CA_SECRET: what we show it, and the key of its notices' signatures. */
    readonly secret: string;
    /** CA_HOLD (`true` or `false`): whether the CA puts certificates on hold for us; only the stand-in does unless set. */
    readonly hold: boolean;
    /**
     * CA_TRUST_ANCHORS: PEM file of the root certificates, one of which every certificate must chain to; here their
     * DER. Outside production it may be left out: then the file that `npm start` makes of the stand-in's root counts,
     * and while there is none, any root does.
     */
    readonly trustAnchors: readonly Buffer[] | undefined;
  };
  /** SMTP_URL, MAIL_FROM */
  readonly mail: { readonly url: string; readonly from: string };
  /** HR_URL */
  readonly hr: { readonly url: string };
  /** SIKLUS_WORKER_PORT: loopback port of the worker's health and metrics. */
  readonly workerPort: number;
  /** SIKLUS_TRUSTED_PROXIES: how many proxies are before the API, whose X-Forwarded-For is believed. */
  readonly trustedProxies: number;
}

export interface TemporalPlace {
  readonly address: string;
  readonly namespace: string;
  readonly taskQueue: string;
  /** TEMPORAL_RETENTION_DAYS: how long a namespace that we make keeps the histories of runs that have ended. */
  readonly retentionDays: number;
  /** TEMPORAL_TLS (`on`), and files: TEMPORAL_TLS_CA, and TEMPORAL_TLS_CERT with TEMPORAL_TLS_KEY to show who we are. */
  readonly tls: TemporalTls | false;
}

export interface TemporalTls {
  readonly serverRootCACertificate?: Buffer;
  readonly clientCertPair?: { readonly crt: Buffer; readonly key: Buffer };
}

/** DOCUMENTS_FOLDER; or S3_ENDPOINT, S3_BUCKET, S3_REGION, S3_ACCESS_KEY_ID, S3_SECRET_ACCESS_KEY. */
export type DocumentsPlace =
  | { readonly store: 'file'; readonly folder: string }
  | {
      readonly store: 's3';
      readonly endpoint: string;
      readonly bucket: string;
      readonly region: string;
      readonly accessKeyId: string;
      readonly secretAccessKey: string;
    };

/** Which port each part takes when one command runs everything: fixed steps above SIKLUS_PORT. */
export const portsAbove = (port: number) => ({
  identity: port + 1,
  bsre: port + 2,
  smtp: port + 3,
  mailbox: port + 4,
  hr: port + 5,
  postgres: port + 6,
  temporal: port + 7,
  temporalUi: port + 8,
  worker: port + 9,
  temporalMetrics: port + 10,
});

/** Where `npm start` keeps the root of the BSrE stand-in, as it was at its first start. */
export const standInRootFile = (dataDir: string): string => join(dataDir, 'ca-trust-anchors.pem');

/** Where this clone keeps things and which ports it takes: what must be known before the keys exist. */
export function readPlace(env: Environment): Pick<Settings, 'dataDir' | 'port'> {
  return { dataDir: resolve(env['SIKLUS_DATA'] || '.data'), port: portNumber(env, 'SIKLUS_PORT', 3000) };
}

/** A variable's value; outside production the stand-in's, which production does not have. */
type Local = (name: string, standIn: string) => string;

/**
 * Reads and checks all settings; a variable that is empty counts as not set. Errors: {@link SettingsError}, in
 * production also for whatever is a stand-in's.
 */
export function readSettings(given: Environment): Settings {
  const env = withSecretFiles(given);
  const production = env['NODE_ENV'] === 'production';
  const { dataDir, port } = readPlace(env);
  const ports = portsAbove(port);
  const local: Local = (name, standIn) => {
    const value = env[name] || (production ? undefined : standIn);
    if (!value) throw new SettingsError(`${name} is not set: production has no stand-in for it`);
    return value;
  };
  const settings: Settings = {
    production,
    dataDir,
    bundles: resolve(env['SIKLUS_BUNDLES'] || join(dataDir, 'cache')),
    port,
    publicUrl: local('SIKLUS_PUBLIC_URL', `http://localhost:${port}`).replace(/\/$/, ''),
    databaseUrl: local('DATABASE_URL', `postgres://siklus@127.0.0.1:${ports.postgres}/siklus`),
    temporal: readTemporal(env, local('TEMPORAL_ADDRESS', `127.0.0.1:${ports.temporal}`)),
    keys: readKeys(resolve(local('SIKLUS_KEYS', join(dataDir, 'keys.json')))),
    documents: readDocuments(env, local, dataDir),
    office: readOffice(local),
    oidc: {
      issuer: local('OIDC_ISSUER', `http://localhost:${ports.identity}`),
      clientId: env['OIDC_CLIENT_ID'] || 'siklus',
      clientSecret: local('OIDC_CLIENT_SECRET', DEVELOPMENT_SECRET),
    },
    ca: {
      adapter: local('CA_ADAPTER', 'bsre-simulator'),
      url: local('CA_URL', `http://127.0.0.1:${ports.bsre}`),
      secret: local('CA_SECRET', DEVELOPMENT_SECRET),
      hold: yesOrNo(env, 'CA_HOLD', (env['CA_ADAPTER'] || 'bsre-simulator') === 'bsre-simulator'),
      trustAnchors: readAnchors(resolve(local('CA_TRUST_ANCHORS', standInRootFile(dataDir))), !env['CA_TRUST_ANCHORS']),
    },
    mail: {
      url: local('SMTP_URL', `smtp://127.0.0.1:${ports.smtp}`),
      from: env['MAIL_FROM'] || 'Otoritas Pendaftaran Karawang <op@karawangkab.go.id>',
    },
    hr: { url: local('HR_URL', `http://127.0.0.1:${ports.hr}`) },
    workerPort: portNumber(env, 'SIKLUS_WORKER_PORT', ports.worker),
    trustedProxies: readTrustedProxies(env, local),
  };
  if (production) refuseStandIns(settings);
  return settings;
}

function yesOrNo(env: Environment, name: string, fallback: boolean): boolean {
  const text = env[name] || String(fallback);
  if (text !== 'true' && text !== 'false') throw new SettingsError(`${name} must be true or false`);
  return text === 'true';
}

const PEM = /-----BEGIN CERTIFICATE-----([A-Za-z0-9+/=\s]+)-----END CERTIFICATE-----/g;

function readAnchors(file: string, mayBeAbsent: boolean): readonly Buffer[] | undefined {
  if (mayBeAbsent && !existsSync(file)) return undefined;
  let text: string;
  try {
    text = readFileSync(file, 'utf8');
  } catch (cause) {
    throw new SettingsError(`CA_TRUST_ANCHORS: ${file} cannot be read`, { cause });
  }
  const anchors = [...text.matchAll(PEM)].map(([, base64 = '']) => Buffer.from(base64, 'base64'));
  if (anchors.length === 0) throw new SettingsError(`CA_TRUST_ANCHORS: ${file} holds no certificate in PEM`);
  return anchors;
}

function readTemporal(env: Environment, address: string): TemporalPlace {
  const days = { least: 1, most: 3_650, what: 'a number of days', fallback: 90 };
  return {
    address,
    namespace: env['TEMPORAL_NAMESPACE'] || 'default',
    taskQueue: env['SIKLUS_TASK_QUEUE'] || 'siklus',
    retentionDays: wholeNumber(env, 'TEMPORAL_RETENTION_DAYS', days),
    tls: readTls(env),
  };
}

function readTls(env: Environment): TemporalTls | false {
  if (oneOf('TEMPORAL_TLS', env['TEMPORAL_TLS'] || 'off', ['on', 'off']) === 'off') return false;
  const read = (name: string) => (env[name] ? readFile(name, env[name]) : undefined);
  const ca = read('TEMPORAL_TLS_CA');
  const crt = read('TEMPORAL_TLS_CERT');
  const key = read('TEMPORAL_TLS_KEY');
  if ((crt === undefined) !== (key === undefined))
    throw new SettingsError('TEMPORAL_TLS_CERT and TEMPORAL_TLS_KEY belong together');
  return {
    ...(ca ? { serverRootCACertificate: ca } : {}),
    ...(crt && key ? { clientCertPair: { crt, key } } : {}),
  };
}

function readDocuments(env: Environment, local: Local, dataDir: string): DocumentsPlace {
  const store = oneOf('DOCUMENTS_STORE', local('DOCUMENTS_STORE', 'file'), ['file', 's3']);
  // In production a folder is one that every replica mounts, so it has to be named.
  if (store === 'file') return { store, folder: resolve(local('DOCUMENTS_FOLDER', join(dataDir, 'documents'))) };
  const needed = (name: string): string => {
    const value = env[name];
    if (!value) throw new SettingsError(`${name} is not set: DOCUMENTS_STORE is s3`);
    return value;
  };
  const endpoint = needed('S3_ENDPOINT');
  if (!/^https?:\/\//.test(endpoint)) throw new SettingsError('S3_ENDPOINT is not an address (https://...)');
  return {
    store,
    endpoint,
    bucket: needed('S3_BUCKET'),
    region: env['S3_REGION'] || 'us-east-1',
    accessKeyId: needed('S3_ACCESS_KEY_ID'),
    secretAccessKey: needed('S3_SECRET_ACCESS_KEY'),
  };
}

/** Believed too few, everybody seems to come from the proxy; believed too many, anybody chooses his address. */
function readTrustedProxies(env: Environment, local: Local): number {
  local('SIKLUS_TRUSTED_PROXIES', '0');
  return wholeNumber(env, 'SIKLUS_TRUSTED_PROXIES', { least: 0, most: 9, what: 'a number', fallback: 0 });
}

const portNumber = (env: Environment, name: string, fallback: number): number =>
  wholeNumber(env, name, { least: 1, most: 65_000, what: 'a port number', fallback });
