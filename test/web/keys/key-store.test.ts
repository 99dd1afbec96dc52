import { createPrivateKey, createPublicKey } from 'node:crypto';
import { readPkcs10 } from '../../../adapters/pki/pkcs10';
import { keyChoices } from '../../../domain/certificate/key-choices';
import type { KeyChoice } from '../../../domain/certificate/key-choices';
import { checkRequest } from '../../../domain/certificate/request';
import { DEFAULT_POLICY } from '../../../domain/law/policy';
import { openKeyFile } from '../../../web/src/keys/key-file';
import { makeKey } from '../../../web/src/keys/make-key';
import type { MadeKey } from '../../../web/src/keys/make-key';
import { newKeyStore } from '../../../web/src/keys/pkcs12';
import { Workbench } from './tools';

const HOST = 'antrean.karawangkab.go.id';
const PASSPHRASE = 'kuda lumping makan paku';
const WRONG = 'kuda lumping makan batu';
const bytesOf = (text: string): ArrayBuffer => new TextEncoder().encode(text).buffer;

const bench = new Workbench();
let root: string;
beforeAll(() => {
  root = bench.newRoot();
});
afterAll(() => {
  bench.clear();
});

describe.each(keyChoices(DEFAULT_POLICY.key))('a key pair of the kind %s that a page made', (choice: KeyChoice) => {
  let made: MadeKey;
  beforeAll(async () => {
    made = await makeKey(choice, HOST, PASSPHRASE);
  });

  it('Pasal 16: has a request that OpenSSL verifies and our own rules take as it is', async () => {
    const file = bench.put('request.p10', made.request);
    const said = bench.openssl('req', '-in', file, '-verify', '-noout', '-text', '-nameopt', 'RFC2253');
    expect(said).toContain('Certificate request self-signature verify OK');
    expect(said).toContain(`Subject: CN=${HOST}`);
    expect(said).toContain(`DNS:${HOST}`);
    const facts = await readPkcs10(Buffer.from(made.request));
    expect(checkRequest(facts, DEFAULT_POLICY, { fqdn: HOST })).toEqual([]);
    expect(made.content).toEqual({
      ...{ subject: `CN=${HOST}`, hosts: [HOST], spkiSha256: facts.spkiSha256, proven: true },
    });
  });

  it('is kept in a file that OpenSSL opens with the passphrase and not with another', () => {
    const file = bench.put('key.pem', made.keyFile);
    const opened = bench.openssl('pkcs8', '-in', file, '-passin', `pass:${PASSPHRASE}`);
    const request = bench.put('request.p10', made.request);
    const requested = bench.openssl('req', '-in', request, '-pubkey', '-noout');
    expect(createPublicKey(createPrivateKey(opened)).export({ type: 'spki', format: 'pem' })).toBe(requested);
    expect(() => bench.openssl('pkcs8', '-in', file, '-passin', `pass:${WRONG}`)).toThrow();
    const shape = bench.openssl('asn1parse', '-in', file);
    for (const part of ['PBES2', 'PBKDF2', ':0927C0', 'hmacWithSHA256', 'aes-256-cbc']) expect(shape).toContain(part);
  });
});

describe.each(['rsa-3072', 'P-256'] as const)('a certificate for a key of the kind %s', (choice) => {
  it('becomes a PKCS#12 that OpenSSL and Java open: the key, its certificate and the chain', async () => {
    const made = await makeKey(choice, HOST, PASSPHRASE);
    const certificate = bench.certify(made.request);
    const parts = { keyFile: bytesOf(made.keyFile), passphrase: PASSPHRASE, certificate, chain: root, name: HOST };
    const store = bench.put('store.p12', await newKeyStore(parts));
    const said = bench.openssl('pkcs12', '-in', store, '-info', '-nodes', '-passin', `pass:${PASSPHRASE}`);
    expect(said).toContain('MAC: sha256, Iteration 600000');
    expect(said.match(/PBES2, PBKDF2, AES-256-CBC, Iteration 600000, PRF hmacWithSHA256/g)).toHaveLength(2);
    expect(said.match(/-----BEGIN CERTIFICATE-----/g)).toHaveLength(2);
    for (const pem of [certificate, root]) expect(said).toContain(pem);
    expect(said).toMatch(/-----BEGIN PRIVATE KEY-----/);
    expect(() => bench.openssl('pkcs12', '-in', store, '-noout', '-passin', `pass:${WRONG}`)).toThrow();
    const listed = bench.keytool('-list', '-v', '-storetype', 'PKCS12', '-keystore', store, '-storepass', PASSPHRASE);
    expect(listed).toContain(`Alias name: ${HOST}`);
    expect(listed).toContain('Entry type: PrivateKeyEntry');
    expect(listed).toContain('Certificate chain length: 2');
    expect(() => bench.keytool('-list', '-storetype', 'PKCS12', '-keystore', store, '-storepass', WRONG)).toThrow();
  });
});

describe('a request', () => {
  it('for a host whose name is too long for a common name bears it as an alternative name alone', async () => {
    const fqdn = `${'layanan-'.repeat(7)}terpadu.karawangkab.go.id`;
    const { request, content } = await makeKey('P-256', fqdn, PASSPHRASE);
    expect(fqdn.length).toBeGreaterThan(64);
    expect(content).toMatchObject({ subject: '', hosts: [fqdn] });
    expect(checkRequest(await readPkcs10(Buffer.from(request)), DEFAULT_POLICY, { fqdn })).toEqual([]);
    expect(bench.openssl('req', '-in', bench.put('long.p10', request), '-verify', '-noout')).toContain('verify OK');
  });
});

describe('a key file', () => {
  it('of another certificate is told apart from a wrong passphrase and from a file that is none', async () => {
    const [one, other] = [await makeKey('P-256', HOST, PASSPHRASE), await makeKey('P-256', HOST, PASSPHRASE)];
    const rsa = await makeKey('rsa-2048', HOST, PASSPHRASE);
    const certificate = bench.certify(one.request);
    const into = (keyFile: string, passphrase = PASSPHRASE) =>
      newKeyStore({ keyFile: bytesOf(keyFile), passphrase, certificate, chain: root, name: HOST });
    await expect(into(one.keyFile)).resolves.toBeInstanceOf(ArrayBuffer);
    await expect(into(one.keyFile, WRONG)).rejects.toMatchObject({ fault: 'wrong-passphrase' });
    await expect(into(other.keyFile)).rejects.toMatchObject({ fault: 'other-key' });
    await expect(into(rsa.keyFile)).rejects.toMatchObject({ fault: 'other-key' });
    for (const text of ['', 'bukan berkas kunci', one.request, certificate])
      await expect(into(text)).rejects.toMatchObject({ fault: 'not-a-key-file' });
  });

  it('of OpenSSL’s own making is opened too, in PEM and in DER', async () => {
    const plain = bench.path('own.key');
    bench.openssl('genpkey', '-algorithm', 'EC', '-pkeyopt', 'ec_paramgen_curve:P-384', '-out', plain);
    for (const [form, iterations] of [
      ['PEM', '2048'],
      ['DER', '10000'],
    ] as const) {
      const locked = bench.path(`own.${form}`);
      bench.openssl(
        ...['pkcs8', '-topk8', '-in', plain, '-out', locked, '-outform', form, '-iter', iterations],
        ...['-v2', 'aes-128-cbc', '-v2prf', 'hmacWithSHA512', '-passout', `pass:${PASSPHRASE}`],
      );
      const key = await openKeyFile(bench.read(locked), PASSPHRASE);
      expect(key.algorithm).toMatchObject({ name: 'ECDSA', namedCurve: 'P-384' });
    }
  });

  it('locked by a cipher of the past, or not locked at all, is not taken', async () => {
    const { keyFile } = await makeKey('P-256', HOST, PASSPHRASE);
    const file = bench.put('key.pem', keyFile);
    const plain = bench.openssl('pkcs8', '-in', file, '-passin', `pass:${PASSPHRASE}`);
    await expect(openKeyFile(bytesOf(plain), PASSPHRASE)).rejects.toMatchObject({ fault: 'not-a-key-file' });
    const old = bench.path('old.pem');
    const input = bench.put('plain.pem', plain);
    bench.openssl(...['pkcs8', '-topk8', '-in', input, '-out', old, '-v2', 'des3', '-passout', `pass:${PASSPHRASE}`]);
    await expect(openKeyFile(bench.read(old), PASSPHRASE)).rejects.toMatchObject({ fault: 'not-a-key-file' });
  });
});
