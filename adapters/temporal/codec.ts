import { createCipheriv, createDecipheriv, randomBytes } from 'node:crypto';
import type { Payload, PayloadCodec } from '@temporalio/common';
import { temporal } from '@temporalio/proto';

/** Named AES-256 keys; `current` seals, every key opens. */
export interface PayloadKeys {
  readonly current: string;
  readonly keys: Readonly<Record<string, Buffer>>;
}

const ENCODING = 'binary/encrypted';
const IV_OCTETS = 12;
const TAG_OCTETS = 16;
const utf8 = (text: string) => Buffer.from(text, 'utf8');

/**
 * Seals every payload that leaves the process for Temporal (AES-256-GCM), naming its key in the metadata so that
 * keys can be replaced while histories live. Errors: throws on a payload whose key is not in the ring.
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
    const data = Buffer.from(payload.data ?? []);
    const key = keyNamed(this.ring.keys, text(payload.metadata?.['encryption-key-id']));
    const decipher = createDecipheriv('aes-256-gcm', key, data.subarray(0, IV_OCTETS));
    decipher.setAuthTag(data.subarray(-TAG_OCTETS));
    const sealed = data.subarray(IV_OCTETS, -TAG_OCTETS);
    return temporal.api.common.v1.Payload.decode(Buffer.concat([decipher.update(sealed), decipher.final()]));
  }
}

const text = (octets: Uint8Array | null | undefined): string => Buffer.from(octets ?? []).toString('utf8');

function keyNamed(keys: PayloadKeys['keys'], id: string): Buffer {
  const key = keys[id];
  if (!key) throw new Error(`no payload key is named ${id}`);
  return key;
}
