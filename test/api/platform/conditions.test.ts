import type { Client, Headerish, Platform } from './harness';
import { DRAFT, newKey, startPlatform } from './harness';
import { script } from './toy-routes';

let platform: Platform;
let client: Client;
beforeAll(async () => {
  platform = await startPlatform();
  await platform.addPerson('p-examiner', ['examiner']);
  await platform.addPerson('p-other', ['examiner']);
  client = await platform.login('p-examiner');
});
afterAll(async () => {
  await platform.close();
  expect(platform.proxy.violations).toEqual([]);
});
beforeEach(() => {
  platform.toys.script = () => Promise.resolve();
  platform.toys.commands.length = 0;
});

describe('a change of what somebody saw', () => {
  const save = (headers: Headerish) => client.json('PUT', '/api/folders/f1', DRAFT, headers);

  it('needs If-Match: 428 without it', async () => {
    expect(await save({})).toMatchObject({ status: 428, body: { code: 'if-match-missing' } });
  });

  it.each(['*', 'W/"r3"', '"r3", "r4"', 'r3', '"3"', '"r03"', '"r-1"', '"r9999999999"', '""'])(
    'names one revision: If-Match %s is malformed',
    async (value) => {
      expect(await save({ 'If-Match': value })).toMatchObject({ status: 400, body: { code: 'if-match-malformed' } });
    },
  );

  it('is refused with 412 when the case moved on, and done when it did not', async () => {
    expect(await save({ 'If-Match': '"r2"' })).toMatchObject({ status: 412, body: { code: 'case-changed' } });
    const done = await save({ 'If-Match': '"r3"' });
    expect(done.status).toBe(200);
    expect(done.headers.get('etag')).toBe('"r3"');
  });
});

describe('an Idempotency-Key', () => {
  const open = (headers: Headerish, body: object = DRAFT, by: Client = client) =>
    by.json('POST', '/api/folders', body, headers);
  it.each([
    [null, 'idempotency-key-missing'],
    ['short', 'idempotency-key-malformed'],
    ['has spaces in it and more', 'idempotency-key-malformed'],
    ['x'.repeat(129), 'idempotency-key-malformed'],
    ['budi@karawangkab.go.id', 'idempotency-key-malformed'],
  ])('is required and well-formed: %s', async (key, code) => {
    expect(await open({ 'Idempotency-Key': key })).toMatchObject({ status: 400, body: { code } });
  });

  it('gives the first answer again, headers and all, without doing it again', async () => {
    const key = newKey();
    const first = await open(key);
    const second = await open(key);
    expect(first.status).toBe(201);
    expect(first.headers.has('idempotency-replayed')).toBe(false);
    expect(second).toMatchObject({ status: 201, body: first.body });
    expect(second.headers.get('idempotency-replayed')).toBe('true');
    for (const name of ['etag', 'location', 'content-type'])
      expect(second.headers.get(name)).toBe(first.headers.get(name));
    expect(platform.toys.commands).toHaveLength(1);
  });

  it('is the same for the same content in another order, and refused with 422 for any other', async () => {
    const key = newKey();
    await open(key);
    expect((await open(key, Object.fromEntries(Object.entries(DRAFT).reverse()))).status).toBe(201);
    expect(await open(key, { ...DRAFT, pages: 4 })).toMatchObject({
      ...{ status: 422, body: { code: 'idempotency-key-reused' } },
    });
    expect(platform.toys.commands).toHaveLength(1);
  });

  it('belongs to its person', async () => {
    const other = await platform.login('p-other');
    const key = newKey();
    await open(key);
    const reply = await open(key, DRAFT, other);
    expect(reply.status).toBe(201);
    expect(reply.headers.has('idempotency-replayed')).toBe(false);
    expect(new Set(platform.toys.commands).size).toBe(2);
  });

  it('whose request is under way answers 409 with Retry-After: of many at once, one does it', async () => {
    let answered = 0;
    let finish = () => {};
    const othersAnswered = new Promise<void>((resolve) => (finish = resolve));
    platform.toys.script = () => othersAnswered;
    const key = newKey();
    const replies = await Promise.all(
      Array.from({ length: 6 }, async () => {
        const reply = await open(key);
        if (++answered === 5) finish();
        return reply;
      }),
    );
    const refused = replies.filter(({ status }) => status === 409);
    expect(replies.filter(({ status }) => status === 201)).toHaveLength(1);
    expect(refused).toHaveLength(5);
    for (const { body, headers } of refused) {
      expect(body).toMatchObject({ code: 'idempotency-key-in-progress' });
      expect(headers.get('retry-after')).toBe('1');
    }
    expect(platform.toys.commands).toHaveLength(1);
    expect((await open(key)).headers.get('idempotency-replayed')).toBe('true');
  });

  it('keeps what a case refused: the same request gets the same no', async () => {
    const key = newKey();
    platform.toys.script = script.refuse;
    const first = await open(key);
    platform.toys.script = () => Promise.resolve();
    const second = await open(key);
    expect(first.status).toBe(409);
    expect(second).toMatchObject({ status: 409, body: first.body });
    expect(second.headers.get('content-type')).toBe('application/problem+json; charset=utf-8');
    expect(second.headers.get('idempotency-replayed')).toBe('true');
  });

  it.each([
    ['whose outcome is unknown', script.loseTheAnswer, 503, 'outcome-unknown'],
    ['that broke', script.break, 500, 'internal-error'],
    ['that the platform stopped', script.conflict, 409, 'already-exists'],
  ])('of a request %s is not done: repeated, it is the same command', async (_what, fail, status, code) => {
    const key = newKey();
    platform.toys.script = fail;
    const lost = await open(key);
    expect(lost).toMatchObject({ status, body: { code } });
    if (status === 503) expect(lost.headers.get('retry-after')).toBe('5');
    platform.toys.script = () => Promise.resolve();
    expect(await open(key, { ...DRAFT, pages: 9 })).toMatchObject({ status: 422 });
    const again = await open(key);
    expect(again.status).toBe(201);
    expect(again.headers.has('idempotency-replayed')).toBe(false);
    expect(new Set(platform.toys.commands).size).toBe(1);
    expect(platform.toys.commands).toHaveLength(2);
  });

  it('of a process that died is free again after a minute, for the same command', async () => {
    const key = newKey();
    await open(key);
    const [command] = platform.toys.commands;
    await platform.dataSource.query(
      `UPDATE idempotency_key SET status = NULL, response = NULL, headers = NULL WHERE key = $1`,
      [key['Idempotency-Key']],
    );
    expect((await open(key)).status).toBe(409);
    platform.pass(1);
    expect((await open(key)).status).toBe(201);
    expect(platform.toys.commands).toEqual([command, command]);
  });

  it('is forgotten after a day, yet another content is another command', async () => {
    const key = newKey();
    await open(key);
    platform.pass(24 * 60);
    client = await platform.login('p-examiner');
    expect((await open(key, { ...DRAFT, pages: 7 })).status).toBe(201);
    expect(new Set(platform.toys.commands).size).toBe(2);
  });

  it('becomes a command id of 32 hex digits that shows neither person nor key', async () => {
    await open(newKey());
    expect(platform.toys.commands[0]).toMatch(/^[0-9a-f]{32}$/);
  });

  it('keeps answers sealed', async () => {
    const key = newKey();
    const { body } = await open(key);
    expect(body['label']).toBe('made');
    const [row]: { response: string }[] = await platform.dataSource.query(
      `SELECT response FROM idempotency_key WHERE key = $1`,
      [key['Idempotency-Key']],
    );
    expect(row!.response).toMatch(/^k1\./);
    expect(row!.response).not.toContain('made');
  });
});

describe('a denial by the case itself', () => {
  it('one person in two roles is refused, and the attempt stays on record', async () => {
    platform.toys.script = script.deny;
    const reply = await client.json('POST', '/api/folders', DRAFT, newKey());
    expect(reply).toMatchObject({ status: 403, body: { code: 'same-person', article: '17(3)' } });
    const [row]: Record<string, unknown>[] = await platform.dataSource.query(
      `SELECT * FROM access_log WHERE trace_id = $1`,
      [reply.body['traceId']],
    );
    expect(row).toMatchObject({
      actor_id: 'p-examiner',
      action: 'openFolder',
      reason: 'same-person',
      outcome: 'refused',
    });
  });

  it('is not passed over in silence when it cannot be recorded', async () => {
    platform.toys.script = script.deny;
    await platform.dataSource.query('ALTER TABLE access_log RENAME TO access_log_away');
    try {
      const reply = await client.json('POST', '/api/folders', DRAFT, newKey());
      expect(reply).toMatchObject({ status: 503, body: { code: 'unavailable' } });
    } finally {
      await platform.dataSource.query('ALTER TABLE access_log_away RENAME TO access_log');
    }
  });
});
