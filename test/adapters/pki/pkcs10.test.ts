import { Pkcs10Error, readPkcs10 } from '../../../adapters/pki/pkcs10';
import { checkRequest } from '../../../domain/certificate/request';
import { DEFAULT_POLICY } from '../../../domain/law/policy';
import { GOOD_REQUESTS } from '../../builders/good-requests';
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
const defects = async (bytes: Buffer) =>
  checkRequest(await readPkcs10(bytes), DEFAULT_POLICY, { fqdn: HOST }).map((defect) => defect.code);

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
      keyLists: [],
      signatureAlgorithm: 'ecdsa-with-SHA256',
      proofOfPossession: true,
      subject: [
        { oid: '2.5.4.6', value: 'ID' },
        { oid: '2.5.4.10', value: 'Pemerintah Kabupaten Karawang' },
        { oid: '2.5.4.3', value: HOST },
      ],
      dnsNames: [HOST],
      requestedExtensions: [
        { oid: '2.5.29.17', critical: false, nameKinds: ['dns'] },
        { oid: '2.5.29.19', critical: true, ca: false },
        { oid: '2.5.29.15', critical: true, caKeyUsage: false },
      ],
      attributes: ['1.2.840.113549.1.9.14'],
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

  it.each(Object.entries(GOOD_REQUESTS))('is content with %s', async (_, bytes) =>
    expect(await defects(bytes)).toEqual([]),
  );

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
      'an attribute twice',
      request({ attributes: [make.challengePassword('a'), make.challengePassword('b')] }),
      'malformed',
    ],
    [
      'two lists of extensions in one attribute',
      request({
        attributes: [make.seq(make.oid('1.2.840.113549.1.9.14'), make.set(make.seq(), make.seq()))],
      }),
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
