import { generateKeyPairSync, randomBytes } from 'node:crypto';
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { JWK } from 'oidc-provider';

/** What must stay the same when the provider is started again. */
export interface ProviderSecrets {
  readonly jwks: { keys: JWK[] };
  readonly cookieKeys: string[];
}

/** The provider's signing key and cookie keys, made once per data folder. */
export function providerSecrets(dataDir: string): ProviderSecrets {
  const folder = join(dataDir, 'identity');
  const file = join(folder, 'secrets.json');
  if (existsSync(file)) return JSON.parse(readFileSync(file, 'utf8')) as ProviderSecrets;
  const { privateKey } = generateKeyPairSync('rsa', { modulusLength: 2048 });
  const key: JWK = { ...privateKey.export({ format: 'jwk' }), kty: 'RSA', use: 'sig', alg: 'RS256' };
  const secrets: ProviderSecrets = { jwks: { keys: [key] }, cookieKeys: [randomBytes(32).toString('base64url')] };
  mkdirSync(folder, { recursive: true });
  writeFileSync(file, JSON.stringify(secrets), { mode: 0o600 });
  return secrets;
}
