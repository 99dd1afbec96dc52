import { webcrypto } from 'node:crypto';
import type { Extension } from 'pkijs';
import { certify, derOf, extensions, publicKeyInfo } from '../../../devstack/bsre/x509';
import type { Authority } from '../../../devstack/bsre/x509';

const DAY_S = 24 * 60 * 60;
/** When every certificate made here begins. */
export const START = new Date('2026-01-01T00:00:00.000Z');

interface Wanted {
  readonly name: string;
  readonly issuer?: Authority;
  readonly extensions: readonly Extension[];
  readonly days?: number;
}

/** A certificate of a fresh key, signed by `issuer` or by itself. */
export async function make({ name, issuer, extensions: wanted, days = 3650 }: Wanted): Promise<Authority> {
  const keys = await webcrypto.subtle.generateKey({ name: 'ECDSA', namedCurve: 'P-256' }, true, ['sign', 'verify']);
  const certificate = await certify(
    {
      subject: { country: 'ID', commonName: name },
      spki: await publicKeyInfo(keys.publicKey),
      notBefore: START,
      lifeSeconds: days * DAY_S,
      extensions: wanted,
    },
    { ...(issuer ? { issuer } : {}), key: issuer?.key ?? keys.privateKey, hash: 'SHA-256' },
  );
  return { certificate, der: derOf(certificate), key: keys.privateKey, hash: 'SHA-256' };
}

export const CA = [extensions.certificationAuthority(), extensions.keyUsage('issuing')];
export const SIGNER = [extensions.keyUsage('signer')];
