import type { Server } from 'node:http';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import express from 'express';
import * as oidc from 'openid-client';
import type { Running } from '../../devstack/http';
import { close, listen } from '../../devstack/http';
import { ACCOUNTS, ONE_TIME_CODE } from '../../devstack/identity/accounts';
import { startIdentity } from '../../devstack/identity/server';
import { SignInFailed, signIn } from '../../scripts/stack/login';
import { freeBasePort } from '../../scripts/stack/ports';

const dataDir = mkdtempSync(join(tmpdir(), 'siklus-identity-'));
const officer = ACCOUNTS.find(({ personId }) => personId === 'person-examiner-1')!;

let publicUrl: string;
let client: Server;
let provider: Running;
const options = { clientId: 'siklus', clientSecret: 'development-only', dataDir, production: false };

// The provider warns that it keeps its sessions in memory, which a stand-in may.
beforeAll(async () => {
  jest.spyOn(console, 'warn').mockReturnValue();
  const port = await freeBasePort();
  publicUrl = `http://localhost:${port}`;
  const issuer = `http://localhost:${port + 1}`;
  provider = await startIdentity({ ...options, issuer, publicUrl });
  client = await listen(await relyingParty(issuer), port);
});
afterAll(async () => {
  await close(client);
  await provider.close();
  rmSync(dataDir, { recursive: true });
});

/** A client as the API is one: authorization code, PKCE, state, nonce; `/claims` tells what it learned. */
async function relyingParty(issuer: string) {
  const insecure = { execute: [oidc.allowInsecureRequests] };
  const config = await oidc.discovery(
    new URL(issuer),
    'siklus',
    { client_secret: 'development-only' },
    undefined,
    insecure,
  );
  let pending = { verifier: '', state: '', nonce: '' };
  let claims: object | undefined;
  const app = express();
  app.get('/auth/login', async ({ query }, response) => {
    pending = { verifier: oidc.randomPKCECodeVerifier(), state: oidc.randomState(), nonce: oidc.randomNonce() };
    const url = oidc.buildAuthorizationUrl(config, {
      redirect_uri: `${publicUrl}/auth/callback`,
      scope: 'openid',
      state: pending.state,
      nonce: pending.nonce,
      code_challenge: await oidc.calculatePKCECodeChallenge(pending.verifier),
      code_challenge_method: 'S256',
      ...(query['acr'] ? { acr_values: String(query['acr']) } : {}),
    });
    response.redirect(url.href);
  });
  app.get('/auth/callback', async (request, response) => {
    const tokens = await oidc.authorizationCodeGrant(config, new URL(request.url, publicUrl), {
      pkceCodeVerifier: pending.verifier,
      expectedState: pending.state,
      expectedNonce: pending.nonce,
    });
    claims = tokens.claims();
    response.cookie('signed-in', 'yes', { httpOnly: true }).redirect('/');
  });
  app.get('/claims', (request, response) => {
    response.json({ ...claims, cookie: request.headers.cookie, csrf: request.headers['x-siklus-csrf'] });
  });
  app.get('/', (_request, response) => response.send('home'));
  return app;
}

describe('signing in', () => {
  it('by password gives acr 1, the time of it, and no personal data but the person’s id', async () => {
    const session = await signIn(publicUrl, officer.username, officer.password);
    const claims = (await (await session.fetch('/claims')).json()) as Record<string, unknown>;
    expect(claims).toMatchObject({
      sub: 'person-examiner-1',
      acr: '1',
      amr: ['pwd'],
      csrf: '1',
      cookie: expect.stringContaining('signed-in=yes') as string,
    });
    expect(Math.abs(Number(claims['auth_time']) - Date.now() / 1000)).toBeLessThan(60);
    expect(Object.keys(claims).filter((name) => /name|email|phone/.test(name))).toEqual([]);
  });

  it('with the one-time code gives acr 2', async () => {
    const session = await signIn(publicUrl, officer.username, officer.password, ONE_TIME_CODE);
    expect(await (await session.fetch('/claims')).json()).toMatchObject({ acr: '2', amr: ['pwd', 'otp'] });
  });

  it.each([
    ['a wrong password', 'wrong', '', /kata sandi salah/],
    ['a wrong code', officer.password, '000000', /Kode sekali pakai salah/],
  ])('with %s is refused', async (_what, password, code, reason) => {
    const attempt = signIn(publicUrl, officer.username, password, code);
    await expect(attempt).rejects.toThrow(SignInFailed);
    await expect(attempt).rejects.toThrow(reason);
  });

  it('asks for the code again when acr 2 is wanted and only a password was given', async () => {
    const session = await signIn(publicUrl, officer.username, officer.password);
    const first = await session.fetch('/auth/login?acr=2');
    // The provider knows the person already and still shows its form.
    const form = await session.fetch(first.headers.get('location')!);
    expect(form.status).toBe(303);
    expect(form.headers.get('location')).toMatch(/\/login\//);
    const page = await (await session.fetch(new URL(form.headers.get('location')!, form.url).href)).text();
    expect(page).toMatch(/<input id="code"[^>]* required>/);
  });

  it('does not ask a person twice who needs no more than he has shown', async () => {
    const session = await signIn(publicUrl, officer.username, officer.password);
    const again = await session.fetch('/auth/login');
    const straightBack = await session.fetch(again.headers.get('location')!);
    expect(straightBack.headers.get('location')).toMatch(/\/auth\/callback\?code=/);
  });
});

describe('the identity stand-in', () => {
  it('refuses an authorization request without PKCE', async () => {
    const url = `${publicUrl.replace(/\d+$/, (port) => String(Number(port) + 1))}/auth?client_id=siklus&response_type=code&scope=openid&redirect_uri=${encodeURIComponent(`${publicUrl}/auth/callback`)}`;
    const answer = await fetch(url, { redirect: 'manual' });
    expect(answer.headers.get('location')).toMatch(/error=invalid_request.*PKCE/);
  });

  it.each([
    ['production', { production: true, issuer: 'http://localhost:4999' }],
    ['an issuer that others reach', { issuer: 'http://id.example.test' }],
    ['an issuer that claims to be safe', { issuer: 'https://localhost:4999' }],
  ])('refuses %s', async (_what, wrong) => {
    await expect(startIdentity({ ...options, publicUrl, ...wrong })).rejects.toThrow(/refuses/);
  });
});
