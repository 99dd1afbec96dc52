import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { brotliCompressSync } from 'node:zlib';
import type { Platform } from './harness';
import { startPlatform } from './harness';

const PAGE = '<!doctype html><title>Siklus</title>';
const PROGRAM = 'export const answer = 42;\n'.repeat(50);

describe('the web application as the API serves it', () => {
  const folder = mkdtempSync(join(tmpdir(), 'siklus-web-'));
  let platform: Platform;

  beforeAll(async () => {
    mkdirSync(join(folder, 'assets'));
    writeFileSync(join(folder, 'index.html'), PAGE);
    writeFileSync(join(folder, 'assets/main-1a2b.js'), PROGRAM);
    writeFileSync(join(folder, 'assets/main-1a2b.js.br'), brotliCompressSync(PROGRAM));
    platform = await startPlatform({ webApplication: folder });
  });
  afterAll(async () => {
    await platform.close();
    rmSync(folder, { recursive: true });
  });

  const open = (path: string, headers: Record<string, string> = { Accept: 'text/html' }) =>
    fetch(`${platform.direct}${path}`, { headers });

  it.each(['/', '/cases/0b0e6c1a-3c5f-8e11-a9f0-5d6c2b7a1e42', '/tasks', '/prove-email'])(
    'answers a browser at %s with the one page, under a policy that lets only its own files run',
    async (path) => {
      const reply = await open(path);
      expect(reply.status).toBe(200);
      expect(await reply.text()).toBe(PAGE);
      expect(reply.headers.get('content-security-policy')).toMatch(/default-src 'none'; script-src 'self';/);
      expect(reply.headers.get('content-security-policy')).not.toMatch(/unsafe|http/);
      expect(reply.headers.get('cache-control')).toBe('no-cache');
    },
  );

  it('lets what bears the digest of its content be kept for ever, and sends it compressed to whom can read it', async () => {
    const reply = await open('/assets/main-1a2b.js', { 'Accept-Encoding': 'br' });
    expect(await reply.text()).toBe(PROGRAM);
    expect(reply.headers.get('content-encoding')).toBe('br');
    expect(reply.headers.get('content-type')).toMatch(/javascript/);
    expect(reply.headers.get('cache-control')).toMatch(/max-age=31536000, immutable/);
    const plain = await open('/assets/main-1a2b.js', { 'Accept-Encoding': 'identity' });
    expect(plain.headers.get('content-encoding')).toBeNull();
    expect(await plain.text()).toBe(PROGRAM);
  });

  it.each(['/api/nothing', '/auth/nothing', '/assets/gone.js'])(
    'takes no address of programs for a page: %s',
    async (path) => {
      const reply = await open(path);
      expect(reply.status).toBe(404);
      expect(reply.headers.get('content-type')).toMatch(/problem\+json/);
    },
  );

  it('gives a program that asks for data no page', async () => {
    expect((await open('/cases/1', { Accept: 'application/json' })).status).toBe(404);
  });

  it('leads nowhere outside its folder', async () => {
    const reply = await open('/assets/..%2f..%2fpackage.json');
    expect(await reply.text()).not.toContain('siklus');
  });
});
