import { Sequence } from 'asn1js';
import { BasicConstraints, Certificate, CertificatePolicies } from 'pkijs';
import type { CertificateFacts } from '../../domain/certificate/issuance';
import { keyUsage, publicKeyName, signatureAlgorithmName } from './certificate-key';
import { extendedKeyUsage, extensionOf, nameText, subjectAttributes } from './certificate-name';
import { authorityKeyIdentifier, isSelfIssued, pathHolds, subjectKeyIdentifier } from './certificate-path';
import type { TrustAnchors } from './trust-anchors';
import { UnreadableDer, lookAt, readDer, readStructure, serialHex, sha256Hex } from './certificate-der';

export { UnreadableDer } from './certificate-der';

/**
 * Reads a certificate and the chain it came with (issuing CA first, root last; DER) into the facts that
 * `matchCertificate` compares. A chain that came without its root ends in the anchor that issued its last. Addresses inside it (AIA, CDP) are never followed: an uploaded certificate must not
 * choose what we fetch.
 *
 * Errors: {@link UnreadableDer} when any of them is no certificate.
 */
export async function readCertificate(
  der: Buffer,
  chain: readonly Buffer[],
  at: Date,
  anchors?: Pick<TrustAnchors, 'issuerOf'>,
): Promise<CertificateFacts> {
  const leaf = parseCertificate(der);
  const given = [leaf, ...chain.map(parseCertificate)];
  const { path, rootSha256 } = await upToRoot(given, chain.at(-1), anchors);
  const spki = publicKeyInfo(der);
  const serial = leaf.serialNumber.valueBlock.valueHexView;
  const constraints = extensionOf(leaf, '2.5.29.19');
  const policies = extensionOf(leaf, '2.5.29.32');
  return {
    serial: serialHex(serial),
    serialOctets: serial.length,
    serialPositive: (serial[0] ?? 0x80) < 0x80 && serial.some((octet) => octet !== 0),
    sha256: sha256Hex(der),
    spkiSha256: sha256Hex(spki),
    issuer: nameText(leaf.issuer),
    subject: nameText(leaf.subject),
    subjectAttributes: subjectAttributes(leaf),
    notBefore: leaf.notBefore.value.toISOString(),
    notAfter: leaf.notAfter.value.toISOString(),
    keyUsage: keyUsage(leaf),
    extendedKeyUsage: extendedKeyUsage(leaf),
    isCa: constraints instanceof BasicConstraints && constraints.cA,
    chainValid: await pathHolds(path, at),
    version: leaf.version + 1,
    policies:
      policies instanceof CertificatePolicies
        ? policies.certificatePolicies.map(({ policyIdentifier }) => policyIdentifier)
        : [],
    hasSubjectKeyIdentifier: subjectKeyIdentifier(leaf) !== undefined,
    hasAuthorityKeyIdentifier: authorityKeyIdentifier(leaf) !== undefined,
    signatureAlgorithm: signatureAlgorithmName(leaf.signatureAlgorithm),
    publicKey: publicKeyName(spki, leaf.subjectPublicKeyInfo.algorithm),
    ...(rootSha256 === undefined ? {} : { rootSha256 }),
  };
}

/** The path up to its root, which it has or an anchor is; and the root's hash, when there is one. */
async function upToRoot(
  given: readonly Certificate[],
  lastDer: Buffer | undefined,
  anchors: Pick<TrustAnchors, 'issuerOf'> | undefined,
): Promise<{ readonly path: readonly Certificate[]; readonly rootSha256?: string }> {
  const last = given.at(-1);
  if (last && lastDer && isSelfIssued(last)) return { path: given, rootSha256: sha256Hex(lastDer) };
  const anchor = last && (await anchors?.issuerOf(last));
  return anchor ? { path: [...given, anchor.certificate], rootSha256: anchor.sha256 } : { path: given };
}

/** Errors: {@link UnreadableDer}. */
export const parseCertificate = (der: Buffer): Certificate =>
  readStructure(der, 'a certificate', (schema) => {
    const certificate = new Certificate({ schema });
    lookAt(certificate.extensions);
    return certificate;
  });

/** The subject's public key as it stands in the bytes (RFC 5280, 4.1), so that its hash equals the request's. */
function publicKeyInfo(der: Buffer): Buffer {
  const tbs = (readDer(der, 'a certificate') as Sequence).valueBlock.value[0];
  if (!(tbs instanceof Sequence)) throw new UnreadableDer('Not the structure of a certificate');
  const fields = tbs.valueBlock.value;
  const hasVersion = fields[0]?.idBlock.tagClass === CONTEXT_SPECIFIC;
  const spki = fields[hasVersion ? 6 : 5];
  if (!spki) throw new UnreadableDer('Not the structure of a certificate');
  return Buffer.from(spki.valueBeforeDecodeView);
}
const CONTEXT_SPECIFIC = 3;
