import type { KeyChoice } from '../../../domain/certificate/key-choices';
import { KIND_OF_CHOICE } from '../../../domain/certificate/key-choices';
import { newKeyFile } from './key-file';
import { hashOf, newKeyPair } from './key-pair';
import { pemOf } from './pem';
import { newRequest } from './request';
import type { RequestContent } from './request-content';
import { readRequest } from './request-content';

/** What is left of a key pair once it is made: nothing here holds the private key but its locked file. */
export interface MadeKey {
  readonly choice: KeyChoice;
  readonly host: string;
  /** PEM of the PKCS#10 request, which alone is sent. */
  readonly request: string;
  readonly content: RequestContent;
  /** PEM of the private key under the passphrase, for its holder to save. */
  readonly keyFile: string;
}

/** Makes a key pair for a host, its request and its locked file, and forgets the pair. */
export async function makeKey(choice: KeyChoice, host: string, passphrase: string): Promise<MadeKey> {
  const keys = await newKeyPair(choice);
  const request = await newRequest(keys, host, hashOf(KIND_OF_CHOICE[choice]));
  return {
    choice,
    host,
    request: pemOf('CERTIFICATE REQUEST', request),
    content: await readRequest(request),
    keyFile: await newKeyFile(keys.privateKey, passphrase),
  };
}
