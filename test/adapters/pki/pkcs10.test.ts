import { constants, generateKeyPairSync, generatePrimeSync } from 'node:crypto';
import fc from 'fast-check';
import { Pkcs10Error, readPkcs10 } from '../../../adapters/pki/pkcs10';
import { childrenOf, readDer } from '../../../adapters/pki/strict-der';
import { checkRequest } from '../../../domain/certificate/request';
import { DEFAULT_POLICY } from '../../../domain/law/policy';
import * as make from './pkcs10-builder';

const { HOST, request } = make;
const code = async (bytes: Buffer) => {
  try {
    await readPkcs10(bytes);
    return 'read';
  } catch (error) {
    if (!(error instanceof Pkcs10Error)) throw error;
    return error.code;
  }
};
const defects = async (bytes: Buffer, fqdn = HOST) =>
  checkRequest(await readPkcs10(bytes), DEFAULT_POLICY, { fqdn }).map((defect) => defect.code);

/** Made by OpenSSL 3.0; its private key was thrown away. */
const BY_OPENSSL = `-----BEGIN CERTIFICATE REQUEST-----
MIIBaTCCARACAQAwWTELMAkGA1UEBhMCSUQxJjAkBgNVBAoMHVBlbWVyaW50YWgg
S2FidXBhdGVuIEthcmF3YW5nMSIwIAYDVQQDDBlhYnNlbnNpLmthcmF3YW5na2Fi
LmdvLmlkMFkwEwYHKoZIzj0CAQYIKoZIzj0DAQcDQgAEs6x+hfTENRLFyHnJrYu8
IXldBjCS6jscwOrOuEfWtP/zknk4YentQqKmDJOb+UNtwWT1J+hEoiorZNk+22mW
sqBVMFMGCSqGSIb3DQEJDjFGMEQwJAYDVR0RBB0wG4IZYWJzZW5zaS5rYXJhd2Fu
Z2thYi5nby5pZDAMBgNVHRMBAf8EAjAAMA4GA1UdDwEB/wQEAwIHgDAKBggqhkjO
PQQDAgNHADBEAiA6cLw2/8DW3L4O8e1d3QsybMwpsApTaeIO8OhiqRKi0wIgbzVG
/ZP/8moU9ePebSld/fUmbjAVeZyBZkYdejaApkg=
-----END CERTIFICATE REQUEST-----
`;

describe('reading a PKCS#10 request (RFC 2986)', () => {
  it('reads what OpenSSL wrote, hash for hash', async () => {
    expect(await readPkcs10(Buffer.from(BY_OPENSSL))).toEqual({
      sha256: '2c4b6aa347908b99716864094e7b474191965a054c91dedf25b42fbf9a3c537f',
      spkiSha256: 'cc8158ae1fe43dcb308c57cc830959d22a1c4aa7c3cb74f4dece243465adfe83',
      key: { algorithm: 'EC', curve: 'P-256', point: expect.stringMatching(/^04b3ac7e85f4c4.{110}699[a-f0-9]{3}$/) },
      signatureAlgorithm: 'ecdsa-with-SHA256',
      proofOfPossession: true,
      subject: [
        { oid: '2.5.4.6', value: 'ID' },
        { oid: '2.5.4.10', value: 'Pemerintah Kabupaten Karawang' },
        { oid: '2.5.4.3', value: HOST },
      ],
      dnsNames: [HOST],
      requestedExtensions: [
        { oid: '2.5.29.17', critical: false, verdict: 'ignored' },
        { oid: '2.5.29.19', critical: true, verdict: 'ignored' },
        { oid: '2.5.29.15', critical: true, verdict: 'ignored' },
      ],
      hasChallengePassword: false,
    });
    expect(await defects(Buffer.from(BY_OPENSSL))).toEqual([]);
  });

  it('PEM, the older PEM and DER of one request are one request', async () => {
    const bytes = request();
    const forms = [
      bytes,
      make.pem(bytes),
      make.pem(bytes, 'NEW CERTIFICATE REQUEST'),
      Buffer.from(make.pem(bytes).toString().replace(/\n/g, '\r\n')),
    ];
    const hashes = await Promise.all(forms.map(async (form) => (await readPkcs10(form)).sha256));
    expect(new Set(hashes).size).toBe(1);
  });

  const { privateKey: rsaPrivate, publicKey: rsaPublic } = make.rsaKey;
  const hashId = make.seq(make.oid('2.16.840.1.101.3.4.2.1'), make.NULL);
  const pss = make.seq(
    make.oid('1.2.840.113549.1.1.10'),
    make.seq(
      make.der(0xa0, hashId),
      make.der(0xa1, make.seq(make.oid('1.2.840.113549.1.1.8'), hashId)),
      make.der(0xa2, make.int(32n)),
    ),
  );
  it.each([
    ['RSA, PKCS#1 v1.5', { algorithm: make.RSA_SHA256, signWith: rsaPrivate, spki: make.spkiOf(rsaPublic) }],
    [
      'RSA, PSS',
      {
        algorithm: pss,
        spki: make.spkiOf(rsaPublic),
        signWith: { key: rsaPrivate, padding: constants.RSA_PKCS1_PSS_PADDING, saltLength: 32 },
      },
    ],
    ['no attributes at all', { attributes: [] }],
    [
      'a subject of other string types',
      { subject: make.seq(make.set(make.seq(make.oid('2.5.4.3'), make.der(0x1e, Buffer.from('\0A\0b'))))) },
    ],
  ])('is content with %s', async (_, parts) => expect(await defects(request(parts))).toEqual([]));

  it.each<[string, Buffer, string]>([
    ['nothing', Buffer.alloc(0), 'not-a-request'],
    ['prose', Buffer.from('Mohon diterbitkan'), 'not-a-request'],
    ['a certificate’s label', make.pem(request(), 'CERTIFICATE'), 'not-a-request'],
    ['text before the PEM', Buffer.concat([Buffer.from('hello\n'), make.pem(request())]), 'not-a-request'],
    ['two requests', Buffer.concat([make.pem(request()), make.pem(request())]), 'not-a-request'],
    ['octets after the DER', Buffer.concat([request(), Buffer.from([0])]), 'malformed'],
    [
      'base64 with stray bits',
      Buffer.from(
        make
          .pem(request())
          .toString()
          .replace(/=*\n-----END/, 'A\n-----END'),
      ),
      'malformed',
    ],
    ['more than 16 KiB', make.pem(Buffer.alloc(16_000)), 'too-large'],
    ['another version', request({ version: make.int(1n) }), 'malformed'],
    [
      'a length longer than it must be',
      Buffer.concat([Buffer.from([0x30, 0x84, 0, 0]), request().subarray(2)]),
      'malformed',
    ],
    [
      'an indefinite length',
      Buffer.concat([Buffer.from([0x30, 0x80]), request().subarray(4), Buffer.from([0, 0])]),
      'malformed',
    ],
    [
      'an extension asked for twice',
      request({ attributes: [make.extensionRequest(make.subjectAltName(HOST), make.subjectAltName('a.id'))] }),
      'malformed',
    ],
    [
      'an RSA key of no sense',
      request({
        spki: make.seq(make.seq(make.oid('1.2.840.113549.1.1.1'), make.NULL), make.bits(make.seq(make.int(5n)))),
      }),
      'malformed',
    ],
  ])('refuses %s', async (_, bytes, expected) => expect(await code(bytes)).toBe(expected));
});

describe('Pasal 1(18), 24d: a private key is never taken', () => {
  const { privateKey: ec } = make.ecKey;
  const { privateKey: rsa } = make.rsaKey;
  const cipher = { cipher: 'aes-256-cbc', passphrase: 'x' };
  it.each<[string, Buffer | string]>([
    ['PKCS#8 PEM', ec.export({ format: 'pem', type: 'pkcs8' })],
    ['PKCS#8 DER', ec.export({ format: 'der', type: 'pkcs8' })],
    ['encrypted PKCS#8 PEM', ec.export({ format: 'pem', type: 'pkcs8', ...cipher })],
    ['encrypted PKCS#8 DER', ec.export({ format: 'der', type: 'pkcs8', ...cipher })],
    ['SEC 1 PEM', ec.export({ format: 'pem', type: 'sec1' })],
    ['SEC 1 DER', ec.export({ format: 'der', type: 'sec1' })],
    ['PKCS#1 PEM', rsa.export({ format: 'pem', type: 'pkcs1' })],
    ['PKCS#1 DER', rsa.export({ format: 'der', type: 'pkcs1' })],
    ['an OpenSSH key', '-----BEGIN OPENSSH PRIVATE KEY-----\nAAAA\n-----END OPENSSH PRIVATE KEY-----\n'],
    [
      'PKCS#12',
      make.seq(make.int(3n), make.seq(make.oid('1.2.840.113549.1.7.1'), make.der(0xa0, make.octets(Buffer.alloc(9))))),
    ],
    [
      'a request with its key',
      Buffer.concat([make.pem(request()), Buffer.from(ec.export({ format: 'pem', type: 'pkcs8' }))]),
    ],
    ['a key under the label of a request', make.pem(ec.export({ format: 'der', type: 'pkcs8' }))],
  ])('%s is recognised as one', async (_, bytes) => {
    const sent = Buffer.from(bytes as string);
    expect(await code(sent)).toBe('private-key-sent');
    await expect(readPkcs10(sent)).rejects.not.toThrow(/BEGIN|AAAA/);
  });
});

describe('what a request asks for and proves', () => {
  const rsaSpki = (n: bigint, e: bigint) =>
    make.seq(make.seq(make.oid('1.2.840.113549.1.1.1'), make.NULL), make.bits(make.seq(make.int(n), make.int(e))));
  const n2048 = generatePrimeSync(1024, { bigint: true }) * generatePrimeSync(1024, { bigint: true });
  const asking = (...extensions: Uint8Array[]) => request({ attributes: [make.extensionRequest(...extensions)] });
  const other = generateKeyPairSync('ec', { namedCurve: 'prime256v1' });

  it.each<[string, Buffer, readonly string[]]>([
    ['signed by another key', request({ signWith: other.privateKey }), ['proof-of-possession-failed']],
    [
      'signed over other content',
      request({ signature: Buffer.from('3006020101020101', 'hex') }),
      ['proof-of-possession-failed'],
    ],
    ['an EC key under an RSA algorithm', request({ algorithm: make.RSA_SHA256 }), ['proof-of-possession-failed']],
    [
      'SHA-1',
      request({ algorithm: make.seq(make.oid('1.2.840.10045.4.1')), hash: 'sha1' }),
      ['signature-algorithm-not-allowed'],
    ],
    [
      'MD5',
      request({ algorithm: make.seq(make.oid('1.2.840.113549.1.1.4'), make.NULL) }),
      ['signature-algorithm-not-allowed'],
    ],
    [
      'PSS with its default SHA-1',
      request({ algorithm: make.seq(make.oid('1.2.840.113549.1.1.10'), make.seq()) }),
      ['signature-algorithm-not-allowed'],
    ],
    [
      'e = 1, whose “signature” anybody can make',
      request({ spki: rsaSpki(n2048, 1n), algorithm: make.RSA_SHA256 }),
      ['rsa-exponent-too-small'],
    ],
    [
      'a key of 1024 bits',
      request({ spki: rsaSpki(generatePrimeSync(1024, { bigint: true }), 65_537n), algorithm: make.RSA_SHA256 }),
      ['rsa-too-small'],
    ],
    [
      'P-521',
      request({ spki: make.spkiOf(generateKeyPairSync('ec', { namedCurve: 'secp521r1' }).publicKey) }),
      ['ec-curve-not-allowed'],
    ],
    [
      'explicit curve parameters',
      request({
        spki: make.seq(make.seq(make.oid('1.2.840.10045.2.1'), make.seq(make.int(1n))), make.bits(Buffer.from([4]))),
      }),
      ['ec-parameters-explicit'],
    ],
    [
      'Ed25519',
      request({ spki: make.spkiOf(generateKeyPairSync('ed25519').publicKey) }),
      ['key-algorithm-not-allowed'],
    ],
    [
      'a challenge password',
      request({ attributes: [make.challengePassword('rahasia')] }),
      ['challenge-password-present'],
    ],
    ['to be a CA', asking(make.extension('2.5.29.19', make.seq(make.TRUE))), ['extension-refused']],
    [
      'to sign certificates',
      asking(make.extension('2.5.29.15', Buffer.from('03020204', 'hex'))),
      ['extension-refused'],
    ],
    [
      'to sign OCSP answers',
      asking(make.extension('2.5.29.37', make.seq(make.oid('1.3.6.1.5.5.7.3.9')))),
      ['extension-refused'],
    ],
    ['something critical and unknown', asking(make.extension('1.2.3.4', make.NULL, true)), ['extension-refused']],
    ['something unknown', asking(make.extension('1.2.3.4', make.NULL)), []],
    [
      'an IP address',
      asking(make.extension('2.5.29.17', make.seq(make.der(0x87, Buffer.from([127, 0, 0, 1]))))),
      ['extension-refused'],
    ],
    ['a wildcard', asking(make.subjectAltName('*.karawangkab.go.id')), ['name-wildcard']],
    ['another host too', asking(make.subjectAltName(HOST, 'bank.co.id')), ['name-not-applied-for']],
    [
      'another host as common name',
      request({ subject: make.name(['2.5.4.3', 'bank.co.id']) }),
      ['name-not-applied-for'],
    ],
    ['the host in capitals', asking(make.subjectAltName(HOST.toUpperCase())), []],
  ])('%s: %p', async (_, bytes, expected) => expect(await defects(bytes)).toEqual(expected));

  it('the host applied for lies within the regency’s domain', async () => {
    const evil = 'absensi.karawangkab.go.id.evil.com';
    expect(await defects(request({ attributes: [], subject: make.name() }), evil)).toEqual(['name-outside-domain']);
  });
});

describe('any bytes at all', () => {
  const seeds = [
    Buffer.from(BY_OPENSSL.split('\n').slice(1, -2).join(''), 'base64'),
    request({ algorithm: make.RSA_SHA256, signWith: make.rsaKey.privateKey, spki: make.spkiOf(make.rsaKey.publicKey) }),
  ];
  const mutated = fc
    .tuple(
      fc.constantFrom(...seeds),
      fc.array(fc.tuple(fc.nat(), fc.oneof(fc.nat(255), fc.constantFrom(0, 0x1f, 0x30, 0x80, 0x84, 0xff))), {
        minLength: 1,
        maxLength: 6,
      }),
      fc.option(fc.tuple(fc.nat(), fc.nat(40), fc.uint8Array({ maxLength: 40 })), { nil: undefined }),
    )
    .map(([seed, edits, splice]) => {
      const bytes = Buffer.from(seed);
      for (const [at, octet] of edits) bytes[at % bytes.length] = octet;
      if (!splice) return bytes;
      const start = splice[0] % bytes.length;
      return Buffer.concat([bytes.subarray(0, start), splice[2], bytes.subarray(start + splice[1])]);
    });

  async function timed(bytes: Buffer) {
    const started = performance.now();
    const outcome = await code(bytes);
    return { outcome, ms: performance.now() - started };
  }

  it('2,000 mutated requests are read or refused by code, each within 50 ms', async () => {
    const outcomes = { read: 0, refused: 0, slowest: 0 };
    for (const bytes of fc.sample(mutated, 2_000)) {
      const { outcome, ms } = await timed(bytes);
      // A slow input is slow again; a busy machine is not.
      outcomes.slowest = Math.max(outcomes.slowest, ms < 50 ? ms : Math.min(ms, (await timed(bytes)).ms));
      outcomes[outcome === 'read' ? 'read' : 'refused'] += 1;
    }
    expect(outcomes.slowest).toBeLessThan(50);
    expect(outcomes.read + outcomes.refused).toBe(2_000);
    expect(Math.min(outcomes.read, outcomes.refused)).toBeGreaterThan(100);
  });

  it('proof of possession survives no change of what was signed', async () => {
    const signed = seeds.map((seed) => childrenOf(readDer(seed))[0]!.raw);
    for (const bytes of fc.sample(mutated, 500)) {
      if ((await code(bytes)) !== 'read' || !(await readPkcs10(bytes)).proofOfPossession) continue;
      expect(signed.some((info) => bytes.includes(info))).toBe(true);
    }
  });

  it('noise and prose too', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.oneof(
          fc.uint8Array({ maxLength: 300 }),
          fc.string().map((text) => Buffer.from(text)),
        ),
        async (noise) => {
          expect(await code(Buffer.from(noise))).not.toBe('read');
          expect(await code(Buffer.concat([Buffer.from([0x30, noise.length & 0x7f]), noise]))).not.toBe('read');
        },
      ),
    );
  });

  it('deep nesting costs nothing', async () => {
    expect(await code(Buffer.from('3080'.repeat(8_000), 'hex'))).toBe('malformed');
  });
});
