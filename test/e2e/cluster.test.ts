import { execFile } from 'node:child_process';
import { randomUUID } from 'node:crypto';
import { mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { promisify } from 'node:util';
import { Client } from 'pg';
import { SERVED_BY } from '../../devstack/proxy/server';
import { isAlive } from '../../devstack/supervisor/process';
import { until } from '../../devstack/supervisor/until';
import type { Repeats } from '../../scripts/cluster/client';
import { LOGIN_AGAIN, patient, patientSignIn } from '../../scripts/cluster/client';
import { APIS, WORKERS } from '../../scripts/cluster/parts';
import { accountOf, certificatesMade, lifeWhileReplicasDie } from '../../scripts/cluster/play';
import type { Cluster } from '../../scripts/cluster/start';
import { startCluster } from '../../scripts/cluster/start';
import type { Session } from '../../scripts/stack';
import { signIn } from '../../scripts/stack';
import { World } from '../../scripts/story/world';
import type { S3Server } from '../adapters/documents/s3-server';
import { startS3Server } from '../adapters/documents/s3-server';

const root = resolve(__dirname, '../..');
const run = promisify(execFile);

/** What may happen to a client: no answer, or that its first request is still under way. */
const MAY_BE_TOLD = ['connection cut', '502', '503', 'idempotency-key-in-progress', LOGIN_AGAIN];

/** The test says what it saw, not the story. */
class Office extends World {
  override tell(): undefined {
    return undefined;
  }
}

describe('two workers and two APIs behind one port, documents in a bucket', () => {
  const dataDir = mkdtempSync(join(tmpdir(), 'siklus-cluster-'));
  const out = mkdtempSync(join(tmpdir(), 'siklus-cluster-out-'));
  let storage: S3Server;
  let cluster: Cluster;

  beforeAll(async () => {
    storage = await startS3Server();
    const { endpoint, bucket, region, accessKeyId, secretAccessKey } = storage.place;
    const env = {
      ...{ DOCUMENTS_STORE: 's3', S3_ENDPOINT: endpoint, S3_BUCKET: bucket, S3_REGION: region },
      ...{ S3_ACCESS_KEY_ID: accessKeyId, S3_SECRET_ACCESS_KEY: secretAccessKey },
      SIKLUS_BUNDLES: join(dataDir, 'cache'),
    };
    cluster = await startCluster({ dataDir, env });
  }, 300_000);
  afterAll(async () => {
    await cluster.stop();
    await storage.close();
    rmSync(dataDir, { recursive: true, force: true });
    rmSync(out, { recursive: true, force: true });
  }, 120_000);

  /** Past the proxy: to one replica, whose turn it is or not. */
  const at = (name: (typeof APIS)[number], path: string) => `http://localhost:${String(cluster.ports[name])}${path}`;
  const login = (username: string): Promise<Session> =>
    signIn(cluster.settings.publicUrl, username, 'siklus-demo', '135790');
  const open = (session: Session, key: string, path = '/api/enrollments') =>
    session.fetch(path, {
      ...{ method: 'POST', body: JSON.stringify({ certificateType: 'individual' }) },
      headers: { 'content-type': 'application/json', 'idempotency-key': key },
    });

  const hasBegun = async (key: string): Promise<boolean> => {
    const client = new Client({ connectionString: cluster.settings.databaseUrl });
    await client.connect();
    try {
      return (await client.query('SELECT 1 FROM idempotency_key WHERE key = $1', [key])).rowCount === 1;
    } finally {
      await client.end();
    }
  };

  it('have one workflow bundle between them, although both began without', () => {
    const files = readdirSync(join(dataDir, 'cache'));
    expect(files).toEqual([expect.stringMatching(/^workflows-[0-9a-f]{16}\.js$/)]);
  });

  it.each(APIS)('have every part up, as %s sees it; workers are known by what they ask Temporal for', async (name) => {
    const health = (await (await fetch(at(name, '/healthz'))).json()) as { status: string; parts: object };
    expect(health).toMatchObject({ status: 'up', parts: { worker: 'up', documents: 'up', temporal: 'up' } });
  });

  it('let a login begin at one API and end at the other, and its session be known to both', async () => {
    const before = { ...cluster.proxy.answered };
    const session = await login('applicant-1');
    for (const name of APIS) expect(cluster.proxy.answered[name]).toBeGreaterThan(before[name]!);
    const seen = new Set<string>();
    for (let n = 0; n < 6; n++) {
      const answer = await session.fetch('/api/session');
      expect(answer.status).toBe(200);
      seen.add(answer.headers.get(SERVED_BY)!);
    }
    expect(seen.size).toBe(2);
  });

  it('end a session for both when it ends at one', async () => {
    const session = await login('applicant-2');
    expect((await session.fetch(at('api-1', '/auth/logout'), { method: 'POST' })).status).toBe(200);
    for (const name of APIS) expect((await session.fetch(at(name, '/api/session'))).status).toBe(401);
  });

  it('do once what is asked of both at the same time with one key', async () => {
    const session = patient(await login('applicant-1'), {});
    const key = randomUUID();
    const asked = APIS.flatMap((name) => [name, name]).map((name) => open(session, key, at(name, '/api/enrollments')));
    const answers = await Promise.all(
      asked.map(async (answer) => (await answer).json() as Promise<{ caseId: string }>),
    );
    expect(new Set(answers.map(({ caseId }) => caseId)).size).toBe(1);
    const later = await open(session, key);
    expect(later.headers.get('idempotency-replayed')).toBe('true');
    expect(await later.json()).toEqual(answers[0]);
    const world = new Office(cluster.settings, out, () => Promise.resolve());
    expect((await accountOf(world, answers[0]!)).events).toEqual(['caseOpened']);
  });

  it('lose nothing when each of them dies once in the middle of a life; clients repeat requests at most', async () => {
    const repeats: Repeats = {};
    const world = new Office(
      cluster.settings,
      out,
      () => Promise.resolve(),
      (signingIn) => patientSignIn(signingIn, repeats),
    );
    const made = await certificatesMade(world);
    const scene = await lifeWhileReplicasDie(world, cluster);
    const { events, seqs, notices } = await accountOf(world, scene, 'receipt-recorded');
    expect(seqs).toEqual(events.map((_, i) => i + 1));
    for (const once of [
      ...['caseOpened', 'requestAttached', 'emailProven', 'truthDeclared', 'submitted', 'verified', 'approved'],
      ...['agreementAccepted', 'issuanceOrdered', 'activationOpened', 'certificateMatched', 'receiptConfirmed'],
    ])
      expect([once, events.filter((type) => type === once).length]).toEqual([once, 1]);
    expect(await certificatesMade(world)).toBe(made + 1);
    expect(new Set(notices.map(({ status }) => status))).toEqual(new Set(['sent']));
    expect(Object.keys(repeats).filter((why) => !MAY_BE_TOLD.includes(why))).toEqual([]);
  }, 400_000);

  it('keep what one API was given where the other finds it, sealed', async () => {
    const session = await login('applicant-6');
    const { items } = (await (await session.fetch('/api/cases')).json()) as { items: { id: string }[] };
    const view = (await (await session.fetch(`/api/cases/${items[0]!.id}`)).json()) as {
      documents: { documentId: string }[];
    };
    const { documentId } = view.documents[0]!;
    const read = async (name: (typeof APIS)[number]) =>
      Buffer.from(await (await session.fetch(at(name, `/api/documents/${documentId}`))).arrayBuffer());
    const [first, second] = await Promise.all(APIS.map(read));
    expect(first!.length).toBeGreaterThan(500);
    expect(second!.equals(first!)).toBe(true);
    const keys = await storage.keys();
    expect(keys.length).toBeGreaterThan(5);
  });

  it('take a command over whose API died while it waited for the answer', async () => {
    const workers = WORKERS.map((name) => cluster.pid(name)!);
    const session = await login('applicant-3');
    const key = randomUUID();
    const dying = cluster.pid('api-1');
    for (const pid of workers) process.kill(pid, 'SIGSTOP');
    try {
      const lost = open(session, key, at('api-1', '/api/enrollments')).then(
        () => 'answered',
        () => 'lost',
      );
      await until(() => hasBegun(key), { within: 20_000, what: 'the first API has the command' });
      expect((await open(session, key, at('api-2', '/api/enrollments'))).status).toBe(409);
      cluster.kill('api-1');
      expect(await lost).toBe('lost');
    } finally {
      for (const pid of workers) process.kill(pid, 'SIGCONT');
    }
    const repeats: Repeats = {};
    const answer = await open(patient(session, repeats), key);
    expect(answer.status).toBe(201);
    expect(repeats['idempotency-key-in-progress']).toBeGreaterThan(0);
    const world = new Office(cluster.settings, out, () => Promise.resolve());
    expect((await accountOf(world, (await answer.json()) as { caseId: string })).events).toEqual(['caseOpened']);
    await cluster.back('api-1', dying);
  }, 200_000);

  it('are replaced one after the other by an operator, and no client sees it', async () => {
    const session = await login('examiner-1');
    const statuses: Record<string, number> = {};
    let over = false;
    const reading = (async () => {
      while (!over) {
        const { status } = await session.fetch('/api/session');
        statuses[status] = (statuses[status] ?? 0) + 1;
        await pause(150); // as often as one session may ask
      }
    })();
    for (const name of [...APIS, ...WORKERS]) {
      const old = cluster.pid(name)!;
      cluster.kill(name, 'SIGTERM');
      await cluster.back(name, old);
      expect(isAlive(old)).toBe(false);
    }
    over = true;
    await reading;
    expect(Object.keys(statuses)).toEqual(['200']);
    expect(statuses['200']).toBeGreaterThan(20);
  }, 200_000);

  describe("the image's health check", () => {
    const check = (env: Record<string, string>) =>
      run(process.execPath, ['scripts/health.mjs'], { cwd: root, env }).then(
        () => 'healthy',
        (error: { code: number }) => error.code,
      );

    it('is passed by an API and by a worker, without knowing which', async () => {
      const api = { SIKLUS_PORT: String(cluster.ports['api-1']), SIKLUS_WORKER_PORT: '9' };
      const worker = { SIKLUS_PORT: '9', SIKLUS_WORKER_PORT: String(cluster.ports['worker-1']) };
      expect([await check(api), await check(worker)]).toEqual(['healthy', 'healthy']);
    });

    it('is failed where nobody answers', async () => {
      expect(await check({ SIKLUS_PORT: '9' })).toBe(1);
    });
  });
});
