import { sweepExpired } from '../../../api/auth/sweep';
import type { Platform } from './harness';
import { DRAFT, newKey, startPlatform } from './harness';

let platform: Platform;
beforeAll(async () => {
  platform = await startPlatform({ rateLimits: { normal: 40, strict: 5 } });
  await platform.addPerson('p-examiner', ['examiner']);
});
afterAll(() => platform.close());

describe('/livez', () => {
  it('is up for as long as requests are taken, whatever becomes of the parts', async () => {
    platform.probes['temporal'] = () => Promise.reject(new Error('down'));
    platform.pass(1);
    const [live, health] = await Promise.all([
      platform.stranger().send('GET', '/livez'),
      platform.stranger().send('GET', '/healthz'),
    ]);
    delete platform.probes['temporal'];
    expect([live.status, live.body['status'], health.status]).toEqual([200, 'up', 503]);
  });
});

describe('/healthz', () => {
  const read = async () => {
    platform.pass(1); // an answer is shared for a second
    return platform.stranger().send('GET', '/healthz');
  };

  it('is 200 when every part answers, with the state of each', async () => {
    expect(await read()).toMatchObject({ status: 200, body: { status: 'up', parts: { database: 'up' } } });
  });

  it.each<[string, () => Promise<unknown>]>([
    ['refuses', () => Promise.reject(new Error('postgres://siklus:secret@10.0.0.1 refused'))],
    [
      'throws at once',
      () => {
        throw new Error('secret');
      },
    ],
    ['never answers', () => new Promise(() => undefined)],
  ])('is 503 when a part %s, and does not say why', async (_what, probe) => {
    platform.probes['temporal'] = probe;
    const reply = await read();
    delete platform.probes['temporal'];
    expect(reply).toMatchObject({ status: 503, body: { status: 'down', parts: { database: 'up', temporal: 'down' } } });
    expect(JSON.stringify(reply.body)).not.toMatch(/secret|10\.0/);
  });

  it('asks the parts once for many who ask at once', async () => {
    let asked = 0;
    platform.probes['worker'] = () => Promise.resolve(++asked);
    platform.pass(1);
    await Promise.all(Array.from({ length: 10 }, () => platform.stranger().send('GET', '/healthz')));
    delete platform.probes['worker'];
    expect(asked).toBe(1);
  });
});

describe('/metrics', () => {
  it('counts requests by path template and status, on this machine', async () => {
    const client = await platform.login('p-examiner');
    await client.send('GET', '/api/folders/f-8812/print');
    const { body } = await platform.stranger().at(platform.direct).send('GET', '/metrics');
    expect(body['text']).toMatch(
      /siklus_http_request_duration_seconds_count\{method="GET",route="\/api\/folders\/:folderId\/print",status="200"\} 1/,
    );
    expect(body['text']).toMatch(/siklus_update_duration_seconds/);
    expect(body['text']).not.toContain('f-8812');
  });

  it.each<[string, Record<string, string>]>([
    ['handed on by a proxy', { 'X-Forwarded-For': '203.0.113.9' }],
    ['handed on by another proxy', { Forwarded: 'for=203.0.113.9' }],
    ['that came by way of a cache', { Via: '1.1 cache' }],
  ])('does not exist for a request %s', async (_what, headers) => {
    const reply = await platform.stranger().at(platform.direct).send('GET', '/metrics', { headers });
    expect(reply).toMatchObject({ status: 404, body: { code: 'not-found' } });
  });
});

describe('too many requests', () => {
  it('of one address to a login are refused with Retry-After, the others go on', async () => {
    const statuses: number[] = [];
    for (let n = 0; n < 8; n++) statuses.push((await platform.stranger().send('GET', '/api/notice')).status);
    expect(statuses.at(-1)).toBe(429);
    const reply = await platform.stranger().send('GET', '/api/notice');
    expect(reply.body).toMatchObject({ code: 'rate-limited' });
    expect(Number(reply.headers.get('retry-after'))).toBeGreaterThan(0);
    expect(reply.body['detail']).toMatch(/dalam \d+ detik/);
    expect((await platform.stranger().send('GET', '/api/openapi.json')).status).toBe(200);
  });

  it('of one session leave another alone', async () => {
    const token = async (personId: string) => {
      const now = platform.clock.now;
      const name = `token-of-${personId}-${'x'.repeat(40)}`;
      const { createHash } = await import('node:crypto');
      await platform.dataSource.query(
        `INSERT INTO session (token_sha256, person_id, acr, authenticated_at, created_at, seen_at, expires_at)
         VALUES ($1, 'p-examiner', '1', $2, $2, $2, $3)`,
        [createHash('sha256').update(name).digest('hex'), now, new Date(now.getTime() + 3_600_000)],
      );
      const client = platform.stranger();
      client.cookies.set(`siklus-${new URL(platform.publicUrl).port}`, name);
      return client;
    };
    const [busy, calm] = [await token('busy'), await token('calm')];
    const statuses = new Set<number>();
    for (let n = 0; n < 42; n++) statuses.add((await busy.send('GET', '/api/session')).status);
    expect(statuses).toEqual(new Set([200, 429]));
    expect((await calm.send('GET', '/api/session')).status).toBe(200);
  });
});

describe('the log', () => {
  it('has one line for each request, with its trace id, and nothing of what it said', async () => {
    const traceId = '4bf92f3577b34da6a3ce929d0e0e4736';
    await platform.stranger().json(
      'POST',
      '/api/folders?nik=3215010203040001',
      { ...DRAFT, label: 'Budi Santoso' },
      {
        ...{ ...newKey(), traceparent: `00-${traceId}-00f067aa0ba902b7-01`, 'User-Agent': 'Budi' },
      },
    );
    const lines = platform.lines.filter((line) => line.includes(traceId));
    expect(lines.map((line) => JSON.parse(line) as object)).toEqual([
      expect.objectContaining({ traceId, method: 'POST', route: '/api/folders', status: 401, msg: 'request' }),
    ]);
    const all = platform.lines.join('');
    expect(all).not.toMatch(/Budi|3215010203040001|karawangkab|Nama p-|siklus-\d+=|key-\d+-0|p-examiner/);
  });

  it.each([undefined, 'x', `00-${'0'.repeat(32)}-00f067aa0ba902b7-01`, `01-${'a'.repeat(32)}-${'b'.repeat(16)}-01`])(
    'makes a trace id where traceparent is %s',
    async (traceparent) => {
      const reply = await platform
        .stranger()
        .send('GET', '/healthz', { headers: { traceparent: traceparent ?? null } });
      expect(reply.headers.get('x-trace-id')).toMatch(/^[0-9a-f]{32}$/);
      expect(reply.headers.get('x-trace-id')).not.toMatch(/^(0+|a+)$/);
    },
  );
});

describe('sweeping', () => {
  it('removes what has ended and nothing else', async () => {
    const { dataSource, clock } = platform;
    const at = (minutes: number) => new Date(clock.now.getTime() + minutes * 60_000);
    await dataSource.query('DELETE FROM session');
    const session = (token: string, seen: Date, expires: Date) =>
      dataSource.query(`INSERT INTO session VALUES ($1, 'p-examiner', '1', $2, $2, $2, $3)`, [token, seen, expires]);
    await session('alive', at(-29), at(60));
    await session('idle', at(-31), at(60));
    await session('over', at(0), at(-1));
    const attempt = (state: string, expires: Date) =>
      dataSource.query(`INSERT INTO login_attempt VALUES ($1, 'n', 'v', '/', '1', $2)`, [state, expires]);
    await dataSource.query('DELETE FROM login_attempt');
    await attempt('begun', at(5));
    await attempt('given-up', at(-5));
    const key = (name: string, created: Date) =>
      dataSource.query(
        `INSERT INTO idempotency_key (actor_id, key, request_sha256, created_at) VALUES ('p', $1, 'x', $2)`,
        [name, created],
      );
    await key('fresh', at(-60));
    await key('old', at(-25 * 60));
    await sweepExpired(dataSource, clock.now);
    expect(await dataSource.query('SELECT token_sha256 FROM session')).toEqual([{ token_sha256: 'alive' }]);
    expect(await dataSource.query('SELECT state_sha256 FROM login_attempt')).toEqual([{ state_sha256: 'begun' }]);
    expect(await dataSource.query(`SELECT key FROM idempotency_key WHERE actor_id = 'p'`)).toEqual([{ key: 'fresh' }]);
  });
});
