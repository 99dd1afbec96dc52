import { execFile } from 'node:child_process';
import { chmodSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { basename, join, resolve } from 'node:path';
import { promisify } from 'node:util';
import { readSettings } from '../../config/settings';
import { NoCompose, resolveCompose } from '../../devstack/compose/binary';

const root = resolve(__dirname, '../..');
const scratch = mkdtempSync(join(tmpdir(), 'siklus-compose-'));
afterAll(() => {
  rmSync(scratch, { recursive: true });
});

interface Service {
  readonly command?: readonly string[] | null;
  readonly environment?: Readonly<Record<string, string>>;
  readonly networks?: Readonly<Record<string, unknown>>;
  readonly ports?: readonly { readonly host_ip?: string; readonly target: number }[];
  readonly deploy?: { readonly replicas?: number };
  readonly read_only?: boolean;
  readonly cap_drop?: readonly string[];
  readonly image?: string;
  readonly profiles?: readonly string[];
}

interface Composition {
  readonly services: Readonly<Record<string, Service>>;
  readonly secrets: Readonly<Record<string, { readonly file: string }>>;
  readonly networks: Readonly<Record<string, { readonly internal?: boolean }>>;
}

/** The composition as Docker Compose reads it, with every optional part and the variables of .env.example. */
async function composition(): Promise<Composition> {
  const { command, args } = await resolveCompose();
  const asked = [...args, '--env-file', '.env.example', '--profile', '*', 'config', '--format', 'json'];
  const { stdout } = await promisify(execFile)(command, asked, { cwd: root, env: { PATH: process.env['PATH'] } });
  return JSON.parse(stdout) as Composition;
}

/** The variables of a container, its secrets where this machine has them. */
function environmentOf({ environment = {} }: Service, secrets: Readonly<Record<string, string>>) {
  for (const [name, content] of Object.entries(secrets)) writeFileSync(join(scratch, name), content);
  return Object.fromEntries(
    Object.entries(environment).map(([name, value]) =>
      value.startsWith('/run/secrets/') ? [name, join(scratch, basename(value))] : [name, value],
    ),
  );
}

const key = Buffer.alloc(32, 7).toString('base64');
const ring = { current: 'k1', keys: { k1: key } };
const SECRETS = {
  'siklus-keys': JSON.stringify({ payloads: ring, documents: ring, personal: ring, blindIndex: key }),
  'database-url': 'postgres://siklus:rahasia@postgres:5432/siklus\n',
  'oidc-client-secret': 'dari penyedia identitas\n',
  'ca-secret': 'dari BSrE\n',
  'ca-trust-anchors': '-----BEGIN CERTIFICATE-----\nMAMCAQU=\n-----END CERTIFICATE-----\n',
  'smtp-url': 'smtps://op:rahasia@relay.example.go.id\n',
  's3-access-key-id': 'siklus\n',
  's3-secret-access-key': 'rahasia\n',
};

describe('the composition for production', () => {
  let services: Composition['services'];
  let all: Composition;
  beforeAll(async () => {
    all = await composition();
    services = all.services;
  }, 180_000);

  it.each(['api', 'worker', 'migrate'])('configures the %s by environment alone, without any stand-in', (role) => {
    const settings = readSettings(environmentOf(services[role]!, SECRETS));
    expect(services[role]!.command).toEqual([role]);
    expect(settings).toMatchObject({
      production: true,
      publicUrl: 'https://op.example.go.id',
      databaseUrl: 'postgres://siklus:rahasia@postgres:5432/siklus',
      temporal: { address: 'temporal:7233', namespace: 'siklus', retentionDays: 90 },
      documents: { store: 's3', endpoint: 'http://storage:7070', accessKeyId: 'siklus', secretAccessKey: 'rahasia' },
      mail: { url: 'smtps://op:rahasia@relay.example.go.id' },
      trustedProxies: 1,
    });
  });

  it.each([
    ['smtp-url', 'smtp://127.0.0.1:3003', /SMTP_URL/],
    ['ca-secret', 'development-only', /CA_SECRET/],
    ['oidc-client-secret', 'development-only', /OIDC_CLIENT_SECRET/],
  ])('starts nothing when %s is that of a stand-in', (name, content, message) => {
    const environment = environmentOf(services['api']!, { ...SECRETS, [name]: content });
    expect(() => readSettings(environment)).toThrow(message);
  });

  it('hands over every setting that there is, but those that have their place in the image', () => {
    const OWN_DEFAULT = [
      'SIKLUS_PORT',
      'SIKLUS_WORKER_PORT',
      'SIKLUS_TASK_QUEUE',
      'SIKLUS_BUNDLES',
      'DOCUMENTS_FOLDER',
    ];
    /** For another cluster than the composition's own, by an override that mounts its files. */
    const ELSEWHERE = ['TEMPORAL_TLS', 'TEMPORAL_TLS_CA', 'TEMPORAL_TLS_CERT', 'TEMPORAL_TLS_KEY'];
    const sources = readdirSync(join(root, 'config')).map((name) => readFileSync(join(root, 'config', name), 'utf8'));
    const known = new Set(sources.flatMap((text) => text.match(/(?<=')[A-Z][A-Z0-9]*_[A-Z0-9_]+(?=')/g) ?? []));
    const given = Object.keys(services['api']!.environment ?? {}).map((name) => name.replace(/_FILE$/, ''));
    expect(known.size).toBeGreaterThan(20);
    expect([...known].filter((name) => !given.includes(name)).sort()).toEqual([...OWN_DEFAULT, ...ELSEWHERE].sort());
  });

  it('runs two workers and two APIs behind one port', () => {
    expect([services['worker']?.deploy?.replicas, services['api']?.deploy?.replicas]).toEqual([2, 2]);
    const open = Object.entries(services).filter(([, { ports = [] }]) => ports.some(({ host_ip }) => !host_ip));
    expect(open.map(([name]) => name)).toEqual(['proxy']);
  });

  it('shows nobody outside the database, Temporal or the storage', () => {
    expect(all.networks['data']?.internal).toBe(true);
    for (const name of ['postgres', 'temporal', 'temporal-schema', 'storage'])
      expect([name, Object.keys(services[name]?.networks ?? {})]).toEqual([name, ['data']]);
  });

  it('gives our own containers nothing to write to and no rights', () => {
    for (const name of ['api', 'worker', 'migrate'])
      expect([name, services[name]?.read_only, services[name]?.cap_drop]).toEqual([name, true, ['ALL']]);
  });

  it('puts no secret into an environment: every one is a file', () => {
    const secretive = /PASSWORD|SECRET|PWD|KEY|DATABASE_URL|SMTP_URL/;
    for (const [name, { environment = {} }] of Object.entries(services))
      for (const [variable, value] of Object.entries(environment))
        if (secretive.test(variable))
          expect([name, variable, value]).toEqual([name, variable, expect.stringMatching(/^\/run\/secrets\//)]);
  });

  it('pins every image that is not ours by a tag', () => {
    for (const [name, { image = '' }] of Object.entries(services))
      if (!['api', 'worker', 'migrate'].includes(name))
        expect([name, image]).toEqual([name, expect.stringMatching(/:v?\d/)]);
  });
});

describe('the image', () => {
  const ignored = readFileSync(join(root, '.dockerignore'), 'utf8').split('\n');

  it('is built of nothing but what is named: no stand-ins, no tests, no keys', () => {
    const named = ignored.filter((line) => line.startsWith('!')).map((line) => line.slice(1));
    expect(ignored).toContain('*');
    expect(named.filter((name) => /devstack|test|\.data|secrets\/|\.env/.test(name))).toEqual([]);
  });

  it('runs as nobody of importance, on a pinned Node', () => {
    const lines = readFileSync(join(root, 'Dockerfile'), 'utf8').split('\n');
    expect(lines.filter((line) => line.startsWith('USER'))).toEqual(['USER node']);
    expect(lines).toContainEqual(expect.stringMatching(/^ARG NODE=\d+\.\d+\.\d+-/));
  });
});

describe('Docker Compose', () => {
  /** A folder whose only program is a `docker` that says it is of this version. */
  const pathWith = (version: string) => {
    const folder = mkdtempSync(join(scratch, 'bin-'));
    writeFileSync(join(folder, 'docker-compose'), `#!/bin/sh\necho ${version}\n`);
    chmodSync(join(folder, 'docker-compose'), 0o755);
    return folder;
  };

  it('that is installed is taken', async () => {
    const PATH = pathWith('v5.1.0');
    const fetch = () => Promise.reject(new Error('nothing is fetched'));
    expect(await resolveCompose({ PATH }, fetch)).toMatchObject({ command: 'docker-compose', version: '5.1.0' });
  });

  it('of the first generation is not, as it reads another format; then every source is named', async () => {
    const env = { PATH: pathWith('1.29.2'), SIKLUS_CACHE: scratch };
    const refused = resolveCompose(env, () => Promise.reject(new Error('no registry')));
    await expect(refused).rejects.toBeInstanceOf(NoCompose);
    await expect(refused).rejects.toThrow(/docker-compose is version 1\.29\.2[^]*(no registry|Linux x86_64)/);
  });
});
