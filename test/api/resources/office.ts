import { createServer } from 'node:http';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createHash, randomBytes } from 'node:crypto';
import { pino } from 'pino';
import { Registry } from 'prom-client';
import { FileStore } from '../../../adapters/documents/file-store';
import { SealedStore } from '../../../adapters/documents/sealed-store';
import { Pkcs10Error, pkcs10Der, readPkcs10 } from '../../../adapters/pki/pkcs10';
import { createApp } from '../../../api/app';
import type { ReadRequest } from '../../../api/resource-deps';
import { RESOURCE_MESSAGES, resourceRoutes } from '../../../api/resources';
import { DatabaseHappenings } from '../../../api/stream/happenings';
import { apiMetrics } from '../../../api/middleware/metrics';
import { KARAWANG } from '../../../config/office';
import { PLAIN_CA } from '../../../domain/certificate/ca-powers';
import { Vault } from '../../../entities/vault';
import { seedRegency } from '../../../scripts/seed/regency';
import { toPdf } from '../../../templates/letters/pdf';
import { HEAD } from '../../builders/office';
import { testDatabase } from '../../entities/database';
import { closed, contractProxy, listening, urlOf } from '../contract-proxy';
import { ScriptedGateway } from './scripted-gateway';
import { ScriptedHr } from './scripted-hr';

export const CA_SECRET = 'the-secret-that-we-share-with-the-ca';
/** A Monday morning in WIB. */
const START = '2026-03-02T01:00:00.000Z';

export type Office = Awaited<ReturnType<typeof openOffice>>;

/** The API's resources on a real database with the demonstration regency, behind a proxy that checks each answer. */
export async function openOffice(start = START, ca = PLAIN_CA) {
  const database = await testDatabase();
  const { dataSource } = database;
  const folder = mkdtempSync(join(tmpdir(), 'siklus-office-'));
  const ring = { current: 'k', keys: { k: randomBytes(32) } };
  const vault = new Vault(dataSource, { ring, blindIndex: randomBytes(32) });
  const clock = { now: new Date(start) };
  const now = () => clock.now;
  await seedRegency(dataSource, vault, start);
  const gateway = new ScriptedGateway(dataSource, now, ca);
  const hr = new ScriptedHr();
  const happenings = new DatabaseHappenings(database.url, pino({ level: 'silent' }));
  const files = new SealedStore(new FileStore(folder), ring);
  const server = createServer();
  await listening(server);
  const publicUrl = urlOf(server);
  const registry = new Registry();
  const lines: string[] = [];
  const app = createApp({
    ...{ dataSource, now, registry, metrics: apiMetrics(registry), probes: {} },
    identity: nobody,
    logger: pino({ level: 'info' }, { write: (line: string) => void lines.push(line) }),
    routes: resourceRoutes({
      ...{ dataSource, vault, gateway, files, hr, happenings, readRequest, publicUrl, now },
      letters: { head: HEAD, draw: toPdf },
      ca,
      caSecret: CA_SECRET,
      health: () => Promise.resolve({ status: 'down', parts: { database: 'up', mail: 'down' } }),
    }),
    fieldMessages: [RESOURCE_MESSAGES],
    settings: { publicUrl, office: KARAWANG, keys: ring, rateLimits: { normal: 100_000, strict: 100_000 } },
  });
  server.on('request', app);
  const proxy = await contractProxy(publicUrl);
  return {
    ...{ dataSource, vault, gateway, files, hr, folder, clock, lines, publicUrl, proxy },
    pass: (minutes: number) => {
      clock.now = new Date(clock.now.getTime() + minutes * 60_000);
    },
    /** A signed-in person; with a second factor unless said. */
    async signIn(personId: string, acr = '2'): Promise<Desk> {
      const token = randomBytes(32).toString('base64url');
      await dataSource.query(
        `INSERT INTO session (token_sha256, person_id, acr, authenticated_at, created_at, seen_at, expires_at)
         VALUES ($1, $2, $3, $4, $4, $4, $5)`,
        [hashOf(token), personId, acr, clock.now, new Date(clock.now.getTime() + 36_000_000)],
      );
      return new Desk(proxy.url, `siklus-${new URL(publicUrl).port}=${token}`);
    },
    stranger: () => new Desk(proxy.url, undefined),
    /** Errors: answers that the API's own contract does not allow. */
    async close(): Promise<void> {
      await happenings.close();
      await proxy.close();
      await closed(server);
      await database.close();
      rmSync(folder, { recursive: true });
      expect(proxy.violations).toEqual([]);
    },
  };
}

const hashOf = (token: string): string => createHash('sha256').update(token).digest('hex');

const nobody = {
  newTerms: () => {
    throw new Error('nobody logs in here');
  },
  authorizationUrl: () => Promise.reject(new Error('nobody logs in here')),
  redeem: () => Promise.reject(new Error('nobody logs in here')),
  endSessionUrl: () => Promise.resolve(undefined),
  probe: () => Promise.resolve(),
};

export const readRequest: ReadRequest = async (bytes) => {
  try {
    return { ok: true, der: pkcs10Der(bytes), facts: await readPkcs10(bytes) };
  } catch (error) {
    if (error instanceof Pkcs10Error) return { ok: false, code: error.code };
    throw error;
  }
};

export interface Reply<T = Record<string, unknown>> {
  readonly status: number;
  readonly headers: Headers;
  readonly body: T;
  readonly text: string;
  readonly bytes: Buffer;
}

interface Sending {
  readonly json?: unknown;
  readonly form?: FormData;
  readonly revision?: number;
  readonly key?: string;
  readonly headers?: Record<string, string>;
}

/** Where a person sits and calls the API. */
export class Desk {
  constructor(
    private readonly url: string,
    readonly cookie: string | undefined,
  ) {}

  get<T = Record<string, unknown>>(path: string): Promise<Reply<T>> {
    return this.send('GET', path);
  }

  post<T = Record<string, unknown>>(path: string, json?: unknown, more: Sending = {}): Promise<Reply<T>> {
    return this.send('POST', path, { ...(json === undefined ? {} : { json }), ...more });
  }

  async send<T = Record<string, unknown>>(method: string, path: string, sending: Sending = {}): Promise<Reply<T>> {
    const { json, form, revision, key } = sending;
    const headers: Record<string, string> = {
      ...(this.cookie === undefined ? {} : { cookie: this.cookie }),
      ...(method === 'GET' ? {} : { 'x-siklus-csrf': '1', 'idempotency-key': key ?? randomBytes(16).toString('hex') }),
      ...(json === undefined ? {} : { 'content-type': 'application/json' }),
      ...(revision === undefined ? {} : { 'if-match': `"r${String(revision)}"` }),
      ...sending.headers,
    };
    const body = form ?? (json === undefined ? undefined : JSON.stringify(json));
    const response = await fetch(`${this.url}/api${path}`, {
      method,
      headers,
      ...(body === undefined ? {} : { body }),
    });
    const bytes = Buffer.from(await response.arrayBuffer());
    const text = bytes.toString('utf8');
    const isJson = /json/.test(response.headers.get('content-type') ?? '');
    return {
      status: response.status,
      headers: response.headers,
      body: (isJson ? JSON.parse(text) : {}) as T,
      text,
      bytes,
    };
  }
}
