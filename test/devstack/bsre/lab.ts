import { execFile } from 'node:child_process';
import { createHash } from 'node:crypto';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { CertificationRequest } from 'pkijs';
import { BsreSimulator } from '../../../adapters/ca/bsre-simulator';
import type { IssuanceOrder, IssuedCertificate, RevocationOrder } from '../../../adapters/ca/port';
import type { Behaviour } from '../../../devstack/bsre/control';
import { DEVELOPMENT_SECRET, startBsre } from '../../../devstack/bsre/server';
import type { BsreOptions } from '../../../devstack/bsre/server';
import { derOf, distinguishedName, publicKeyInfo } from '../../../devstack/bsre/x509';

export const PASSPHRASE = 'kata sandi yang panjang';

/** No connection outlives its request, or a restart would leave dead ones behind for whoever comes next. */
const ALONE = { connection: 'close' };

/** The stand-in on a folder and a port of its own, with everything that a test does to it. */
export class BsreLab {
  private constructor(
    readonly dataDir: string,
    private running: Awaited<ReturnType<typeof startBsre>>,
    private readonly options: Partial<BsreOptions>,
  ) {}

  static async start(options: Partial<BsreOptions> = {}): Promise<BsreLab> {
    const dataDir = mkdtempSync(join(tmpdir(), 'bsre-'));
    return new BsreLab(dataDir, await startBsre({ port: 0, dataDir, ...options }), options);
  }

  get url(): string {
    return this.running.url;
  }

  ra(timeoutMs = 10_000): BsreSimulator {
    return new BsreSimulator({ url: this.url, secret: DEVELOPMENT_SECRET, timeoutMs });
  }

  /** Stops it and starts it on the same folder and port. */
  async restart(): Promise<void> {
    const port = Number(new URL(this.url).port);
    await this.running.close();
    this.running = await startBsre({ port, dataDir: this.dataDir, ...this.options });
  }

  async close(): Promise<void> {
    await this.stop();
    this.remove();
  }

  stop(): Promise<void> {
    return this.running.close();
  }

  remove(): void {
    rmSync(this.dataDir, { recursive: true });
  }

  async control(
    wanted: Partial<Behaviour> & { readonly revoke?: RevocationOrder },
  ): Promise<{ readonly certificates: number; readonly orders: number }> {
    const response = await this.postJson('/control', wanted);
    if (response.status !== 200) throw new Error(`control answered ${response.status}`);
    return ((await response.json()) as { tally: { certificates: number; orders: number } }).tally;
  }

  /** Orders, activates as the holder, and fetches. */
  async issue(wanted: IssuanceOrder = order()): Promise<IssuedCertificate & { readonly serial: string }> {
    const answer = await this.ra().submitIssuance(wanted);
    if (answer.state !== 'awaiting-activation') throw new Error(`the order is ${answer.state}`);
    await activate(answer.activationUrl);
    const status = await this.ra().statusOf(wanted.reference);
    if (status.state !== 'issued') throw new Error(`the order is ${status.state} after activation`);
    return { ...(await this.ra().fetchCertificate(wanted.reference)), serial: status.serial };
  }

  postJson(path: string, body: unknown): Promise<Response> {
    return fetch(`${this.url}${path}`, {
      method: 'POST',
      headers: { 'content-type': 'application/json', ...ALONE },
      body: JSON.stringify(body),
    });
  }

  async sign(serial: string, document: Buffer, passphrase = PASSPHRASE): Promise<Buffer> {
    const digest = createHash('sha256').update(document).digest('hex');
    const response = await this.postJson('/sign', { serial, passphrase, digest });
    if (response.status !== 200) throw new Error(`signing answered ${response.status}`);
    return Buffer.from(((await response.json()) as { signature: string }).signature, 'base64');
  }

  async get(path: string): Promise<Buffer> {
    return Buffer.from(await (await fetch(`${this.url}${path}`, { headers: ALONE })).arrayBuffer());
  }
}

export const VALID_FORM = { accept: 'yes', passphrase: PASSPHRASE, confirmation: PASSPHRASE };

/** What the applicant does on the CA's own page. */
export async function submitForm(url: string, fields: Record<string, string>): Promise<Response> {
  return fetch(url, { method: 'POST', headers: ALONE, body: new URLSearchParams(fields) });
}

export async function activate(url: string): Promise<void> {
  const response = await submitForm(url, VALID_FORM);
  if (response.status !== 200) throw new Error(`activation answered ${response.status}`);
}

let orders = 0;

export function order(change: Partial<IssuanceOrder> = {}): IssuanceOrder {
  orders += 1;
  return {
    reference: `order-${process.pid}-${orders}`,
    type: 'individual',
    purposes: ['signature', 'email'],
    subject: {
      commonName: 'Siti Aminah, S.Kom.',
      organization: 'Pemerintah Kabupaten Karawang',
      organizationalUnit: 'Dinas Komunikasi dan Informatika',
      email: 'siti.aminah@karawangkab.go.id',
      nik: '3215014101900001',
    },
    agreement: { version: '2026-1', sha256: createHash('sha256').update('naskah').digest('hex') },
    ...change,
  };
}

export const systemOrder = (pkcs10: Buffer): IssuanceOrder => {
  const base = order({ type: 'system', purposes: ['ssl-server', 'ssl-client'], pkcs10 });
  return { ...base, subject: { ...base.subject, commonName: 'Aplikasi Surat', dnsName: 'surat.karawangkab.go.id' } };
};

/** A PKCS#10 of a fresh key of the holder's own; signed by another key, it proves nothing. */
export async function certificateRequest(signedByAnother = false) {
  const { subtle } = globalThis.crypto;
  const ec = { name: 'ECDSA', namedCurve: 'P-256' } as const;
  const keys = await subtle.generateKey(ec, true, ['sign', 'verify']);
  const signer = signedByAnother ? await subtle.generateKey(ec, true, ['sign', 'verify']) : keys;
  const spki = await publicKeyInfo(keys.publicKey);
  const request = new CertificationRequest({
    subject: distinguishedName({ commonName: 'Nama lain yang tidak diperiksa' }),
    subjectPublicKeyInfo: spki,
    attributes: [],
  });
  await request.sign(signer.privateKey, 'SHA-256');
  return { der: derOf(request), spkiSha256: createHash('sha256').update(derOf(spki)).digest('hex') };
}

const run = promisify(execFile);

/** A folder of files on which OpenSSL gives its own opinion. */
export class OpenSsl {
  readonly dir = mkdtempSync(join(tmpdir(), 'openssl-'));

  write(name: string, bytes: Buffer | string): string {
    mkdirSync(this.dir, { recursive: true });
    writeFileSync(join(this.dir, name), bytes);
    return name;
  }

  /** What OpenSSL printed, whether it approved or not. */
  async say(...args: readonly string[]): Promise<string> {
    try {
      const { stdout, stderr } = await run('openssl', [...args], { cwd: this.dir });
      return stdout + stderr;
    } catch (error) {
      const { stdout, stderr } = error as { stdout?: string; stderr?: string };
      if (stdout === undefined) throw error;
      return `${stdout}${stderr}`;
    }
  }

  /** Errors: what OpenSSL printed, when it did not do it. */
  async must(...args: readonly string[]): Promise<void> {
    await run('openssl', [...args], { cwd: this.dir });
  }

  close(): void {
    rmSync(this.dir, { recursive: true });
  }
}

export const pem = (label: string, der: Buffer): string =>
  `-----BEGIN ${label}-----\n${(der.toString('base64').match(/.{1,64}/g) ?? []).join('\n')}\n-----END ${label}-----\n`;
