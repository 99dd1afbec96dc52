import { constants, createPublicKey, generateKeyPairSync, sign } from 'node:crypto';
import type { KeyObject } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { bitLength, integerRoot } from '../../domain/certificate/big-numbers';
import type { RequestDefectCode } from '../../domain/certificate/request';
import { weakEcScalar, weakRsaPrimes } from '../../scripts/keys/debian-keys';
import { CURVE_KINDS, originOf } from '../../scripts/keys/debian-list';
import { privateKeysIn } from '../../scripts/keys/published-keys';
import * as make from '../adapters/pki/pkcs10-builder';
import { ecKeyOf, F4, nextPrime, odd, prime, rocaPrime, rsaKey, rsaSpki, signWithRsa } from './keys';
import type { RsaKey } from './keys';

/** A request that is bad in one way only, and the one code that it must be refused with. */
export type BadRequest = readonly [what: string, code: RequestDefectCode, request: () => Buffer];

const { bits, der, extension, HOST, int, NULL, oid, request, seq, TRUE, utf8 } = make;

/** Signed with the key itself: by textbook arithmetic, where no library would. */
const withRsa = (key: RsaKey): Buffer =>
  request({ algorithm: make.RSA_SHA256, spki: rsaSpki(key), signWith: (message) => signWithRsa(key, message) });
/** A key whose owner cannot sign with it either; what its signature is worth is not asked. */
const withNumbers = (n: bigint, e = F4): Buffer => request({ algorithm: make.RSA_SHA256, spki: rsaSpki({ n, e }) });
const withKey = (key: KeyObject, more: Parameters<typeof request>[0] = {}): Buffer =>
  request({ spki: make.spkiOf(createPublicKey(key)), signWith: key, ...more });

const [p, q] = [prime(1024), prime(1024)];

/** 751 is the largest prime that a factor must not be smaller than or equal to. */
function withFactor751(): RsaKey {
  for (;;) {
    const key = rsaKey([751n, prime(1019), prime(1019)]);
    if (bitLength(key.n) === 2048) return key;
  }
}

/** The key that the test server of npm's smtp-server brings along: nobody's secret. */
function leakedKey(): KeyObject {
  const [key] = privateKeysIn(readFileSync(require.resolve('smtp-server/lib/tls-options.js')));
  if (!key) throw new Error('smtp-server no longer ships a key: take another published one');
  return key;
}

const RSA_KEYS: readonly BadRequest[] = [
  ['RSA of 1024 bits', 'rsa-too-small', () => withRsa(rsaKey([prime(512), prime(512)]))],
  ['RSA of 8200 bits', 'rsa-too-large', () => withNumbers(odd(8200))],
  ['RSA of 2049 bits', 'rsa-size-not-multiple-of-8', () => withRsa(rsaKey([p, prime(1025)]))],
  ['an even modulus', 'rsa-modulus-even', () => withNumbers(odd(2048) - 1n)],
  ['e = 1, whose “signature” anybody can make', 'rsa-exponent-too-small', () => withRsa(rsaKey([p, q], 1n))],
  ['e = 3', 'rsa-exponent-too-small', () => withNumbers(p * q, 3n)],
  ['e = 65538', 'rsa-exponent-even', () => withNumbers(p * q, F4 + 1n)],
  ['e = 2^256 + 1', 'rsa-exponent-too-large', () => withNumbers(p * q, (1n << 256n) + 1n)],
  ['the factor 751', 'rsa-small-factor', () => withRsa(withFactor751())],
  [
    'a prime to the third power',
    'rsa-perfect-power',
    () => withRsa(rsaKey(Array.from({ length: 3 }, () => nextPrime(integerRoot(3n << 2046n, 3))))),
  ],
  ['two primes next to each other', 'rsa-close-primes', () => withRsa(rsaKey([p, nextPrime(p + 2n)]))],
  ['primes of the Infineon library', 'rsa-roca', () => withRsa(rsaKey([rocaPrime(), rocaPrime()]))],
  [
    'an RSA key of Debian’s OpenSSL of 2006',
    'key-debian-weak',
    () => withRsa(rsaKey(weakRsaPrimes(2048, originOf('le64-read', 4242)))),
  ],
  [
    'a private key that a package ships',
    'key-known-leaked',
    () => withKey(leakedKey(), { algorithm: make.RSA_SHA256 }),
  ],
];

const EC = '1.2.840.10045.2.1';
const P256 = oid('1.2.840.10045.3.1.7');
const point = (publicKey: KeyObject): Buffer => make.spkiOf(publicKey).subarray(-65);
const withPoint = (octets: Uint8Array): Buffer => request({ spki: seq(seq(oid(EC), P256), bits(octets)) });
const first = (octet: number, rest: Buffer): Buffer => Buffer.concat([Buffer.from([octet]), rest]);
const ours = point(make.ecKey.publicKey);
const beside = Buffer.from(ours);
beside[64] = (beside[64] ?? 0) ^ 1;

const EC_KEYS: readonly BadRequest[] = [
  ['P-521', 'ec-curve-not-allowed', () => withKey(generateKeyPairSync('ec', { namedCurve: 'secp521r1' }).privateKey)],
  [
    'the curve of Bitcoin',
    'ec-curve-not-allowed',
    () => withKey(generateKeyPairSync('ec', { namedCurve: 'secp256k1' }).privateKey),
  ],
  [
    'P-256 in explicit parameters',
    'ec-parameters-explicit',
    () => withKey(generateKeyPairSync('ec', { namedCurve: 'prime256v1', paramEncoding: 'explicit' }).privateKey),
  ],
  ['the point at infinity', 'ec-point-at-infinity', () => withPoint(Buffer.from([0]))],
  [
    'a compressed point',
    'ec-point-compressed',
    () => withPoint(first(2 + ((ours[64] ?? 0) & 1), ours.subarray(1, 33))),
  ],
  ['a hybrid point', 'ec-point-format', () => withPoint(first(6 + ((ours[64] ?? 0) & 1), ours.subarray(1)))],
  ['a point cut short', 'ec-point-format', () => withPoint(ours.subarray(0, 64))],
  ['a point beside the curve', 'ec-point-not-on-curve', () => withPoint(beside)],
  ['coordinates of zero', 'ec-point-not-on-curve', () => withPoint(first(4, Buffer.alloc(64)))],
  [
    'an EC key of Debian’s OpenSSL of 2006',
    'key-debian-weak',
    () => withKey(ecKeyOf('P-256', weakEcScalar(CURVE_KINDS['p-256'].order, originOf('le32-absent', 1999)))),
  ],
  [
    'one on P-384, of a machine with the other byte order',
    'key-debian-weak',
    () => withKey(ecKeyOf('P-384', weakEcScalar(CURVE_KINDS['p-384'].order, originOf('be32-closed', 31_000)))),
  ],
  [
    'Ed25519',
    'key-algorithm-not-allowed',
    () => withKey(generateKeyPairSync('ed25519').privateKey, { algorithm: seq(oid('1.3.101.112')), hash: null }),
  ],
];

const rsaSigned = (algorithm: Buffer, hash: string, pss = false): Buffer => {
  const { privateKey, publicKey } = make.rsaKey;
  const padding = pss ? { padding: constants.RSA_PKCS1_PSS_PADDING, saltLength: 20 } : {};
  return request({ algorithm, hash, spki: make.spkiOf(publicKey), signWith: { key: privateKey, ...padding } });
};

const SIGNATURES: readonly BadRequest[] = [
  ['MD5', 'signature-hash-broken', () => rsaSigned(seq(oid('1.2.840.113549.1.1.4'), NULL), 'md5')],
  ['SHA-1 with RSA', 'signature-hash-broken', () => rsaSigned(seq(oid('1.2.840.113549.1.1.5'), NULL), 'sha1')],
  [
    'SHA-1 with ECDSA',
    'signature-hash-broken',
    () => request({ algorithm: seq(oid('1.2.840.10045.4.1')), hash: 'sha1' }),
  ],
  [
    'PSS with its default SHA-1',
    'signature-hash-broken',
    () => rsaSigned(seq(oid('1.2.840.113549.1.1.10'), seq()), 'sha1', true),
  ],
  [
    'SHA-224',
    'signature-algorithm-not-allowed',
    () => request({ algorithm: seq(oid('1.2.840.10045.4.3.1')), hash: 'sha224' }),
  ],
  [
    'another’s private key',
    'proof-of-possession-failed',
    () => request({ signWith: generateKeyPairSync('ec', { namedCurve: 'prime256v1' }).privateKey }),
  ],
  [
    'a signature over something else',
    'proof-of-possession-failed',
    () => request({ signWith: (info) => sign('sha256', info.subarray(1), make.ecKey.privateKey) }),
  ],
  ['an EC key under an RSA algorithm', 'proof-of-possession-failed', () => request({ algorithm: make.RSA_SHA256 })],
];

const asking = (...extensions: Uint8Array[]): Buffer => request({ attributes: [make.extensionRequest(...extensions)] });
const named = (...names: Uint8Array[]): Buffer => asking(extension('2.5.29.17', seq(...names)));
const attribute = (id: string, value: Uint8Array): Buffer =>
  request({ attributes: [make.extensionRequest(make.subjectAltName(HOST)), seq(oid(id), make.set(value))] });
const ia5 = (tag: number, text: string): Buffer => der(tag, Buffer.from(text));

const ASKED: readonly BadRequest[] = [
  ['to be a CA', 'extension-ca', () => asking(extension('2.5.29.19', seq(TRUE), true))],
  [
    'to sign certificates',
    'extension-ca-key-usage',
    () => asking(extension('2.5.29.15', Buffer.from('03020204', 'hex'))),
  ],
  ['to sign CRLs', 'extension-ca-key-usage', () => asking(extension('2.5.29.15', Buffer.from('03020102', 'hex')))],
  [
    'to answer for OCSP',
    'extension-purpose-refused',
    () => asking(extension('2.5.29.37', seq(oid('1.3.6.1.5.5.7.3.9')))),
  ],
  ['any purpose at all', 'extension-purpose-refused', () => asking(extension('2.5.29.37', seq(oid('2.5.29.37.0'))))],
  ['to sign code', 'extension-purpose-refused', () => asking(extension('2.5.29.37', seq(oid('1.3.6.1.5.5.7.3.3'))))],
  ['name constraints', 'extension-refused', () => asking(extension('2.5.29.30', seq()))],
  ['to be a precertificate', 'extension-refused', () => asking(extension('1.3.6.1.4.1.11129.2.4.3', NULL, true))],
  ['something critical and unknown', 'extension-critical-unknown', () => asking(extension('1.2.3.4', NULL, true))],
  ['an IP address', 'name-ip-address', () => named(ia5(0x82, HOST), der(0x87, Buffer.from([10, 0, 0, 1])))],
  ['an e-mail address', 'name-email-address', () => named(ia5(0x82, HOST), ia5(0x81, 'admin@karawangkab.go.id'))],
  ['a URI', 'name-uri', () => named(ia5(0x82, HOST), ia5(0x86, `https://${HOST}/`))],
  [
    'a user principal name',
    'name-of-other-kind',
    () => named(ia5(0x82, HOST), der(0xa0, oid('1.3.6.1.4.1.311.20.2.3'), der(0xa0, utf8('bupati@karawang')))),
  ],
  ['a wildcard', 'name-wildcard', () => asking(make.subjectAltName('*.karawangkab.go.id'))],
  ['a wildcard as common name', 'name-wildcard', () => request({ subject: make.name(['2.5.4.3', `*.${HOST}`]) })],
  ['another host too', 'name-not-applied-for', () => asking(make.subjectAltName(HOST, 'bank.co.id'))],
  [
    'another host as common name',
    'name-not-applied-for',
    () => request({ subject: make.name(['2.5.4.3', 'bank.co.id']) }),
  ],
  [
    'a host with an end that is not seen',
    'name-not-applied-for',
    () => asking(make.subjectAltName(`${HOST}\0.bank.co.id`)),
  ],
  ['a challenge password', 'challenge-password-present', () => attribute('1.2.840.113549.1.9.7', utf8('rahasia'))],
  ['an unknown attribute', 'attribute-unknown', () => attribute('1.2.3.4.5', int(1n))],
];

/** By what is wrong: the key, the signature, what is asked for. */
export const BAD_REQUESTS: Readonly<Record<string, readonly BadRequest[]>> = {
  'an RSA key that is unfit': RSA_KEYS,
  'an EC key, or one of another kind': EC_KEYS,
  'a signature that proves nothing': SIGNATURES,
  'asking for what is not given': ASKED,
};

/** JSON pointer of the part that a code is told of. */
export function pointerOf(code: RequestDefectCode): string {
  if (/^(?:rsa|ec|key)-/.test(code)) return '/request/key';
  if (/^(?:signature|proof)-/.test(code)) return '/request/signature';
  if (code.startsWith('name-')) return '/request/names';
  return code.startsWith('extension-') ? '/request/extensions' : '/request/attributes';
}
