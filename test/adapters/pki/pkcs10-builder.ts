import { generateKeyPairSync, sign } from 'node:crypto';
import type { KeyObject, SignKeyObjectInput } from 'node:crypto';

/** An encoder of DER for tests: also of what nobody should encode. */
export const der = (tag: number, ...parts: readonly Uint8Array[]): Buffer => {
  const content = Buffer.concat(parts);
  const size = content.length;
  const octets = size < 0x80 ? [size] : size < 0x100 ? [0x81, size] : [0x82, size >> 8, size & 0xff];
  return Buffer.concat([Buffer.from([tag, ...octets]), content]);
};
export const seq = (...parts: readonly Uint8Array[]) => der(0x30, ...parts);
export const set = (...parts: readonly Uint8Array[]) => der(0x31, ...parts);
export const int = (value: bigint) => {
  const hex = value.toString(16);
  const even = hex.length % 2 ? `0${hex}` : hex;
  return der(0x02, Buffer.from(/^[89a-f]/.test(even) ? `00${even}` : even, 'hex'));
};
export const bits = (content: Uint8Array) => der(0x03, Buffer.from([0]), content);
export const octets = (content: Uint8Array) => der(0x04, content);
export const utf8 = (text: string) => der(0x0c, Buffer.from(text));
export const NULL = Buffer.from([5, 0]);
export const TRUE = Buffer.from([1, 1, 0xff]);
export function oid(dotted: string): Buffer {
  const [top = 0, second = 0, ...rest] = dotted.split('.').map(Number);
  const arc = (n: number): number[] => (n < 0x80 ? [n] : [...arc(Math.floor(n / 0x80)).map((o) => o | 0x80), n % 0x80]);
  return der(0x06, Buffer.from([top * 40 + second, ...rest].flatMap(arc)));
}

export const extension = (id: string, value: Uint8Array, critical = false) =>
  seq(oid(id), ...(critical ? [TRUE] : []), octets(value));
export const extensionRequest = (...extensions: readonly Uint8Array[]) =>
  seq(oid('1.2.840.113549.1.9.14'), set(seq(...extensions)));
export const subjectAltName = (...hosts: readonly string[]) =>
  extension('2.5.29.17', seq(...hosts.map((host) => der(0x82, Buffer.from(host)))));
export const challengePassword = (text: string) => seq(oid('1.2.840.113549.1.9.7'), set(utf8(text)));
export const name = (...pairs: readonly (readonly [string, string])[]) =>
  seq(...pairs.map(([id, value]) => set(seq(oid(id), utf8(value)))));

export const HOST = 'absensi.karawangkab.go.id';
export const ecKey = generateKeyPairSync('ec', { namedCurve: 'prime256v1' });
export const rsaKey = generateKeyPairSync('rsa', { modulusLength: 2048 });
export const spkiOf = (key: KeyObject) => key.export({ format: 'der', type: 'spki' });

const ECDSA_SHA256 = seq(oid('1.2.840.10045.4.3.2'));
export const RSA_SHA256 = seq(oid('1.2.840.113549.1.1.11'), NULL);

interface Parts {
  readonly subject: Uint8Array;
  readonly spki: Uint8Array;
  readonly attributes: readonly Uint8Array[];
  readonly algorithm: Uint8Array;
  /** `null` for algorithms that hash by themselves, such as Ed25519. */
  readonly hash: string | null;
  readonly signWith: KeyObject | SignKeyObjectInput | ((message: Buffer) => Buffer);
  readonly version: Uint8Array;
  readonly signature: Uint8Array;
}

/** A request, sound unless told otherwise. */
export function request(parts: Partial<Parts> = {}): Buffer {
  const info = seq(
    parts.version ?? int(0n),
    parts.subject ?? name(['2.5.4.10', 'Pemerintah Kabupaten Karawang'], ['2.5.4.3', HOST]),
    parts.spki ?? spkiOf(ecKey.publicKey),
    der(0xa0, ...(parts.attributes ?? [extensionRequest(subjectAltName(HOST))])),
  );
  const { signWith = ecKey.privateKey, hash = 'sha256' } = parts;
  const signature = parts.signature ?? (typeof signWith === 'function' ? signWith(info) : sign(hash, info, signWith));
  return seq(info, parts.algorithm ?? ECDSA_SHA256, bits(signature));
}

export const pem = (bytes: Buffer, label = 'CERTIFICATE REQUEST') =>
  Buffer.from(
    `-----BEGIN ${label}-----\n${bytes.toString('base64').replace(/.{64}/g, '$&\n')}\n-----END ${label}-----\n`,
  );
