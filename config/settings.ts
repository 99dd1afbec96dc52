import { existsSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';

/** Named AES-256 keys: `current` encrypts, any of them decrypts, so that a key can be replaced while data lives. */
export interface KeyRing {
  readonly current: string;
  readonly keys: Readonly<Record<string, Buffer>>;
}

/** Every setting of every process, read and checked once at its door. Each member names its variable. */
export interface Settings {
  /** NODE_ENV: `production` refuses every stand-in. */
  readonly production: boolean;
  /** SIKLUS_DATA: folder of everything that `npm start` keeps. */
  readonly dataDir: string;
  /** SIKLUS_PORT: the API's port; stand-ins take the ports above it (see {@link portsAbove}). */
  readonly port: number;
  /** SIKLUS_PUBLIC_URL: how people reach the API; links in mails start with it. */
  readonly publicUrl: string;
  /** DATABASE_URL */
  readonly databaseUrl: string;
  /** TEMPORAL_ADDRESS, TEMPORAL_NAMESPACE, SIKLUS_TASK_QUEUE */
  readonly temporal: { readonly address: string; readonly namespace: string; readonly taskQueue: string };
  /** SIKLUS_KEYS: file with the key rings, never in the database. */
  readonly keys: Keys;
  /** OIDC_ISSUER, OIDC_CLIENT_ID, OIDC_CLIENT_SECRET */
  readonly oidc: { readonly issuer: string; readonly clientId: string; readonly clientSecret: string };
  /** CA_ADAPTER, CA_URL, CA_SECRET (what we show it, and the key of its notices' signatures) */
  readonly ca: {
    readonly adapter: string;
    readonly url: string;
    readonly secret: string;
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
}

export interface Keys {
  /** Temporal payloads. */
  readonly payloads: KeyRing;
  /** Documents at rest. */
  readonly documents: KeyRing;
  /** The vault of personal data. */
  readonly personal: KeyRing;
  /** HMAC key that lets equal persons be found without being known (blind index). */
  readonly blindIndex: Buffer;
}

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

/** Thrown at start when a setting is missing or wrong; the text names the variable and says what it takes. */
export class SettingsError extends Error {
  override readonly name = 'SettingsError';
}

type Environment = Readonly<Record<string, string | undefined>>;

/** Where this clone keeps things and which ports it takes: what must be known before the keys exist. */
export function readPlace(env: Environment): Pick<Settings, 'dataDir' | 'port'> {
  return { dataDir: resolve(env['SIKLUS_DATA'] || '.data'), port: portNumber(env, 'SIKLUS_PORT', 3000) };
}

/** Reads and checks all settings; a variable that is empty counts as not set. Errors: {@link SettingsError}. */
export function readSettings(env: Environment): Settings {
  const production = env['NODE_ENV'] === 'production';
  const { dataDir, port } = readPlace(env);
  const ports = portsAbove(port);
  const local = (name: string, standIn: string) => {
    const value = env[name] || (production ? undefined : standIn);
    if (!value) throw new SettingsError(`${name} is not set: production has no stand-in for it`);
    return value;
  };
  return {
    production,
    dataDir,
    port,
    publicUrl: local('SIKLUS_PUBLIC_URL', `http://localhost:${port}`).replace(/\/$/, ''),
    databaseUrl: local('DATABASE_URL', `postgres://siklus@127.0.0.1:${ports.postgres}/siklus`),
    temporal: {
      address: local('TEMPORAL_ADDRESS', `127.0.0.1:${ports.temporal}`),
      namespace: env['TEMPORAL_NAMESPACE'] || 'default',
      taskQueue: env['SIKLUS_TASK_QUEUE'] || 'siklus',
    },
    keys: readKeys(resolve(local('SIKLUS_KEYS', join(dataDir, 'keys.json')))),
    oidc: {
      issuer: local('OIDC_ISSUER', `http://localhost:${ports.identity}`),
      clientId: env['OIDC_CLIENT_ID'] || 'siklus',
      clientSecret: local('OIDC_CLIENT_SECRET', 'development-only'),
    },
    ca: {
      adapter: local('CA_ADAPTER', 'bsre-simulator'),
      url: local('CA_URL', `http://127.0.0.1:${ports.bsre}`),
      secret: local('CA_SECRET', 'development-only'),
      trustAnchors: readAnchors(resolve(local('CA_TRUST_ANCHORS', standInRootFile(dataDir))), !env['CA_TRUST_ANCHORS']),
    },
    mail: {
      url: local('SMTP_URL', `smtp://127.0.0.1:${ports.smtp}`),
      from: env['MAIL_FROM'] || 'Otoritas Pendaftaran Karawang <op@karawangkab.go.id>',
    },
    hr: { url: local('HR_URL', `http://127.0.0.1:${ports.hr}`) },
    workerPort: portNumber(env, 'SIKLUS_WORKER_PORT', ports.worker),
  };
}

function portNumber(env: Environment, name: string, fallback: number): number {
  const text = env[name];
  if (text === undefined || text === '') return fallback;
  const value = Number(text);
  if (!Number.isInteger(value) || value < 1 || value > 65_000)
    throw new SettingsError(`${name} must be a port number from 1 to 65000`);
  return value;
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

function readKeys(file: string): Keys {
  let parsed: Record<string, unknown>;
  try {
    parsed = JSON.parse(readFileSync(file, 'utf8')) as Record<string, unknown>;
  } catch (cause) {
    throw new SettingsError(`SIKLUS_KEYS: ${file} cannot be read as JSON`, { cause });
  }
  const blindIndex = Buffer.from(String(parsed['blindIndex'] ?? ''), 'base64');
  if (blindIndex.length !== 32) throw new SettingsError('SIKLUS_KEYS: blindIndex must be 32 octets in base64');
  return {
    payloads: keyRing(parsed['payloads'], 'payloads'),
    documents: keyRing(parsed['documents'], 'documents'),
    personal: keyRing(parsed['personal'], 'personal'),
    blindIndex,
  };
}

function keyRing(raw: unknown, name: string): KeyRing {
  const { current, keys } = (raw ?? {}) as { current?: string; keys?: Record<string, string> };
  const decoded = Object.fromEntries(Object.entries(keys ?? {}).map(([id, text]) => [id, Buffer.from(text, 'base64')]));
  if (!current || !decoded[current]) throw new SettingsError(`SIKLUS_KEYS: ${name}.current names no key`);
  for (const [id, key] of Object.entries(decoded))
    if (key.length !== 32) throw new SettingsError(`SIKLUS_KEYS: ${name}.keys.${id} must be 32 octets in base64`);
  return { current, keys: decoded };
}
