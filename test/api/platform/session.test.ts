import { AssuranceTooLow, IdentityProviderDown, LoginRefused } from '../../../adapters/identity/port';
import type { Headerish, Platform } from './harness';
import { DRAFT, newKey, startPlatform } from './harness';

let platform: Platform;
beforeAll(async () => {
  platform = await startPlatform();
  await platform.addPerson('p-examiner', ['examiner']);
  await platform.addPerson('p-supervisor', ['supervisor']);
  await platform.addPerson('p-former', ['examiner'], false);
});
afterAll(async () => {
  await platform.close();
  expect(platform.proxy.violations).toEqual([]);
});

const sessions = (): Promise<Record<string, unknown>[]> => platform.dataSource.query('SELECT * FROM session');
const refusals = (): Promise<Record<string, unknown>[]> =>
  platform.dataSource.query(`SELECT * FROM access_log WHERE outcome = 'refused' ORDER BY position`);

/** On loopback the port is part of the name, so that two clones leave each other signed in. */
const cookieName = () => `siklus-${new URL(platform.publicUrl).port}`;

describe('logging in', () => {
  it('leads to the identity provider and back to the path that was asked for', async () => {
    const client = platform.stranger();
    const landed = await client.login(platform.identity, {
      ...{ subject: 'p-examiner', acr: '1', authenticatedAt: platform.clock.now },
    });
    expect(landed).toMatchObject({ status: 303 });
    expect(landed.headers.get('location')).toBe('/home');
    const me = await client.send('GET', '/api/session');
    expect(me.body).toMatchObject({ personId: 'p-examiner', name: 'Nama p-examiner', roles: ['examiner'], acr: '1' });
  });

  it('gives a cookie of 256 bits that scripts and other sites do not get, and keeps only its hash', async () => {
    const client = platform.stranger();
    const landed = await client.login(platform.identity, {
      ...{ subject: 'p-examiner', acr: '1', authenticatedAt: platform.clock.now },
    });
    const [cookie] = landed.headers.getSetCookie();
    expect(cookie).toMatch(/^siklus-\d+=[A-Za-z0-9_-]{43}; Max-Age=36000; Path=\/; HttpOnly; SameSite=Lax$/);
    const token = client.cookies.get(cookieName())!;
    expect(JSON.stringify(await sessions())).not.toContain(token);
  });

  it.each(['//evil.test', '/\\evil.test', 'https://evil.test/', 'javascript:alert(1)', '/%0d%0a\n'])(
    'does not lead on to %s',
    async (target) => {
      const reply = await platform.stranger().send('GET', `/auth/login?return=${encodeURIComponent(target)}`);
      expect(reply.status).toBe(400);
      expect(reply.body).toMatchObject({ code: 'invalid-query', errors: [{ pointer: '/return', code: 'format' }] });
    },
  );

  it('cannot be finished in another browser than the one that began it', async () => {
    const victim = platform.stranger();
    const begun = await platform.stranger().send('GET', '/auth/login');
    const state = new URL(begun.headers.get('location')!).searchParams.get('state')!;
    const reply = await victim.send('GET', `/auth/callback?code=c&state=${state}`);
    expect(reply).toMatchObject({ status: 400, body: { code: 'login-not-started' } });
  });

  it('can be finished once, and within ten minutes', async () => {
    const client = platform.stranger();
    const begun = await client.send('GET', '/auth/login');
    const bound = new Map(client.cookies);
    const path = `/auth/callback?code=c&state=${new URL(begun.headers.get('location')!).searchParams.get('state')!}`;
    platform.identity.next = () =>
      Promise.resolve({ subject: 'p-examiner', acr: '1', authenticatedAt: platform.clock.now });
    expect((await client.send('GET', path)).status).toBe(303);
    for (const [name, value] of bound) client.cookies.set(name, value);
    expect((await client.send('GET', path)).body).toMatchObject({ code: 'login-not-started' });

    const late = platform.stranger();
    const again = await late.send('GET', '/auth/login');
    platform.pass(11);
    const state = new URL(again.headers.get('location')!).searchParams.get('state')!;
    expect((await late.send('GET', `/auth/callback?code=c&state=${state}`)).body).toMatchObject({
      code: 'login-not-started',
    });
  });

  it.each([
    ['said no', new LoginRefused(), 401, 'login-failed'],
    ['vouches for less than was asked', new AssuranceTooLow(), 403, 'login-assurance-too-low'],
    ['is down', new IdentityProviderDown(), 503, 'unavailable'],
  ])('fails clearly when the provider %s', async (_what, error, status, code) => {
    const client = platform.stranger();
    const begun = await client.send('GET', '/auth/login');
    platform.identity.next = () => Promise.reject(error);
    const state = new URL(begun.headers.get('location')!).searchParams.get('state')!;
    expect(await client.send('GET', `/auth/callback?code=c&state=${state}`)).toMatchObject({ status, body: { code } });
    expect(client.cookies.has(cookieName())).toBe(false);
  });

  it.each(['p-former', 'p-nobody'])('is refused to %s, who is not active in the directory', async (subject) => {
    const client = platform.stranger();
    const landed = await client.login(platform.identity, { subject, acr: '1', authenticatedAt: platform.clock.now });
    expect(landed).toMatchObject({ status: 403, body: { code: 'person-unknown' } });
  });
});

describe('a session', () => {
  it('gets a new token at every login and the old one is worthless', async () => {
    const client = await platform.login('p-examiner');
    const old = client.cookies.get(cookieName())!;
    await client.login(platform.identity, { subject: 'p-examiner', acr: '2', authenticatedAt: platform.clock.now });
    expect(client.cookies.get(cookieName())).not.toBe(old);
    const thief = platform.stranger();
    thief.cookies.set(cookieName(), old);
    expect((await thief.send('GET', '/api/session')).status).toBe(401);
    expect((await client.send('GET', '/api/session')).body).toMatchObject({ acr: '2' });
  });

  it('ends after 30 minutes without a request, and lives on with them', async () => {
    const client = await platform.login('p-examiner');
    for (const minutes of [29, 29, 29]) {
      platform.pass(minutes);
      expect((await client.send('GET', '/api/session')).status).toBe(200);
    }
    platform.pass(31);
    expect(await client.send('GET', '/api/session')).toMatchObject({ status: 401, body: { code: 'login-required' } });
  });

  it('ends after 10 hours whatever happens', async () => {
    const client = await platform.login('p-examiner');
    for (let quarter = 1; quarter < 40; quarter++) {
      platform.pass(15);
      expect((await client.send('GET', '/api/session')).status).toBe(200);
    }
    platform.pass(15);
    expect((await client.send('GET', '/api/session')).status).toBe(401);
  });

  it('ends at logout, which can be repeated and names the provider’s own', async () => {
    const client = await platform.login('p-examiner');
    const token = client.cookies.get(cookieName())!;
    const reply = await client.send('POST', '/auth/logout');
    expect(reply).toMatchObject({ status: 200, body: { endSessionUrl: 'https://idp.test/logout' } });
    expect(client.cookies.has(cookieName())).toBe(false);
    client.cookies.set(cookieName(), token);
    expect((await client.send('GET', '/api/session')).status).toBe(401);
    expect((await client.send('POST', '/auth/logout')).status).toBe(200);
  });

  it('has the roles of this moment: one that is taken away is lost at once, and so is the person', async () => {
    await platform.addPerson('p-moving', ['examiner']);
    const client = await platform.login('p-moving');
    expect((await client.json('POST', '/api/folders', DRAFT, newKey())).status).toBe(201);
    await platform.dataSource.query(`UPDATE person SET roles = '{auditor}' WHERE id = 'p-moving'`);
    const reply = await client.json('POST', '/api/folders', DRAFT, newKey());
    expect(reply).toMatchObject({ status: 403, body: { code: 'role-missing' } });
    await platform.dataSource.query(`UPDATE person SET active = false WHERE id = 'p-moving'`);
    expect((await client.send('GET', '/api/session')).status).toBe(401);
  });

  it('that lacks the role leaves a record of the attempt', async () => {
    const client = await platform.login('p-examiner', '2');
    const before = (await refusals()).length;
    const reply = await client.send('POST', '/api/folders/c-77/seal', { headers: newKey() });
    expect(reply).toMatchObject({ status: 403, body: { code: 'role-missing' } });
    expect((await refusals()).slice(before)).toEqual([
      expect.objectContaining({
        ...{ actor_id: 'p-examiner', action: 'sealFolder', case_id: 'c-77', object: '/api/folders/:caseId/seal' },
        ...{ reason: 'role-missing', trace_id: reply.body['traceId'] },
      }),
    ]);
  });
});

describe('step-up', () => {
  const seal = (client: Awaited<ReturnType<Platform['login']>>, headers: Headerish = newKey()) =>
    client.send('POST', '/api/folders/c-1/seal', { headers });

  it('is asked for in the terms of RFC 9470 when the login had one factor', async () => {
    const reply = await seal(await platform.login('p-supervisor', '1'));
    expect(reply).toMatchObject({ status: 401, body: { code: 'step-up-required' } });
    expect(reply.headers.get('www-authenticate')).toBe(
      'Bearer realm="siklus", error="insufficient_user_authentication", acr_values="2", max_age=300',
    );
  });

  it('lasts five minutes, and the same request goes through after it was renewed', async () => {
    const client = await platform.login('p-supervisor', '2');
    expect((await seal(client)).status).toBe(200);
    platform.pass(5);
    expect((await seal(client)).status).toBe(200);
    platform.pass(1);
    const key = newKey();
    expect((await seal(client, key)).status).toBe(401);
    await client.login(platform.identity, { subject: 'p-supervisor', acr: '2', authenticatedAt: platform.clock.now });
    expect((await seal(client, key)).status).toBe(200);
  });
});

describe('a changing request from elsewhere', () => {
  const origin = () => platform.publicUrl;
  it.each<[string, () => Headerish, number]>([
    ['our own page', () => ({ 'Sec-Fetch-Site': 'same-origin', Origin: origin() }), 201],
    ['a program', () => ({}), 201],
    ['a person’s own doing', () => ({ 'Sec-Fetch-Site': 'none' }), 201],
    ['an old browser on our page', () => ({ Origin: origin() }), 201],
    ['a page without the header', () => ({ 'X-Siklus-CSRF': null, 'Sec-Fetch-Site': 'same-origin' }), 403],
    ['a wrong header', () => ({ 'X-Siklus-CSRF': 'true' }), 403],
    ['another site', () => ({ 'Sec-Fetch-Site': 'cross-site', Origin: 'https://evil.test' }), 403],
    ['a sister host', () => ({ 'Sec-Fetch-Site': 'same-site' }), 403],
    ['another origin in an old browser', () => ({ Origin: 'https://evil.test' }), 403],
    ['a sandboxed frame', () => ({ Origin: 'null' }), 403],
    ['another port', () => ({ Origin: `${origin()}0` }), 403],
  ])('%s', async (_what, headers, status) => {
    const client = await platform.login('p-examiner');
    const reply = await client.json('POST', '/api/folders', DRAFT, { ...newKey(), ...headers() });
    expect(reply.status).toBe(status);
    if (status === 403) expect(reply.body).toMatchObject({ code: 'cross-site-request' });
  });

  it('cannot even log somebody out', async () => {
    const client = await platform.login('p-examiner');
    const reply = await client.send('POST', '/auth/logout', { headers: { 'X-Siklus-CSRF': null } });
    expect(reply.status).toBe(403);
    expect((await client.send('GET', '/api/session')).status).toBe(200);
  });
});
