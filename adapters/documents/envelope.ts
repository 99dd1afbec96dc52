import { createCipheriv, createDecipheriv, randomBytes } from 'node:crypto';

/** Named AES-256 keys: `current` wraps, any of them unwraps, so that a key can be replaced while data lives. */
export interface KeyRing {
  readonly current: string;
  readonly keys: Readonly<Record<string, Buffer>>;
}

/** The place that a document is sealed for; in any other place it does not open. */
export interface DocumentPlace {
  readonly caseId: string;
  readonly documentId: string;
}

/** The text says which kind of failure it is, and nothing of keys or content. */
export class EnvelopeError extends Error {
  override readonly name = 'EnvelopeError';
  constructor(
    readonly code: 'not-an-envelope' | 'unknown-key' | 'does-not-open',
    options?: ErrorOptions,
  ) {
    super(`Envelope: ${code}`, options);
  }
}

/**
 * Envelope encryption of one document (Pasal 17(4), "secara aman"): the content under a key of its own with
 * AES-256-GCM, that key wrapped by the ring's current key with AES-256-GCM, both bound to the place. Layout:
 *
 *     "SKD1" | length of key id | key id | nonce 12 | wrapped key 32 | tag 16 | nonce 12 | content | tag 16
 *
 * A data key seals once, so no nonce can repeat under it. Errors: {@link EnvelopeError}.
 */
export function seal(plain: Buffer, ring: KeyRing, place: DocumentPlace): Buffer {
  const header = headerOf(ring.current);
  const dataKey = randomBytes(KEY);
  return Buffer.concat([
    header,
    encrypt(keyOf(ring, ring.current), dataKey, Buffer.concat([header, boundTo(place)])),
    encrypt(dataKey, plain, boundTo(place)),
  ]);
}

/** What was sealed. Errors: {@link EnvelopeError}, also when a single bit or the place differs. */
export function open(sealed: Buffer, ring: KeyRing, place: DocumentPlace): Buffer {
  const keyId = keyIdOf(sealed);
  const header = headerOf(keyId);
  const wrapped = sealed.subarray(header.length, header.length + NONCE + KEY + TAG);
  const content = sealed.subarray(header.length + wrapped.length);
  if (content.length < NONCE + TAG) throw new EnvelopeError('not-an-envelope');
  const dataKey = decrypt(keyOf(ring, keyId), wrapped, Buffer.concat([header, boundTo(place)]));
  return decrypt(dataKey, content, boundTo(place));
}

/** The id of the key that wrapped a sealed document: what must stay in the ring. Errors: {@link EnvelopeError}. */
export function keyIdOf(sealed: Buffer): string {
  const length = sealed[MAGIC.length];
  const start = MAGIC.length + 1;
  if (!sealed.subarray(0, MAGIC.length).equals(MAGIC) || !length || sealed.length < start + length)
    throw new EnvelopeError('not-an-envelope');
  return sealed.toString('latin1', start, start + length);
}

const MAGIC = Buffer.from('SKD1', 'latin1');
const CIPHER = 'aes-256-gcm';
const [NONCE, KEY, TAG] = [12, 32, 16];

const headerOf = (keyId: string): Buffer =>
  Buffer.concat([MAGIC, Buffer.from([keyId.length]), Buffer.from(keyId, 'latin1')]);

/** Unambiguous, whatever the ids hold. */
const boundTo = ({ caseId, documentId }: DocumentPlace): Buffer => Buffer.from(JSON.stringify([caseId, documentId]));

function keyOf({ keys }: KeyRing, id: string): Buffer {
  const key = Object.hasOwn(keys, id) ? keys[id] : undefined;
  if (key?.length !== KEY) throw new EnvelopeError('unknown-key');
  return key;
}

function encrypt(key: Buffer, plain: Buffer, aad: Buffer): Buffer {
  const nonce = randomBytes(NONCE);
  const cipher = createCipheriv(CIPHER, key, nonce).setAAD(aad);
  return Buffer.concat([nonce, cipher.update(plain), cipher.final(), cipher.getAuthTag()]);
}

function decrypt(key: Buffer, sealed: Buffer, aad: Buffer): Buffer {
  const decipher = createDecipheriv(CIPHER, key, sealed.subarray(0, NONCE), { authTagLength: TAG })
    .setAAD(aad)
    .setAuthTag(sealed.subarray(-TAG));
  try {
    return Buffer.concat([decipher.update(sealed.subarray(NONCE, -TAG)), decipher.final()]);
  } catch (cause) {
    throw new EnvelopeError('does-not-open', { cause });
  }
}
