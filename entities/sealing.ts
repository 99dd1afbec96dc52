import { createCipheriv, createDecipheriv, randomBytes } from 'node:crypto';

/** Named AES-256 keys: `current` seals, any of them opens, so that a key can be replaced while data lives. */
export interface KeyRing {
  readonly current: string;
  readonly keys: Readonly<Record<string, Buffer>>;
}

/** A sealed value does not open: the wrong key ring, another place than it was sealed for, or a damaged row. */
export class SealBroken extends Error {
  override readonly name = 'SealBroken';
}

const NONCE = 12;
const TAG = 16;

/**
 * AES-256-GCM under the ring's current key, bound to `place` as additional data: a value moved to another row does
 * not open there. Layout: length of the key's id (1 octet), id, nonce (12), tag (16), cipher text.
 */
export function seal(ring: KeyRing, place: string, plain: Buffer): Buffer {
  const id = Buffer.from(ring.current, 'utf8');
  const nonce = randomBytes(NONCE);
  const cipher = createCipheriv('aes-256-gcm', keyOf(ring, ring.current), nonce).setAAD(Buffer.from(place, 'utf8'));
  const body = Buffer.concat([cipher.update(plain), cipher.final()]);
  return Buffer.concat([Buffer.from([id.length]), id, nonce, cipher.getAuthTag(), body]);
}

/** What {@link seal} closed. Errors: {@link SealBroken}. */
export function open(ring: KeyRing, place: string, sealed: Buffer): Buffer {
  const idEnd = 1 + (sealed[0] ?? 0);
  const nonceEnd = idEnd + NONCE;
  const tagEnd = nonceEnd + TAG;
  if (sealed.length < tagEnd) throw new SealBroken('too short to be sealed');
  const key = keyOf(ring, sealed.toString('utf8', 1, idEnd));
  const decipher = createDecipheriv('aes-256-gcm', key, sealed.subarray(idEnd, nonceEnd), { authTagLength: TAG })
    .setAAD(Buffer.from(place, 'utf8'))
    .setAuthTag(sealed.subarray(nonceEnd, tagEnd));
  try {
    return Buffer.concat([decipher.update(sealed.subarray(tagEnd)), decipher.final()]);
  } catch (cause) {
    throw new SealBroken('the seal does not hold', { cause });
  }
}

function keyOf({ keys }: KeyRing, id: string): Buffer {
  const key = keys[id];
  if (!key) throw new SealBroken(`the key ring has no key ${JSON.stringify(id)}`);
  return key;
}
