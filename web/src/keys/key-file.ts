import { OctetString } from 'asn1js';
import * as pkijs from 'pkijs';
import type { Key } from './key-pair';
import { ALGORITHMS } from './key-pair';
import type { Lock } from './pbes2';
import { lockOf, newLock } from './pbes2';
import { dersOf, pemOf } from './pem';

/** Why a key file was not opened. */
export type KeyFileFault = 'not-a-key-file' | 'wrong-passphrase' | 'other-key';

/** Thrown at what is wrong with a key file or its passphrase. The text holds nothing of either. */
export class KeyFileError extends Error {
  override readonly name = 'KeyFileError';
  constructor(
    readonly fault: KeyFileFault,
    options?: ErrorOptions,
  ) {
    super(`key file: ${fault}`, options);
  }
}

const LABEL = 'ENCRYPTED PRIVATE KEY';

/** A private key under a passphrase: EncryptedPrivateKeyInfo (RFC 5958, 3). Its octets are never in the clear here. */
export async function lockKey(privateKey: Key, passphrase: string): Promise<pkijs.PKCS8ShroudedKeyBag> {
  const { algorithm, key, cipher } = await newLock(passphrase);
  const locked = await crypto.subtle.wrapKey('pkcs8', privateKey, key, cipher);
  return new pkijs.PKCS8ShroudedKeyBag({
    encryptionAlgorithm: algorithm,
    encryptedData: new OctetString({ valueHex: locked }),
  });
}

/** The same as a file (RFC 7468, 11). */
export async function newKeyFile(privateKey: Key, passphrase: string): Promise<string> {
  return pemOf(LABEL, (await lockKey(privateKey, passphrase)).toSchema().toBER());
}

/** Opens a key file, PEM or DER. Errors: {@link KeyFileError}. */
export async function openKeyFile(file: ArrayBuffer, passphrase: string): Promise<Key> {
  const { encryptionAlgorithm, encryptedData } = readKeyFile(file);
  const lock = await lockOf(encryptionAlgorithm, passphrase).catch((cause: unknown) => {
    throw new KeyFileError('not-a-key-file', { cause });
  });
  if (!lock) throw new KeyFileError('not-a-key-file');
  return unlock(Uint8Array.from(encryptedData.valueBlock.valueHexView), lock);
}

function readKeyFile(file: ArrayBuffer): pkijs.PKCS8ShroudedKeyBag {
  const [der = file] = dersOf(LABEL, new TextDecoder('latin1').decode(file));
  try {
    return pkijs.PKCS8ShroudedKeyBag.fromBER(der);
  } catch (cause) {
    throw new KeyFileError('not-a-key-file', { cause });
  }
}

/** Which kind of key it is shows only inside, so each is tried; a wrong passphrase leaves nothing that is any. */
async function unlock(locked: Uint8Array<ArrayBuffer>, { key, cipher }: Lock): Promise<Key> {
  for (const algorithm of ALGORITHMS)
    try {
      return await crypto.subtle.unwrapKey('pkcs8', locked, key, cipher, algorithm, true, ['sign']);
    } catch {
      continue;
    }
  throw new KeyFileError('wrong-passphrase');
}
