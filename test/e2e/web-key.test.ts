import { createPrivateKey } from 'node:crypto';
import { readFileSync } from 'node:fs';
import type { Browser, Page } from 'playwright-core';
import { startStack } from '../../scripts/stack';
import type { Stack } from '../../scripts/stack';
import type { Scene } from '../../scripts/story/scenes';
import type { World } from '../../scripts/story/world';
import { openBrowser, windowOf } from '../../scripts/web/browser';
import { ensureWeb } from '../../scripts/web/ensure';
import { certify, draftOfSystem, makeKeyHere, makeKeyStore } from '../../scripts/web/key-journey';
import { Workbench } from '../web/keys/tools';
import { QuietWorld } from './web/quiet-world';
import { holdsAny, Traffic, writingsOf } from './web/traffic';
import { Watch } from './web/watched';

const FQDN = 'presensi.karawangkab.go.id';
const PASSPHRASE = 'kuda lumping makan paku payung';

/** Chromium asks its maker how to fill in any form that it meets, by hashes of the fields' names; no page can forbid it. */
const CHROMIUM_ITSELF = 'content-autofill.googleapis.com:443';

describe('a key pair that a system’s holder makes in his browser (Pasal 16)', () => {
  const watch = new Watch();
  const traffic = new Traffic();
  const bench = new Workbench();
  let stack: Stack;
  let browser: Browser;
  let world: World;
  let scene: Scene;
  let page: Page;
  /** Where the browser saved them. */
  let keyFile: string;
  let keyStore: string;

  beforeAll(async () => {
    await ensureWeb();
    [stack, browser] = await Promise.all([startStack(), openBrowser()]);
    world = new QuietWorld(stack.settings, stack.dataDir, () => Promise.resolve());
    scene = await draftOfSystem(world, FQDN);
    const proxy = await traffic.open();
    page = watch.follow(await windowOf(browser, stack.url, 'applicant-6', { proxy }));
  }, 240_000);

  afterAll(async () => {
    await browser.close();
    traffic.close();
    await stack.stop();
    bench.clear();
  }, 60_000);

  it('is saved by its holder before its request is sent, and the request is taken', async () => {
    await page.goto(`/cases/${scene.caseId}`);
    const before = traffic.sent.length;
    keyFile = await makeKeyHere(page, PASSPHRASE, async (at, name) => {
      if (name === 'key-saved')
        expect(traffic.sent.slice(before).filter(({ url }) => url.pathname.endsWith('/request'))).toEqual([]);
      await watch.look(at, name);
    });
    const { request } = await world.call<{ request?: { keyAlgorithm: string } }>(
      ...([scene.applicant.id, 'GET', `/cases/${scene.caseId}`] as const),
    );
    expect(request).toMatchObject({ keyAlgorithm: 'EC P-256' });
  }, 180_000);

  it('becomes a PKCS#12 with the certificate that was issued for it, which OpenSSL opens', async () => {
    await page.goto(`/certificates/${await certify(world, scene)}`);
    keyStore = await makeKeyStore(page, { keyFile, passphrase: PASSPHRASE }, watch.look);
    const said = bench.openssl('pkcs12', '-in', keyStore, '-nodes', '-passin', `pass:${PASSPHRASE}`);
    const [leaf] = said.match(/-----BEGIN CERTIFICATE-----[^-]+-----END CERTIFICATE-----/g)!;
    const ofKey = createPrivateKey(/-----BEGIN PRIVATE KEY-----[^-]+-----END PRIVATE KEY-----/.exec(said)![0]);
    expect(ofKey.equals(privateKey())).toBe(true);
    expect(bench.openssl('x509', '-in', bench.put('leaf.pem', leaf!), '-noout', '-subject')).toContain(FQDN);
    expect(said.match(/-----BEGIN CERTIFICATE-----/g)).toHaveLength(3);
  }, 240_000);

  const privateKey = () => createPrivateKey({ key: readFileSync(keyFile), format: 'pem', passphrase: PASSPHRASE });
  const derOf = (pem: string) => Buffer.from(pem.replace(/-----[^-]+-----|\s/g, ''), 'base64');
  const secrets = (): Readonly<Record<string, Buffer>> => ({
    passphrase: Buffer.from(PASSPHRASE),
    'private key': Buffer.from(privateKey().export({ format: 'jwk' }).d!, 'base64url'),
    'PKCS#8': privateKey().export({ type: 'pkcs8', format: 'der' }).subarray(0, -70),
    'key file': derOf(readFileSync(keyFile, 'ascii')).subarray(-96),
    'PKCS#12': readFileSync(keyStore).subarray(64),
  });

  it('leaves the browser in no address, header or body: neither key, nor its files, nor the passphrase', () => {
    for (const [name, secret] of Object.entries(secrets())) expect([name, traffic.holding(secret)]).toEqual([name, []]);
    // The same search finds what was sent.
    const { x = '' } = privateKey().export({ format: 'jwk' });
    expect(traffic.holding(Buffer.from(x, 'base64url'))).toEqual([`/api/enrollments/${scene.caseId}/request`]);
  });

  it('is kept nowhere in the browser', async () => {
    const kept = await page.evaluate(async () => ({
      databases: await indexedDB.databases(),
      caches: await caches.keys(),
      stores: JSON.stringify([{ ...localStorage }, { ...sessionStorage }, document.cookie, history.state]),
    }));
    expect(kept).toMatchObject({ databases: [], caches: [] });
    for (const secret of Object.values(secrets())) expect(holdsAny(kept.stores, writingsOf(secret))).toBe(false);
  });

  it('is made under a policy without inline scripts, and without a word to any other host', async () => {
    const policy = (await page.goto(`/cases/${scene.caseId}/key`))?.headers()['content-security-policy'] ?? '';
    expect(policy).toContain("script-src 'self';");
    expect(policy).toContain("connect-src 'self';");
    expect(policy).not.toMatch(/unsafe|https?:|\*/);
    const own = [stack.url, stack.settings.oidc.issuer].map((url) => new URL(url).host);
    expect(traffic.sent.map(({ url }) => url.host).filter((host) => !own.includes(host))).toEqual([]);
    expect([...watch.hosts].filter((host) => !own.includes(host))).toEqual([]);
    expect(traffic.refused.filter((host) => host !== CHROMIUM_ITSELF)).toEqual([]);
    expect(watch.complaints).toEqual([]);
  });

  it('was accessible in every state, in both themes and on a narrow screen', () => {
    expect(watch.flaws).toEqual([]);
    expect(watch.seen).toHaveLength(11);
  });
});
