import { SettingsError, readFile } from './environment';

/** Named AES-256 keys: `current` encrypts, any of them decrypts, so that a key can be replaced while data lives. */
export interface KeyRing {
  readonly current: string;
  readonly keys: Readonly<Record<string, Buffer>>;
}

export interface Keys {
  /** Temporal payloads. */
  readonly payloads: KeyRing;
  /** Documents at rest. */
  readonly documents: KeyRing;
  /** The vault of personal data. */
  readonly personal: KeyRing;
  /** HMAC key that lets equal persons be found without being known (blind index). */
  readonly blindIndex: Buffer;
}

/** The key rings of a file. Errors: {@link SettingsError}. */
export function readKeys(file: string): Keys {
  let parsed: Record<string, unknown>;
  try {
    parsed = JSON.parse(readFile('SIKLUS_KEYS', file).toString('utf8')) as Record<string, unknown>;
  } catch (cause) {
    throw new SettingsError(`SIKLUS_KEYS: ${file} cannot be read as JSON`, { cause });
  }
  const blindIndex = Buffer.from(String(parsed['blindIndex'] ?? ''), 'base64');
  if (blindIndex.length !== 32) throw new SettingsError('SIKLUS_KEYS: blindIndex must be 32 octets in base64');
  return {
    payloads: keyRing(parsed['payloads'], 'payloads'),
    documents: keyRing(parsed['documents'], 'documents'),
    personal: keyRing(parsed['personal'], 'personal'),
    blindIndex,
  };
}

function keyRing(raw: unknown, name: string): KeyRing {
  const { current, keys } = (raw ?? {}) as { current?: string; keys?: Record<string, string> };
  const decoded = Object.fromEntries(Object.entries(keys ?? {}).map(([id, text]) => [id, Buffer.from(text, 'base64')]));
  if (!current || !decoded[current]) throw new SettingsError(`SIKLUS_KEYS: ${name}.current names no key`);
  for (const [id, key] of Object.entries(decoded))
    if (key.length !== 32) throw new SettingsError(`SIKLUS_KEYS: ${name}.keys.${id} must be 32 octets in base64`);
  return { current, keys: decoded };
}
