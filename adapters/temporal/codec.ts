import { createCipheriv, createDecipheriv, randomBytes } from 'node:crypto';
import type { Payload, PayloadCodec } from '@temporalio/common';
import { temporal } from '@temporalio/proto';

/** Named AES-256 keys; `current` seals, every key opens. */
export interface PayloadKeys {
  readonly current: string;
  readonly keys: Readonly<Record<string, Buffer>>;
}

/** Thrown when a payload does not open: its key is not in the ring, or it is not what was sealed. It quotes nothing. */
export class PayloadUnreadable extends Error {
  override readonly name = 'PayloadUnreadable';
}

const ENCODING = 'binary/encrypted';
const IV_OCTETS = 12;
const TAG_OCTETS = 16;
const utf8 = (text: string) => Buffer.from(text, 'utf8');

/**
 * Seals every payload that leaves the process for Temporal (AES-256-GCM), naming its key in the metadata so that
 * keys can be replaced while histories live. Errors: {@link PayloadUnreadable}.
 */
export class EncryptionCodec implements PayloadCodec {
  constructor(private readonly ring: PayloadKeys) {}

  encode(payloads: Payload[]): Promise<Payload[]> {
    return Promise.resolve(payloads.map((payload) => this.seal(payload)));
  }

  decode(payloads: Payload[]): Promise<Payload[]> {
    return Promise.resolve(payloads.map((payload) => this.open(payload)));
  }

  private seal(payload: Payload): Payload {
    const { current, keys } = this.ring;
    const iv = randomBytes(IV_OCTETS);
    const cipher = createCipheriv('aes-256-gcm', keyNamed(keys, current), iv);
    const plain = temporal.api.common.v1.Payload.encode(payload).finish();
    const data = Buffer.concat([iv, cipher.update(plain), cipher.final(), cipher.getAuthTag()]);
    return { metadata: { encoding: utf8(ENCODING), 'encryption-key-id': utf8(current) }, data };
  }

  private open(payload: Payload): Payload {
    if (text(payload.metadata?.['encoding']) !== ENCODING) return payload;
    const id = text(payload.metadata?.['encryption-key-id']);
    return temporal.api.common.v1.Payload.decode(decrypt(id, keyNamed(this.ring.keys, id), payload.data));
  }
}

function decrypt(id: string, key: Buffer, sealed: Uint8Array | null | undefined): Buffer {
  const data = Buffer.from(sealed ?? []);
  try {
    const iv = data.subarray(0, IV_OCTETS);
    const decipher = createDecipheriv('aes-256-gcm', key, iv, { authTagLength: TAG_OCTETS });
    decipher.setAuthTag(data.subarray(-TAG_OCTETS));
    return Buffer.concat([decipher.update(data.subarray(IV_OCTETS, -TAG_OCTETS)), decipher.final()]);
  } catch (cause) {
    throw new PayloadUnreadable(`a payload does not open under key ${JSON.stringify(id)}`, { cause });
  }
}

const text = (octets: Uint8Array | null | undefined): string => Buffer.from(octets ?? []).toString('utf8');

function keyNamed(keys: PayloadKeys['keys'], id: string): Buffer {
  const key = Object.hasOwn(keys, id) ? keys[id] : undefined;
  if (!key) throw new PayloadUnreadable(`no payload key is named ${JSON.stringify(id)}`);
  return key;
}
