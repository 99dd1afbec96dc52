import { spawn } from 'node:child_process';
import type { ChildProcess } from 'node:child_process';
import { createHash, createHmac } from 'node:crypto';
import { once } from 'node:events';
import { appendFileSync, readFileSync } from 'node:fs';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { join } from 'node:path';
import { DEVELOPMENT_SECRET } from '../../../devstack/bsre/server';
import { readCrl } from '../../../adapters/pki/certificate-crl';
import { BsreSimulator } from '../../../adapters/ca/bsre-simulator';
import { BsreLab, PASSPHRASE, VALID_FORM, activate, certificateRequest, order, submitForm, systemOrder } from './lab';

describe('BSrE stand-in: its desk', () => {
  let lab: BsreLab;
  beforeAll(async () => {
    lab = await BsreLab.start();
  });
  afterAll(() => lab.close());

  const waiting = async (wanted = order()) => {
    const answer = await lab.ra().submitIssuance(wanted);
    if (answer.state !== 'awaiting-activation') throw new Error(`the order is ${answer.state}`);
    return answer;
  };

  it('says everywhere that it is a stand-in', async () => {
    const { activationUrl } = await waiting();
    for (const url of [`${lab.url}/healthz`, `${lab.url}/crl`, activationUrl])
      expect((await fetch(url)).headers.get('x-stand-in')).toContain('not BSrE');
    expect(await (await fetch(activationUrl)).text()).toContain('Ini bukan BSrE');
    expect(await (await fetch(`${lab.url}/healthz`)).json()).toMatchObject({ standIn: true });
  });

  it('lets nobody order or revoke without the secret', async () => {
    const stranger = new BsreSimulator({ url: lab.url, secret: 'another' });
    await expect(stranger.submitIssuance(order())).rejects.toThrow('401');
    await expect(stranger.submitRevocation({ serial: '1', reason: 4 })).rejects.toThrow('401');
  });

  describe('Pasal 19(4)-(5): the activation page', () => {
    const text = '1. Isi <b>pasal</b>';
    const sha256 = createHash('sha256').update(text).digest('hex');
    const withText = () => waiting(order({ agreement: { version: '2026-1', sha256, text } }));

    it('shows whom it is for and the agreement with its version and digest, escaped, in two languages', async () => {
      const { activationUrl } = await withText();
      const page = await (await fetch(activationUrl)).text();
      for (const text of ['Siti Aminah, S.Kom.', '2026-1', sha256, '1. Isi &lt;b&gt;pasal&lt;/b&gt;', 'lang="id"'])
        expect(page).toContain(text);
      const english = await (await fetch(`${activationUrl}?lang=en`)).text();
      expect(english).toContain('<html lang="en">');
      expect(english).toContain('Subscriber agreement');
    });

    it('an agreement whose text is not that of its digest is not taken', async () => {
      const other = order({ agreement: { version: '2026-1', sha256, text: `${text}.` } });
      await expect(lab.ra().submitIssuance(other)).rejects.toThrow('422 (invalid)');
      expect(await lab.ra().statusOf(other.reference)).toEqual({ state: 'unknown' });
    });

    it('runs no script, loads nothing, is kept nowhere and tells no other site its address', async () => {
      const { headers } = await fetch((await withText()).activationUrl);
      expect(headers.get('content-security-policy')).toMatch(/^default-src 'none'; style-src 'sha256-/);
      expect(headers.get('cache-control')).toBe('no-store');
      expect(headers.get('referrer-policy')).toBe('no-referrer');
    });

    it.each([
      ['no acceptance', { accept: '' }, 'Nyatakan persetujuan'],
      ['a short passphrase', { passphrase: 'pendek', confirmation: 'pendek' }, 'sedikitnya 12 karakter'],
      ['a passphrase typed differently', { confirmation: 'lain sama sekali' }, 'tidak sama'],
    ])('with %s nothing is issued, and the page says what to put right', async (_, change, text) => {
      const wanted = order();
      const { activationUrl } = await waiting(wanted);
      const response = await submitForm(activationUrl, { ...VALID_FORM, ...change });
      const page = await response.text();
      expect(response.status).toBe(422);
      expect(page).toContain('role="alert"');
      expect(page).toContain(text);
      expect(page).not.toContain(PASSPHRASE);
      expect((await lab.ra().statusOf(wanted.reference)).state).toBe('awaiting-activation');
    });

    it('asks no passphrase of a holder who has the key', async () => {
      const wanted = systemOrder((await certificateRequest()).der);
      const { activationUrl } = await waiting(wanted);
      expect(await (await fetch(activationUrl)).text()).not.toContain('type="password"');
      expect((await submitForm(activationUrl, { accept: 'yes' })).status).toBe(200);
      expect((await lab.ra().statusOf(wanted.reference)).state).toBe('issued');
    });

    it('an address that was guessed, or whose time is over, opens nothing', async () => {
      const { activationUrl } = await waiting();
      const token = activationUrl.split('/').at(-1) ?? '';
      expect(Buffer.from(token, 'base64url')).toHaveLength(32);
      expect(readFileSync(join(lab.dataDir, 'bsre/book.jsonl'), 'utf8')).not.toContain(token);
      expect((await fetch(`${lab.url}/activate/${token.slice(0, -2)}AA`)).status).toBe(404);
      const late = order();
      await lab.control({ activationSeconds: 1 });
      const { activationUrl: brief } = await waiting(late);
      await lab.control({ activationSeconds: 600 });
      const status = async () => lab.ra().statusOf(late.reference);
      let now = await status();
      while (now.state === 'awaiting-activation') now = await status();
      expect(now).toMatchObject({ state: 'returned', reason: expect.stringContaining('kedaluwarsa') });
      expect((await submitForm(brief, VALID_FORM)).status).toBe(404);
    });
  });

  it('refuses a PKCS#10 that its own key did not sign, and bytes that are none', async () => {
    const { der } = await certificateRequest(true);
    expect((await lab.ra().submitIssuance(systemOrder(der))).state).toBe('refused');
    expect((await lab.ra().submitIssuance(systemOrder(Buffer.from('x')))).state).toBe('refused');
  });

  it('returns a name that no certificate can hold', async () => {
    const wanted = order();
    const long = { ...wanted, subject: { ...wanted.subject, commonName: 'x'.repeat(65) } };
    expect(await lab.ra().submitIssuance(long)).toMatchObject({
      state: 'returned',
      reason: expect.stringContaining('64'),
    });
  });

  it('an order or a control that is not of its form is refused, unquoted', async () => {
    const wanted = order();
    const bad = { ...wanted, subject: { ...wanted.subject, nik: 'Siti' } };
    await expect(lab.ra().submitIssuance(bad)).rejects.toThrow('422 (invalid)');
    expect((await lab.postJson('/control', { delayMs: 'soon' })).status).toBe(422);
    expect((await lab.postJson('/control', { constructor: 1 })).status).toBe(422);
  });
});

/** An RA that refuses the first notices, and remembers all. */
const receiver = async (refusals: number) => {
  const received: { body: string; signature: string }[] = [];
  const server = createServer((request, response) => {
    const chunks: Buffer[] = [];
    request.on('data', (chunk: Buffer) => chunks.push(chunk));
    request.on('end', () => {
      const body = Buffer.concat(chunks).toString();
      received.push({ body, signature: String(request.headers['x-bsre-signature']) });
      response.writeHead(received.length <= refusals ? 503 : 204).end();
      server.emit('received');
    });
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const url = `http://127.0.0.1:${(server.address() as AddressInfo).port}/notices`;
  const until = async (count: number) => {
    while (received.length < count) await once(server, 'received');
  };
  return { url, received, until, close: () => void server.close() };
};

describe('BSrE stand-in: notices to the RA', () => {
  it('come until they are taken, signed, saying only which order and what; twice on demand; also after a restart', async () => {
    const ra = await receiver(1);
    const lab = await BsreLab.start({ callbackUrl: ra.url });
    try {
      const wanted = order();
      await lab.issue(wanted);
      await ra.until(2);
      for (const { body, signature } of ra.received) {
        expect(JSON.parse(body)).toEqual({ reference: wanted.reference, event: 'issued' });
        expect(signature).toBe(`sha256=${createHmac('sha256', DEVELOPMENT_SECRET).update(body).digest('hex')}`);
      }
      await lab.control({ duplicateNotices: 1 });
      await lab.issue();
      await ra.until(4);
      expect(ra.received[2]?.body).toBe(ra.received[3]?.body);

      await lab.control({ duplicateNotices: 0, callbackUrl: 'http://127.0.0.1:1/nobody' });
      const last = order();
      await lab.issue(last);
      await lab.restart();
      await ra.until(5);
      expect(JSON.parse(ra.received[4]?.body ?? '')).toEqual({ reference: last.reference, event: 'issued' });
    } finally {
      ra.close();
      await lab.close();
    }
  });
});

describe('BSrE stand-in: a revocation of its own', () => {
  it('is told with the serial number, under a name that each copy bears; the RA’s own order is not told back', async () => {
    const ra = await receiver(0);
    const lab = await BsreLab.start({ callbackUrl: ra.url });
    try {
      const { serial } = await lab.issue();
      const other = await lab.issue();
      await ra.until(2);
      await lab.ra().submitRevocation({ serial: other.serial, reason: 4 });
      await lab.control({ duplicateNotices: 1, revoke: { serial, reason: 9 } });
      await ra.until(4);
      const [first, copy] = ra.received.slice(2).map(({ body }) => JSON.parse(body) as Record<string, unknown>);
      expect(first).toEqual({ notice: expect.stringMatching(/^[0-9a-f-]{36}$/), serial, event: 'revoked' });
      expect(copy).toEqual(first);
      expect(ra.received[2]?.signature).toMatch(/^sha256=[0-9a-f]{64}$/);

      await lab.control({ duplicateNotices: 0, revoke: { serial, reason: 9 } });
      await lab.control({ revoke: { serial, reason: 1 } });
      await ra.until(5);
      const amended = JSON.parse(ra.received[4]?.body ?? '') as Record<string, unknown>;
      expect(amended).toEqual({ notice: expect.any(String), serial, event: 'revoked' });
      expect(amended['notice']).not.toBe(first?.['notice']);
      expect(ra.received).toHaveLength(5);
    } finally {
      ra.close();
      await lab.close();
    }
  });

  it('is told after a restart when nobody listened before', async () => {
    const ra = await receiver(0);
    const lab = await BsreLab.start({ callbackUrl: ra.url });
    try {
      const { serial } = await lab.issue();
      await ra.until(1);
      await lab.control({ callbackUrl: 'http://127.0.0.1:1/nobody', revoke: { serial, reason: 9 } });
      await lab.restart();
      await ra.until(2);
      expect(JSON.parse(ra.received[1]?.body ?? '')).toMatchObject({ serial, event: 'revoked' });
    } finally {
      ra.close();
      await lab.close();
    }
  });
});

describe('BSrE stand-in: killed at any moment', () => {
  const start = async (dataDir: string): Promise<{ child: ChildProcess; ca: BsreSimulator }> => {
    const child = spawn(process.execPath, ['--import', 'tsx', join(__dirname, 'child.ts'), dataDir], {
      stdio: ['ignore', 'inherit', 'inherit', 'ipc'],
    });
    const [url] = (await once(child, 'message')) as [string];
    return { child, ca: new BsreSimulator({ url, secret: DEVELOPMENT_SECRET }) };
  };
  const kill = async (child: ChildProcess) => {
    child.kill('SIGKILL');
    await once(child, 'exit');
  };

  it('loses nothing that it acknowledged, and drops a record that was cut short', async () => {
    const lab = await BsreLab.start();
    const wanted = order();
    const { serial } = await lab.issue(wanted);
    const [held, revoked] = [await lab.issue(), await lab.issue()];
    await lab.stop();
    const first = await start(lab.dataDir);
    const second = order();
    const answer = await first.ca.submitIssuance(second);
    await first.ca.submitHold({ serial: held.serial });
    const revocation = await first.ca.submitRevocation({ serial: revoked.serial, reason: 3 });
    const list = readCrl(await first.ca.fetchCrl());
    await kill(first.child);

    appendFileSync(join(lab.dataDir, 'bsre/book.jsonl'), '{"kind":"revoked","seri');
    const again = await start(lab.dataDir);
    expect(await again.ca.statusOf(wanted.reference)).toMatchObject({ state: 'issued', serial });
    expect(await again.ca.statusBySerial(held.serial)).toMatchObject({ status: 'held' });
    expect(await again.ca.statusBySerial(revoked.serial)).toEqual(revocation);
    expect(readCrl(await again.ca.fetchCrl()).number).toBe(list.number);
    expect(await again.ca.submitRelease({ serial: held.serial })).toEqual({ status: 'good' });
    const next = readCrl(await again.ca.fetchCrl());
    expect(Number(next.number)).toBe(Number(list.number) + 1);
    expect([list, next].map((crl) => crl.entry(held.serial)?.reason)).toEqual([6, undefined]);
    const found = await again.ca.statusOf(second.reference);
    expect(found).toMatchObject({ state: 'awaiting-activation', caReference: expect.any(String) });
    if (answer.state !== 'awaiting-activation' || found.state !== 'awaiting-activation') throw new Error(found.state);
    expect(new URL(found.activationUrl).pathname).toBe(new URL(answer.activationUrl).pathname);
    await activate(found.activationUrl);
    await kill(again.child);

    const last = await start(lab.dataDir);
    expect((await last.ca.statusOf(second.reference)).state).toBe('issued');
    expect(await last.ca.statusBySerial(held.serial)).toEqual({ status: 'good' });
    expect(Number(readCrl(await last.ca.fetchCrl()).number)).toBe(Number(next.number));
    await kill(last.child);
    lab.remove();
  }, 180_000);
});
