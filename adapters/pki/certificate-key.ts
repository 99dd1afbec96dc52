import { createPublicKey } from 'node:crypto';
import { BitString } from 'asn1js';
import type { AlgorithmIdentifier, Certificate } from 'pkijs';
import { extensionOf } from './certificate-name';

/** In the order of their bits (RFC 5280, 4.2.1.3). */
const KEY_USAGES = [
  'digitalSignature',
  'nonRepudiation',
  'keyEncipherment',
  'dataEncipherment',
  'keyAgreement',
  'keyCertSign',
  'cRLSign',
  'encipherOnly',
  'decipherOnly',
] as const;

export function keyUsage(certificate: Certificate): readonly string[] {
  const parsed = extensionOf(certificate, '2.5.29.15');
  if (!(parsed instanceof BitString)) return [];
  const octets = parsed.valueBlock.valueHexView;
  return KEY_USAGES.filter((_, bit) => ((octets[bit >> 3] ?? 0) & (0x80 >> (bit & 7))) !== 0);
}

const SIGNATURE_ALGORITHMS: Readonly<Record<string, string>> = {
  '1.2.840.113549.1.1.4': 'RSASSA-PKCS1-v1_5 with MD5',
  '1.2.840.113549.1.1.5': 'RSASSA-PKCS1-v1_5 with SHA-1',
  '1.2.840.113549.1.1.11': 'RSASSA-PKCS1-v1_5 with SHA-256',
  '1.2.840.113549.1.1.12': 'RSASSA-PKCS1-v1_5 with SHA-384',
  '1.2.840.113549.1.1.13': 'RSASSA-PKCS1-v1_5 with SHA-512',
  '1.2.840.10045.4.1': 'ECDSA with SHA-1',
  '1.2.840.10045.4.3.2': 'ECDSA with SHA-256',
  '1.2.840.10045.4.3.3': 'ECDSA with SHA-384',
  '1.2.840.10045.4.3.4': 'ECDSA with SHA-512',
  '1.3.101.112': 'Ed25519',
};

export const signatureAlgorithmName = ({ algorithmId }: AlgorithmIdentifier): string =>
  SIGNATURE_ALGORITHMS[algorithmId] ?? algorithmId;

/** A public key's kind and size, such as `RSA 3072`; the algorithm's OID when it cannot be read. */
export function publicKeyName(spki: Buffer, algorithm: AlgorithmIdentifier): string {
  try {
    const key = createPublicKey({ key: spki, format: 'der', type: 'spki' });
    const { modulusLength, namedCurve } = key.asymmetricKeyDetails ?? {};
    const size = modulusLength ?? CURVES[namedCurve ?? ''] ?? namedCurve;
    return [key.asymmetricKeyType?.toUpperCase(), size].filter((part) => part !== undefined).join(' ');
  } catch {
    // An algorithm that this build of OpenSSL lacks is still a fact about the certificate.
    return algorithm.algorithmId;
  }
}

const CURVES: Readonly<Record<string, string>> = { prime256v1: 'P-256', secp384r1: 'P-384', secp521r1: 'P-521' };
