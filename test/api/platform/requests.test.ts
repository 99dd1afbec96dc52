import { connect } from 'node:net';
import type { Client, Headerish, Platform } from './harness';
import { DRAFT, newKey, startPlatform } from './harness';
import { script } from './toy-routes';

let platform: Platform;
let client: Client;
/** The same person, without the contract's proxy, which knows only requests that the contract foresees. */
let direct: Client;
beforeAll(async () => {
  platform = await startPlatform();
  await platform.addPerson('p-examiner', ['examiner']);
  client = await platform.login('p-examiner');
  direct = client.at(platform.direct);
});
afterAll(async () => {
  await platform.close();
  expect(platform.proxy.violations).toEqual([]);
});
beforeEach(() => {
  platform.toys.script = () => Promise.resolve();
  platform.toys.bodies.length = 0;
});

const open = (body: unknown, headers: Headerish = {}) =>
  client.json('POST', '/api/folders', body, { ...newKey(), ...headers });

/** A request that no HTTP client would send: its first line as it stands, and the status line that came back. */
function raw(text: string): Promise<{ status: number; head: string }> {
  return new Promise((resolve, reject) => {
    const socket = connect(Number(new URL(platform.direct).port), '127.0.0.1');
    let answer = '';
    socket.on('data', (chunk) => (answer += chunk.toString()));
    socket.on('error', reject);
    socket.on('close', () => {
      resolve({ status: Number(/^HTTP\/1\.1 (\d+)/.exec(answer)?.[1]), head: answer });
    });
    socket.end(`${text}\r\nHost: localhost\r\nConnection: close\r\n\r\n`);
  });
}

describe('a path or method that is not there', () => {
  it.each(['/api', '/api/nothing', '/api/folders/', '/API/folders', '/api/folders/f1/none', '/auth'])(
    '%s is a 404 problem',
    async (path) => {
      const reply = await direct.send('GET', path);
      expect(reply).toMatchObject({ status: 404, body: { code: 'not-found', instance: path } });
      expect(reply.headers.get('content-type')).toBe('application/problem+json; charset=utf-8');
    },
  );

  it.each([
    ['DELETE', '/api/folders', 'GET, HEAD, POST'],
    ['PATCH', '/api/folders/f1', 'PUT'],
    ['POST', '/api/session', 'GET, HEAD'],
    ['GET', '/auth/logout', 'POST'],
    ['OPTIONS', '/api/folders', 'GET, HEAD, POST'],
    ['POST', '/livez', 'GET, HEAD'],
    ['POST', '/healthz', 'GET, HEAD'],
  ])('%s %s is a 405 problem that names what is allowed', async (method, path, allow) => {
    const reply = await direct.send(method, path);
    expect(reply).toMatchObject({ status: 405, body: { code: 'method-not-allowed' } });
    expect(reply.headers.get('allow')).toBe(allow);
  });

  it.each([
    ['TRACE /api/folders', 405],
    ['TRACE /api/nothing', 404],
    ['PROPFIND /api/folders', 405],
    ['PURGE /api/session', 405],
    ['BREW /api/folders', 400],
  ])('%s is answered with %d, never 501', async (line, status) => {
    expect((await raw(`${line} HTTP/1.1`)).status).toBe(status);
  });

  it.each(['%00', '%E0%A4%A', '..%2f', '%20', `${'x'.repeat(201)}`])(
    'an id such as %s reaches no handler',
    async (id) => {
      const reply = await client.json('PUT', `/api/folders/${id}`, DRAFT, { 'If-Match': '"r3"' });
      expect([400, 404]).toContain(reply.status);
      expect(platform.toys.bodies).toEqual([]);
    },
  );
});

describe('a body', () => {
  it.each([
    ['application/json', 201],
    ['application/json; charset=utf-8', 201],
    ['Application/JSON', 201],
    ['application/json; charset=iso-8859-1', 415],
    ['text/plain', 415],
    ['application/x-www-form-urlencoded', 415],
    ['multipart/form-data; boundary=x', 415],
    ['application/merge-patch+json', 415],
    [null, 415],
  ])('of the type %s is answered with %d', async (type, status) => {
    const sent = await client.send('POST', '/api/folders', {
      body: new TextEncoder().encode(JSON.stringify(DRAFT)),
      headers: { ...newKey(), 'Content-Type': type },
    });
    expect(sent.status).toBe(status);
    if (status === 415) expect(sent.body).toMatchObject({ code: 'media-type-unsupported' });
  });

  it('of an upload must be multipart', async () => {
    expect((await client.json('POST', '/api/folders/f1/scan', {})).status).toBe(415);
    const form = new FormData();
    form.set('side', 'front');
    form.set('file', new Blob(['x']), 'x.pdf');
    expect((await client.send('POST', '/api/folders/f1/scan', { body: form })).status).toBe(200);
    expect(platform.toys.bodies.at(-1)).toEqual({ side: 'front' });
  });

  it.each<[string, Record<string, string>, string, string]>([
    ['without a field', {}, '/side', 'required'],
    ['with a field that is none of the choices', { side: 'top' }, '/side', 'choice'],
    ['with a field that nobody asked for', { side: 'front', owner: 'me' }, '/owner', 'unknown'],
  ])('of an upload %s is refused, field by field', async (_what, fields, pointer, code) => {
    const form = new FormData();
    for (const [name, value] of Object.entries(fields)) form.set(name, value);
    form.set('file', new Blob(['x']), 'x.pdf');
    const { status, body } = await client.send('POST', '/api/folders/f1/scan', { body: form });
    expect([status, body['code']]).toEqual([422, 'invalid-input']);
    expect(body['errors']).toEqual([expect.objectContaining({ pointer, code })]);
  });

  it.each(['', '{', '{"label":', 'null', '"text"', '[]', 'NaN'])('that is %j is refused', async (text) => {
    const reply = await open(text);
    expect([400, 422]).toContain(reply.status);
    expect(['invalid-json', 'invalid-input']).toContain(reply.body['code']);
  });

  it('over the limit is refused', async () => {
    expect(await open({ ...DRAFT, label: 'x'.repeat(200_000) })).toMatchObject({
      ...{ status: 413, body: { code: 'body-too-large' } },
    });
  });

  it('that is compressed is refused, as nobody can tell its size', async () => {
    const headers = { ...newKey(), 'Content-Encoding': 'gzip' };
    expect((await direct.json('POST', '/api/folders', DRAFT, headers)).status).toBe(415);
  });

  it.each<[string, object, string, string]>([
    ['a member that the DTO lacks', { ...DRAFT, actorId: 'p-other' }, '/actorId', 'unknown'],
    ['a member that only the nested DTO lacks', { ...DRAFT, clasp: { metal: 'steel', x: 1 } }, '/clasp/x', 'unknown'],
    ['a missing member', { pages: 3, note: null }, '/label', 'required'],
    ['a missing nullable member', { label: 'Arsip', pages: 3 }, '/note', 'required'],
    ['a null where none may be', { ...DRAFT, label: null }, '/label', 'type'],
    ['a null for an optional member', { ...DRAFT, shelf: null }, '/shelf', 'type'],
    ['a null in an optional part', { ...DRAFT, clasp: null }, '/clasp', 'type'],
    ['a text for a number', { ...DRAFT, pages: '3' }, '/pages', 'type'],
    ['an object for a text', { ...DRAFT, label: { $gt: '' } }, '/label', 'type'],
    ['a list for a text', { ...DRAFT, label: ['a'] }, '/label', 'type'],
    ['a number out of range', { ...DRAFT, pages: 501 }, '/pages', 'range'],
    ['a text too long', { ...DRAFT, label: 'x'.repeat(41) }, '/label', 'length'],
    ['a choice that is none', { ...DRAFT, clasp: { metal: 'gold' } }, '/clasp/metal', 'choice'],
    ['a part that is no object', { ...DRAFT, clasp: 'steel' }, '/clasp', 'type'],
    ['a fault with a code of its own', { ...DRAFT, shelf: 'x' }, '/shelf', 'nik-not-16-digits'],
    ['text that cannot be stored', { ...DRAFT, label: 'a\0b' }, '/label', 'characters'],
    ['half a character', { ...DRAFT, note: '\ud800' }, '/note', 'characters'],
  ])('with %s is refused there, and reaches no handler', async (_what, body, pointer, code) => {
    const reply = await open(body);
    expect(reply).toMatchObject({ status: 422, body: { code: 'invalid-input' } });
    expect(reply.body['errors']).toEqual([{ pointer, code, message: expect.stringMatching(/\S/) as string }]);
    expect(platform.toys.bodies).toEqual([]);
  });

  it.each([
    '{"label":"a","pages":1,"note":null,"__proto__":{"admin":true}}',
    '{"label":"a","pages":1,"note":null,"constructor":{"prototype":{"admin":true}}}',
    '{"label":"a","pages":1,"note":null,"clasp":{"metal":"steel","__proto__":{"admin":true}}}',
  ])('cannot reach a prototype: %s', async (text) => {
    expect((await open(text)).status).toBe(422);
    expect(({} as { admin?: boolean }).admin).toBeUndefined();
  });

  it('nested without end is refused and breaks nothing', async () => {
    const deep = `${'{"clasp":'.repeat(8000)}1${'}'.repeat(8000)}`;
    expect((await open(deep)).status).toBe(422);
  });

  it('that is right reaches the handler with its own members only', async () => {
    await open({ ...DRAFT, clasp: { metal: 'brass' } });
    expect(platform.toys.bodies).toHaveLength(1);
    expect(JSON.parse(JSON.stringify(platform.toys.bodies[0]))).toEqual({ ...DRAFT, clasp: { metal: 'brass' } });
  });
});

describe('a list', () => {
  it('is read page by page along its links, each item once', async () => {
    const seen: unknown[] = [];
    let path: string | undefined = '/api/folders?limit=2&colour=red';
    while (path !== undefined) {
      const reply = await client.send('GET', path);
      expect(reply.status).toBe(200);
      seen.push(...(reply.body['items'] as { id: string }[]).map(({ id }) => id));
      path = /^<([^>]+)>; rel="next"$/.exec(reply.headers.get('link') ?? '')?.[1];
      expect(path?.includes('colour=red')).not.toBe(false);
    }
    expect(seen).toEqual(['f1', 'f2', 'f3', 'f4', 'f5']);
  });

  it.each([
    ['colour=red&colour=green', 'invalid-query', '/colour', 'repeated'],
    ['colour[]=red', 'invalid-query', '/colour[]', 'unknown'],
    ['colour=blue', 'invalid-query', '/colour', 'choice'],
    ['limit=0', 'invalid-query', '/limit', 'range'],
    ['limit=101', 'invalid-query', '/limit', 'range'],
    ['limit=x', 'invalid-query', '/limit', 'type'],
    ['owner=p-1', 'invalid-query', '/owner', 'unknown'],
    ['__proto__=x', 'invalid-query', '', 'unknown'],
    ['cursor=%00', 'invalid-query', '/cursor', 'characters'],
  ])('with ?%s is refused', async (query, code, pointer, fault) => {
    const reply = await client.send('GET', `/api/folders?${query}`);
    expect(reply).toMatchObject({ status: 400, body: { code } });
    expect(reply.body['errors']).toEqual([expect.objectContaining({ pointer, code: fault })]);
  });

  it.each(['bm90IGpzb24', 'WyJ4Il0', 'WzEsMl0', 'e30', 'W251bGxd'])('refuses the made-up cursor %s', async (cursor) => {
    expect(await client.send('GET', `/api/folders?cursor=${cursor}`)).toMatchObject({
      ...{ status: 400, body: { code: 'invalid-cursor' } },
    });
  });

  it('takes no parameter where none is declared', async () => {
    expect((await client.send('GET', '/api/session?x=1')).body).toMatchObject({ code: 'invalid-query' });
  });
});

describe('a problem', () => {
  it('has the members of RFC 9457, the article behind it and a type that can be read', async () => {
    platform.toys.script = script.refuse;
    const reply = await open(DRAFT, {
      'Accept-Language': 'en-GB,en;q=0.9',
      traceparent: `00-${'ab'.repeat(16)}-${'cd'.repeat(8)}-01`,
    });
    expect(reply.status).toBe(409);
    expect(reply.body).toEqual({
      type: `${platform.publicUrl}/api/problems/task-claimed-by-other`,
      title: 'Task taken by another officer',
      status: 409,
      detail: 'Another officer has claimed this task already.',
      instance: '/api/folders',
      code: 'task-claimed-by-other',
      article: '17(3)',
      errors: [
        {
          pointer: '/taskId',
          code: 'task-claimed-by-other',
          message: 'Another officer has claimed this task already.',
        },
      ],
      traceId: 'ab'.repeat(16),
      translation: {
        language: 'id',
        title: 'Tugas diambil petugas lain',
        detail: 'Petugas lain sudah mengambil tugas ini.',
        messages: ['Petugas lain sudah mengambil tugas ini.'],
      },
    });
    expect(reply.headers.get('content-language')).toBe('en');
    const described = await client.send('GET', '/api/problems/task-claimed-by-other');
    expect(described.body).toMatchObject({ status: 409, title: { en: 'Task taken by another officer' } });
  });

  it.each([
    [null, 'Tugas diambil petugas lain'],
    ['fr', 'Tugas diambil petugas lain'],
    ['id-ID,en;q=0.5', 'Tugas diambil petugas lain'],
    ['en', 'Task taken by another officer'],
  ])('speaks Bahasa Indonesia unless English is preferred (Accept-Language: %s)', async (language, title) => {
    platform.toys.script = script.refuse;
    expect((await open(DRAFT, { 'Accept-Language': language ?? '' })).body).toMatchObject({ title });
  });

  it('of an error that nobody foresaw tells the trace id and nothing else', async () => {
    platform.toys.script = script.break;
    const reply = await open(DRAFT);
    expect(reply).toMatchObject({ status: 500, body: { code: 'internal-error', errors: [] } });
    expect(JSON.stringify(reply.body)).not.toMatch(/Budi|3215010203040001|Error:|\.ts/);
    const line = platform.lines.find(
      (text) => text.includes('request failed') && text.includes(String(reply.body['traceId'])),
    );
    expect(line).toMatch(/toy-routes/);
    expect(platform.lines.join('')).not.toMatch(/Budi|3215010203040001/);
  });
});

describe('every answer', () => {
  it.each(['/api/session', '/api/nothing', '/auth/login', '/healthz', '/api/folders/f1/print'])(
    'of %s forbids to keep, sniff, frame or run it',
    async (path) => {
      const { headers } = await client.send('GET', path);
      expect(Object.fromEntries(headers)).toMatchObject({
        'cache-control': 'no-store',
        'x-content-type-options': 'nosniff',
        'content-security-policy':
          "default-src 'none';base-uri 'none';form-action 'none';frame-ancestors 'none';sandbox",
        'x-frame-options': 'DENY',
        'cross-origin-resource-policy': 'same-origin',
        'referrer-policy': 'no-referrer',
        vary: 'Cookie, Accept-Language',
      });
      expect(headers.has('x-powered-by')).toBe(false);
      expect(headers.get('x-trace-id')).toMatch(/^[0-9a-f]{32}$/);
    },
  );

  it('that is a file bears our name for it in both forms of RFC 6266', async () => {
    const { headers } = await client.send('GET', '/api/folders/f1/print');
    expect(headers.get('content-type')).toBe('application/pdf');
    expect(headers.get('content-disposition')).toBe(
      `inline; filename="Caf_ _1_.pdf"; filename*=UTF-8''Caf%C3%A9%20%221%22.pdf`,
    );
  });

  it('needs a session unless the route is public', async () => {
    const reply = await platform.stranger().send('GET', '/api/folders');
    expect(reply).toMatchObject({ status: 401, body: { code: 'login-required' } });
    expect(reply.headers.get('www-authenticate')).toBe('Bearer realm="siklus"');
    expect((await platform.stranger().send('GET', '/api/notice')).status).toBe(200);
  });
});
