import { createCipheriv, createDecipheriv, randomBytes } from 'node:crypto';

/** Keeps text unreadable where it is stored. */
export interface Sealer {
  seal(text: string): string;
  /** Errors: throws when the text was changed, or sealed with a key that is not in the ring. */
  open(sealed: string): string;
}

/** Named AES-256 keys; `current` seals, every key opens. */
export interface SealingKeys {
  readonly current: string;
  readonly keys: Readonly<Record<string, Buffer>>;
}

/** AES-256-GCM as `<key id>.<iv>.<tag>.<ciphertext>`; the key's id is bound to it. */
export function aesSealer({ current, keys }: SealingKeys): Sealer {
  const keyNamed = (id: string): Buffer => {
    const key = keys[id];
    if (!key) throw new Error(`no key is named ${id}`);
    return key;
  };
  return {
    seal: (text) => {
      const iv = randomBytes(12);
      const cipher = createCipheriv('aes-256-gcm', keyNamed(current), iv).setAAD(Buffer.from(current));
      const sealed = Buffer.concat([cipher.update(text, 'utf8'), cipher.final()]);
      return [current, ...[iv, cipher.getAuthTag(), sealed].map((part) => part.toString('base64url'))].join('.');
    },
    open: (sealed) => {
      const [id = '', ...parts] = sealed.split('.');
      const [iv, tag, body] = parts.map((part) => Buffer.from(part, 'base64url'));
      if (!iv || !tag || !body) throw new Error('not a sealed text');
      const decipher = createDecipheriv('aes-256-gcm', keyNamed(id), iv, { authTagLength: 16 });
      decipher.setAAD(Buffer.from(id)).setAuthTag(tag);
      return Buffer.concat([decipher.update(body), decipher.final()]).toString('utf8');
    },
  };
}
