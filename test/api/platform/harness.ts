import { createServer } from 'node:http';
import { pino } from 'pino';
import { Registry } from 'prom-client';
import type { Identity, IdentityProvider } from '../../../adapters/identity/port';
import type { AppSettings } from '../../../api/app';
import { createApp } from '../../../api/app';
import type { Probe } from '../../../api/http/health';
import { apiMetrics } from '../../../api/middleware/metrics';
import { KARAWANG } from '../../../config/office';
import type { Role } from '../../../domain/people/roles';
import { testDatabase } from '../../entities/database';
import type { ContractProxy } from '../contract-proxy';
import { closed, contractProxy, listening, urlOf } from '../contract-proxy';
import { toyRoutes } from './toy-routes';

/** A provider that says what a test wrote for it; the real client is tested against a real provider in oidc.test.ts. */
class ScriptedIdentity implements IdentityProvider {
  next: () => Promise<Identity> = () => Promise.reject(new Error('nobody is expected'));
  private terms = 0;
  newTerms = (acr: string) => {
    const n = String(++this.terms);
    return { acr, state: `state-${n}`, nonce: `nonce-${n}`, codeVerifier: `verifier-${n}` };
  };
  authorizationUrl = ({ state, acr }: { state: string; acr: string }) =>
    Promise.resolve(new URL(`https://idp.test/authorize?state=${state}&acr_values=${acr}`));
  redeem = () => this.next();
  endSessionUrl = () => Promise.resolve(new URL('https://idp.test/logout'));
  probe = () => Promise.resolve();
}

export type Platform = Awaited<ReturnType<typeof startPlatform>>;

/** The API with toy routes on a real database, behind a proxy that holds its answers to its contract. */
export async function startPlatform(settings: Partial<AppSettings> = {}) {
  const database = await testDatabase();
  const { dataSource } = database;
  const server = createServer();
  await listening(server);
  const direct = urlOf(server);
  const publicUrl = settings.publicUrl ?? direct;
  const clock = { now: new Date() };
  const identity = new ScriptedIdentity();
  const toys = toyRoutes();
  const probes: Record<string, Probe> = { database: () => dataSource.query('SELECT 1') };
  const lines: string[] = [];
  const logger = pino({ level: 'info' }, { write: (line: string) => void lines.push(line) });
  const registry = new Registry();
  const keys = { current: 'k1', keys: { k1: Buffer.alloc(32, 7) } };
  const app = createApp({
    ...{ dataSource, identity, probes, logger, registry, metrics: apiMetrics(registry) },
    now: () => clock.now,
    routes: toys.routes,
    settings: { keys, office: KARAWANG, rateLimits: { normal: 10_000, strict: 10_000 }, ...settings, publicUrl },
  });
  server.on('request', app);
  const proxy: ContractProxy = await contractProxy(direct);
  await dataSource.query(
    `INSERT INTO agency (id, name, short_name, active) VALUES ('a1', 'Dinas Kominfo', 'Kominfo', true)`,
  );
  return {
    ...{ dataSource, clock, identity, toys, probes, lines, direct, proxy, publicUrl },
    async addPerson(id: string, roles: readonly Role[], active = true): Promise<void> {
      await dataSource.query(
        `INSERT INTO person (id, full_name, email, position, agency_id, roles, active, version, updated_at)
         VALUES ($1, $2, $3, 'Staf', 'a1', $4, $5, 1, $6)`,
        [id, `Nama ${id}`, `${id}@karawangkab.go.id`, roles, active, clock.now],
      );
    },
    pass: (minutes: number) => {
      clock.now = new Date(clock.now.getTime() + minutes * 60_000);
    },
    async login(personId: string, acr = '1'): Promise<Client> {
      const client = new Client(proxy.url);
      await client.login(identity, { subject: personId, acr, authenticatedAt: clock.now });
      return client;
    },
    stranger: () => new Client(proxy.url),
    async close(): Promise<void> {
      await proxy.close();
      await closed(server);
      await database.close();
    },
  };
}

export interface Reply {
  readonly status: number;
  readonly headers: Headers;
  readonly body: Record<string, unknown>;
}

/** A browser's cookies and headers, without its politeness: every header can be taken away. */
export class Client {
  readonly cookies = new Map<string, string>();
  constructor(private readonly base: string) {}

  /** The same browser at another address of the API. */
  at(base: string): Client {
    const client = new Client(base);
    for (const [name, value] of this.cookies) client.cookies.set(name, value);
    return client;
  }

  async login(identity: ScriptedIdentity, who: Identity): Promise<Reply> {
    const begun = await this.send('GET', `/auth/login?return=/home&acr=${who.acr}`);
    const state = new URL(begun.headers.get('location') ?? '').searchParams.get('state') ?? '';
    identity.next = () => Promise.resolve(who);
    return this.send('GET', `/auth/callback?code=c&state=${state}`);
  }

  async send(
    method: string,
    path: string,
    { headers = {}, ...init }: Omit<RequestInit, 'headers'> & { headers?: Headerish } = {},
  ) {
    const own: Headerish = {
      ...(method === 'GET' ? {} : { 'X-Siklus-CSRF': '1' }),
      ...(this.cookies.size > 0 ? { Cookie: [...this.cookies].map(([k, v]) => `${k}=${v}`).join('; ') } : {}),
    };
    const merged = Object.entries({ ...own, ...headers }).filter(
      (entry): entry is [string, string] => entry[1] !== null,
    );
    const answer = await fetch(this.base + path, { method, redirect: 'manual', ...init, headers: merged });
    for (const cookie of answer.headers.getSetCookie()) this.store(cookie);
    return replyOf(answer);
  }

  json(method: string, path: string, body: unknown, headers: Headerish = {}): Promise<Reply> {
    const text = typeof body === 'string' ? body : JSON.stringify(body);
    return this.send(method, path, { body: text, headers: { 'Content-Type': 'application/json', ...headers } });
  }

  private store(cookie: string): void {
    const [, name = '', value = ''] = /^([^=]+)=([^;]*)/.exec(cookie) ?? [];
    if (/Max-Age=0/.test(cookie)) this.cookies.delete(name);
    else this.cookies.set(name, value);
  }
}

/** `null` takes a header away. */
export type Headerish = Record<string, string | null>;

async function replyOf(answer: Response): Promise<Reply> {
  const text = await answer.text();
  const json = /json/.test(answer.headers.get('content-type') ?? '');
  return {
    status: answer.status,
    headers: answer.headers,
    body: json ? (JSON.parse(text) as Record<string, unknown>) : { text },
  };
}

export const DRAFT = { label: 'Arsip', pages: 3, note: null };
let keys = 0;
export const newKey = (): Headerish => ({
  'Idempotency-Key': `key-${process.pid}-${String(++keys).padStart(16, '0')}`,
});
