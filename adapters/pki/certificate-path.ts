import type { Certificate } from 'pkijs';
import { AuthorityKeyIdentifier, BasicConstraints } from 'pkijs';
import { OctetString } from 'asn1js';
import { keyUsage } from './certificate-key';
import { extensionOf } from './certificate-name';
import { toDer, toHex } from './certificate-der';
import { isWeak } from './signature';

/** Extensions that the checks below understand; any other that is critical makes a path invalid (RFC 5280, 4.2). */
const UNDERSTOOD = new Set(['2.5.29.15', '2.5.29.17', '2.5.29.19', '2.5.29.32', '2.5.29.37']);

/**
 * Whether the certificates, leaf first and root last, make a valid path at a moment: every link's signature, names
 * and key identifiers, validity, and the issuer's right to issue (RFC 5280, 6.1, without policy mapping and name
 * constraints, which as critical extensions fail). Nothing is fetched: what is not in `path` does not exist.
 */
export async function pathHolds(path: readonly Certificate[], at: Date): Promise<boolean> {
  const root = path.at(-1);
  if (root === undefined || path.length < 2 || !isSelfIssued(root)) return false;
  if (!path.every((certificate) => isValidAt(certificate, at) && isUnderstood(certificate))) return false;
  const links = path.map((child, index) => ({
    child,
    issuer: path[index + 1] ?? child,
    below: Math.min(index, path.length - 2),
  }));
  if (!links.every(({ child, issuer, below }) => mayIssue(issuer, below) && namesFit(child, issuer))) return false;
  const signatures = await Promise.all(links.map(({ child, issuer }) => isSignedBy(child, issuer)));
  return signatures.every(Boolean);
}

export const isSelfIssued = (certificate: Certificate): boolean => certificate.issuer.isEqual(certificate.subject);

export const isValidAt = (certificate: Certificate, at: Date): boolean =>
  certificate.notBefore.value <= at && at <= certificate.notAfter.value;

const isUnderstood = (certificate: Certificate): boolean =>
  (certificate.extensions ?? []).every(({ critical, extnID }) => !critical || UNDERSTOOD.has(extnID));

/** CA, allowed to sign certificates, and with room for the intermediates `below` it (RFC 5280, 4.2.1.9). */
function mayIssue(issuer: Certificate, below: number): boolean {
  const constraints = extensionOf(issuer, '2.5.29.19');
  if (!(constraints instanceof BasicConstraints) || !constraints.cA) return false;
  const room = constraints.pathLenConstraint;
  if (room !== undefined && Number(typeof room === 'number' ? room : room.toBigInt()) < below) return false;
  return keyUsage(issuer).includes('keyCertSign');
}

/** The child names the issuer, and its key when it names one. */
export function namesFit(child: Certificate, issuer: Certificate): boolean {
  const authority = authorityKeyIdentifier(child);
  const own = subjectKeyIdentifier(issuer);
  const keyFits = authority === undefined || own === undefined || authority === own;
  return keyFits && toDer(child.issuer).equals(toDer(issuer.subject));
}

/** One link's signature. A weak hash counts on a root only, whose signature proves nothing either way. */
export async function isSignedBy(child: Certificate, issuer: Certificate): Promise<boolean> {
  if (child.signature.algorithmId !== child.signatureAlgorithm.algorithmId) return false;
  if (child !== issuer && isWeak(child.signatureAlgorithm)) return false;
  try {
    return await child.verify(issuer);
  } catch {
    // pkijs throws for an algorithm or key that it cannot use: then nothing is proven.
    return false;
  }
}

export function subjectKeyIdentifier(certificate: Certificate): string | undefined {
  const parsed = extensionOf(certificate, '2.5.29.14');
  return parsed instanceof OctetString ? toHex(parsed.valueBlock.valueHexView) : undefined;
}

export function authorityKeyIdentifier(certificate: Certificate): string | undefined {
  const parsed = extensionOf(certificate, '2.5.29.35');
  return parsed instanceof AuthorityKeyIdentifier && parsed.keyIdentifier
    ? toHex(parsed.keyIdentifier.valueBlock.valueHexView)
    : undefined;
}
