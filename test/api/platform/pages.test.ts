import { createHash } from 'node:crypto';
import { Html, markup } from '../../../api/pages/page';
import type { Platform } from './harness';
import { startPlatform } from './harness';

let platform: Platform;
beforeAll(async () => {
  platform = await startPlatform();
  await platform.addPerson('p-applicant', ['applicant']);
});
afterAll(() => platform.close());

const CASE_ID = '0b0e6c1a-3c5f-8e11-a9f0-5d6c2b7a1e42';
const open = (path: string, client = platform.stranger(), accept = 'text/html') =>
  client.send('GET', path, { headers: { Accept: accept } });

describe('the page that a letter or a mail leads to, while no web application is installed', () => {
  it('tells a stranger that he must sign in to hear which application it is, in both languages', async () => {
    const { status, headers, body } = await open(`/cases/${CASE_ID}`);
    const text = String(body['text']);
    expect([status, headers.get('content-type')]).toEqual([200, 'text/html; charset=utf-8']);
    expect(text).toMatch(/<html lang="id">[^]*<section lang="id">[^]*<section lang="en">/);
    expect(text).toContain('Nomor dan isi permohonan ini hanya dapat ditunjukkan kepada yang berhak');
    expect(text).toContain('cannot be told without signing in');
    expect(text).toContain('href="/api/openapi.json"');
    expect(text).not.toMatch(/KRW-\d/);
  });

  it('leads through the login back to itself, and then to the data of the case', async () => {
    const client = platform.stranger();
    const before = await open(`/cases/${CASE_ID}`, client);
    const [, login = ''] = /href="(\/auth\/login[^"]*)"/.exec(String(before.body['text'])) ?? [];
    const begun = await client.send('GET', login);
    expect(begun.status).toBe(303);
    const state = new URL(begun.headers.get('location') ?? '').searchParams.get('state') ?? '';
    platform.identity.next = () =>
      Promise.resolve({ subject: 'p-applicant', acr: '1', authenticatedAt: platform.clock.now });
    const back = await client.send('GET', `/auth/callback?code=c&state=${state}`);
    expect(back.headers.get('location')).toBe(`/cases/${CASE_ID}`);
    const after = String((await open(`/cases/${CASE_ID}`, client)).body['text']);
    expect(after).toContain(`href="/api/cases/${CASE_ID}"`);
    expect(after).not.toContain('/auth/login');
  });

  it.each(['/', `/cases/${CASE_ID}`, '/prove-email'])(
    '%s runs nothing, loads nothing, is framed by nobody, and its one style is named by its hash',
    async (path) => {
      const { headers, body } = await open(path);
      const text = String(body['text']);
      const policy = headers.get('content-security-policy') ?? '';
      const [, style = ''] = /<style>([^]*)<\/style>/.exec(text) ?? [];
      const hash = createHash('sha256').update(style).digest('base64');
      expect(style.length).toBeGreaterThan(100);
      expect(policy.split('; ')).toEqual([
        "default-src 'none'",
        `style-src 'sha256-${hash}'`,
        "base-uri 'none'",
        "form-action 'none'",
        "frame-ancestors 'none'",
      ]);
      expect(text).not.toMatch(/<script|<img|<link|\son\w+=|\sstyle=|javascript:/);
      expect(headers.get('cache-control')).toBe('no-store');
      expect(headers.get('x-content-type-options')).toBe('nosniff');
    },
  );

  it('says how a proof of e-mail is sent by hand: its token never reached the server', async () => {
    const text = String((await open('/prove-email')).body['text']);
    expect(text).toContain('POST /api/email-proofs');
  });

  it('is no page for a program that asks for data, for another method, or for what no case can be', async () => {
    const asked = await open(`/cases/${CASE_ID}`, platform.stranger(), 'application/json');
    expect(asked).toMatchObject({ status: 404, body: { code: 'not-found' } });
    const posted = await platform.stranger().send('POST', `/cases/${CASE_ID}`);
    expect([posted.status, posted.headers.get('allow')]).toEqual([405, 'GET, HEAD']);
    const odd = await open(`/cases/${encodeURIComponent('"><b>x')}`);
    expect(odd.status).toBe(404);
    expect(JSON.stringify(odd.body)).not.toContain('<b>');
  });

  it('names no case in the log', async () => {
    platform.lines.length = 0;
    await open(`/cases/${CASE_ID}`);
    expect(platform.lines.join()).toContain('"status":200');
    expect(platform.lines.join()).not.toContain(CASE_ID);
  });
});

it('markup escapes whatever is not markup itself', () => {
  expect(
    markup`<a href="${'"><script>'}">${'R&D'}${new Html('<b>b</b>')}${[new Html('<i>'), new Html('</i>')]}</a>`.text,
  ).toBe('<a href="&quot;&gt;&lt;script&gt;">R&amp;D<b>b</b><i></i></a>');
});
