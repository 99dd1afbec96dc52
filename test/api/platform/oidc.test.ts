import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Server } from 'node:http';
import { createServer } from 'node:http';
import { InsecureIssuer, oidcProvider } from '../../../adapters/identity/oidc';
import type { IdentityProvider, LoginTerms } from '../../../adapters/identity/port';
import { AssuranceTooLow, IdentityProviderDown, LoginRefused } from '../../../adapters/identity/port';
import { Cookies, InsecureOrigin } from '../../../api/auth/cookies';
import type { Running } from '../../../devstack/http';
import { close, listen } from '../../../devstack/http';
import { ACCOUNTS, ONE_TIME_CODE } from '../../../devstack/identity/accounts';
import { startIdentity } from '../../../devstack/identity/server';
import { signIn } from '../../../scripts/stack/login';
import { freeBasePort } from '../../../scripts/stack/ports';

const dataDir = mkdtempSync(join(tmpdir(), 'siklus-oidc-'));
const officer = ACCOUNTS.find(({ personId }) => personId === 'person-examiner-1')!;
let provider: Running;
let client: Server;
let identity: IdentityProvider;
let base: { publicUrl: string; issuer: string };
/** What came back to the callback last, and the terms it answers. */
let back: { query: URLSearchParams; terms: LoginTerms };

beforeAll(async () => {
  jest.spyOn(console, 'warn').mockReturnValue(); // the provider warns that it keeps its sessions in memory
  const port = await freeBasePort();
  base = { publicUrl: `http://localhost:${port}`, issuer: `http://localhost:${port + 1}` };
  const secret = { clientId: 'siklus', clientSecret: 'development-only', production: false };
  provider = await startIdentity({ ...secret, ...base, dataDir });
  identity = oidcProvider({ ...secret, issuer: base.issuer, ...redirects(base.publicUrl) });
  let terms: LoginTerms;
  // The browser is sent off by the real adapter; its answer is kept for the test instead of being redeemed.
  client = await listen(
    createServer((request, response) => {
      const url = new URL(request.url ?? '/', base.publicUrl);
      if (url.pathname === '/auth/login') {
        terms = identity.newTerms(url.searchParams.get('acr') ?? '1');
        void identity.authorizationUrl(terms).then(({ href }) => response.writeHead(303, { Location: href }).end());
        return;
      }
      if (url.pathname === '/auth/callback') back = { query: url.searchParams, terms };
      response.writeHead(url.pathname === '/auth/callback' ? 303 : 200, { Location: '/' }).end();
    }) as never,
    port,
  );
});
afterAll(async () => {
  await close(client);
  await provider.close();
  rmSync(dataDir, { recursive: true });
});

const redirects = (publicUrl: string) => ({
  redirectUri: `${publicUrl}/auth/callback`,
  postLogoutRedirectUri: `${publicUrl}/`,
});
const comeBack = async (code = '') => {
  await signIn(base.publicUrl, officer.username, officer.password, code);
  return back;
};

describe('an answer of the identity provider', () => {
  it('says who it was, how strongly and when', async () => {
    const { query, terms } = await comeBack();
    const who = await identity.redeem(query, terms);
    expect(who).toMatchObject({ subject: 'person-examiner-1', acr: '1' });
    expect(Math.abs(who.authenticatedAt.getTime() - Date.now())).toBeLessThan(60_000);
  });

  it('to a step-up states the second factor', async () => {
    const { query, terms } = await comeBack(ONE_TIME_CODE);
    expect(terms.acr).toBe('2');
    expect(await identity.redeem(query, terms)).toMatchObject({ acr: '2' });
  });

  it('with one factor does not pass for a step-up, whoever edited the address', async () => {
    const { query, terms } = await comeBack();
    await expect(identity.redeem(query, { ...terms, acr: '2' })).rejects.toThrow(AssuranceTooLow);
  });

  it.each<[string, (given: typeof back) => typeof back]>([
    ['another state', ({ query, terms }) => ({ query, terms: { ...terms, state: 'x' } })],
    ['another nonce', ({ query, terms }) => ({ query, terms: { ...terms, nonce: 'x' } })],
    ['another code verifier', ({ query, terms }) => ({ query, terms: { ...terms, codeVerifier: 'x'.repeat(43) } })],
    ['another issuer', ({ query, terms }) => ({ query: with_(query, 'iss', 'https://evil.test'), terms })],
    ['a made-up code', ({ query, terms }) => ({ query: with_(query, 'code', 'x'), terms })],
    ['an error instead of a code', ({ query, terms }) => ({ query: with_(query, 'error', 'access_denied'), terms })],
  ])('with %s is refused', async (_what, twist) => {
    const { query, terms } = twist(await comeBack());
    await expect(identity.redeem(query, terms)).rejects.toThrow(LoginRefused);
  });

  it('can be redeemed once', async () => {
    const { query, terms } = await comeBack();
    await identity.redeem(query, terms);
    await expect(identity.redeem(query, terms)).rejects.toThrow(LoginRefused);
  });

  const with_ = (query: URLSearchParams, name: string, value: string) => {
    const changed = new URLSearchParams(query);
    changed.set(name, value);
    return changed;
  };
});

describe('the way to the identity provider', () => {
  it('asks for code, PKCE with S256, state, nonce, and a new login for a step-up', async () => {
    const url = await identity.authorizationUrl(identity.newTerms('2'));
    expect(Object.fromEntries(url.searchParams)).toMatchObject({
      ...{ response_type: 'code', scope: 'openid', code_challenge_method: 'S256', acr_values: '2', max_age: '0' },
      redirect_uri: `${base.publicUrl}/auth/callback`,
      state: expect.stringMatching(/^[\w-]{43}$/) as string,
      nonce: expect.stringMatching(/^[\w-]{43}$/) as string,
      code_challenge: expect.stringMatching(/^[\w-]{43}$/) as string,
    });
  });

  it('ends its session on request', async () => {
    expect((await identity.endSessionUrl())?.href).toContain(`${base.issuer}/session/end?`);
    await expect(identity.probe()).resolves.toBeUndefined();
  });

  it('that leads nowhere says so, and is found once the provider is up', async () => {
    const port = await freeBasePort();
    const own = { publicUrl: `http://localhost:${port}`, issuer: `http://localhost:${port + 1}` };
    const settings = { clientId: 'siklus', clientSecret: 'development-only', production: false };
    const early = oidcProvider({ ...settings, issuer: own.issuer, ...redirects(own.publicUrl) });
    await expect(early.authorizationUrl(early.newTerms('1'))).rejects.toThrow(IdentityProviderDown);
    await expect(early.probe()).rejects.toThrow();
    const late = await startIdentity({ ...settings, ...own, dataDir });
    try {
      await expect(early.authorizationUrl(early.newTerms('1'))).resolves.toBeInstanceOf(URL);
    } finally {
      await late.close();
    }
  });

  it.each([
    ['production', 'http://localhost:3001', true],
    ['any host but this one', 'http://id.example.test', false],
  ])('is never plain http for %s', (_what, issuer, production) => {
    const settings = { issuer, production, clientId: 'siklus', clientSecret: 's', ...redirects('https://s.test') };
    expect(() => oidcProvider(settings)).toThrow(InsecureIssuer);
  });
});

describe('cookies', () => {
  it('over TLS bear the prefix that binds them to the host', () => {
    const cookies = new Cookies('https://siklus.example.test');
    expect(cookies.set(cookies.session, 'x', 60)).toBe(
      '__Host-siklus=x; Max-Age=60; Path=/; HttpOnly; Secure; SameSite=Lax',
    );
  });

  it('are not sent in the clear but on loopback', () => {
    expect(() => new Cookies('http://siklus.example.test')).toThrow(InsecureOrigin);
    expect(() => new Cookies('http://127.0.0.1:3000')).not.toThrow();
  });
});
