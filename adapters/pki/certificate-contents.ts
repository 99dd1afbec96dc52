import type { CertificateContents } from '../../domain/certificate/contents';
import { parseCertificate, readCertificate } from './certificate';
import { namedAttributes } from './certificate-name';

/**
 * Reads what stands in a certificate by itself: nothing is said of its chain, nor of the moment. Errors: UnreadableDer.
 */
export async function readContents(der: Buffer): Promise<CertificateContents> {
  const { subjectAttributes, hasSubjectKeyIdentifier, hasAuthorityKeyIdentifier, ...facts } = await readCertificate(
    der,
    [],
    new Date(0),
  );
  return {
    subject: namedAttributes(parseCertificate(der).subject),
    emails: subjectAttributes.emails,
    dnsNames: subjectAttributes.dnsNames,
    serial: facts.serial,
    issuer: facts.issuer,
    notBefore: facts.notBefore,
    notAfter: facts.notAfter,
    publicKey: facts.publicKey,
    keyUsage: facts.keyUsage,
    extendedKeyUsage: facts.extendedKeyUsage,
    signatureAlgorithm: facts.signatureAlgorithm,
    version: facts.version,
    isCa: facts.isCa,
    hasKeyIdentifiers: hasSubjectKeyIdentifier && hasAuthorityKeyIdentifier,
  };
}
