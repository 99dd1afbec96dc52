import { Enumerated, GeneralizedTime, Integer, fromBER } from 'asn1js';
import { AuthorityKeyIdentifier, CertificateRevocationList, IssuingDistributionPoint } from 'pkijs';
import type { Extension, RevokedCertificate } from 'pkijs';
import type { Instant } from '../../domain/case/instant';
import type { CrlFinding } from '../../domain/certificate/publication';
import { parseCertificate } from './certificate';
import { keyUsage } from './certificate-key';
import { nameText } from './certificate-name';
import { UnreadableDer, lookAt, readStructure, serialHex, toDer, toHex } from './certificate-der';
import { subjectKeyIdentifier } from './certificate-path';
import { isSignatureOf } from './signature';

const EXTENSION = {
  authorityKeyIdentifier: '2.5.29.35',
  crlNumber: '2.5.29.20',
  crlReason: '2.5.29.21',
  invalidityDate: '2.5.29.24',
  deltaIndicator: '2.5.29.27',
  distributionPoint: '2.5.29.28',
} as const;

export interface CrlEntry {
  readonly revokedAt: Instant;
  /** RFC 5280, 5.3.1; absent means unspecified. */
  readonly reason?: number;
  /** Since when the key or the certificate was doubtful (RFC 5280, 5.3.2). */
  readonly invalidSince?: Instant;
}

export interface CrlFacts {
  readonly issuer: string;
  readonly thisUpdate: Instant;
  readonly nextUpdate?: Instant;
  /** CRL number as decimal text; absent on a version 1 list. */
  readonly number?: string;
  readonly size: number;
  /** The entry of a serial number in lower-case hex without leading zeros, if it is listed. */
  entry(serial: string): CrlEntry | undefined;
  /** Why this list proves nothing at `at` about what `issuer` (DER of its certificate) issued; empty when it does. */
  findings(issuer: Buffer, at: Date): Promise<readonly CrlFinding[]>;
  /** Whether there is no such finding. */
  holds(issuer: Buffer, at: Date): Promise<boolean>;
}

/** Reads a certificate revocation list (RFC 5280, 5). Errors: {@link UnreadableDer}. */
export function readCrl(der: Buffer): CrlFacts {
  const { crl, number, entries } = readStructure(der, 'a CRL', (schema) => {
    const list = new CertificateRevocationList({ schema });
    const extensions = list.crlExtensions?.extensions;
    lookAt(extensions);
    return {
      crl: list,
      number: extensionValue(extensions, EXTENSION.crlNumber),
      entries: new Map((list.revokedCertificates ?? []).map((revoked) => [serialOf(revoked), entryOf(revoked)])),
    };
  });
  return {
    issuer: nameText(crl.issuer),
    thisUpdate: crl.thisUpdate.value.toISOString(),
    ...(crl.nextUpdate ? { nextUpdate: crl.nextUpdate.value.toISOString() } : {}),
    ...(number instanceof Integer ? { number: number.toBigInt().toString() } : {}),
    size: entries.size,
    entry: (serial) => entries.get(serial),
    findings: (issuer, at) => findingsOf(crl, issuer, at),
    holds: async (issuer, at) => (await findingsOf(crl, issuer, at)).length === 0,
  };
}

async function findingsOf(crl: CertificateRevocationList, issuer: Buffer, at: Date): Promise<readonly CrlFinding[]> {
  const signer = parseCertificate(issuer);
  const extensions = crl.crlExtensions?.extensions ?? [];
  const own = toDer(crl.issuer).equals(toDer(signer.subject)) && keyFits(extensions, subjectKeyIdentifier(signer));
  const signed = { view: crl.tbsView, algorithm: crl.signatureAlgorithm, signature: crl.signatureValue };
  const one = crl.signature.algorithmId === crl.signatureAlgorithm.algorithmId;
  const critical = [...extensions, ...(crl.revokedCertificates ?? []).flatMap(entryExtensions)].filter(
    ({ critical: must, extnID }) => must && !SCOPE.has(extnID),
  );
  const sound: Record<Exclude<CrlFinding, 'unreadable'>, boolean> = {
    'wrong-issuer': own,
    'issuer-may-not-sign': !own || keyUsage(signer).includes('cRLSign'),
    'bad-signature': !own || (one && (await isSignatureOf(signed, signer))),
    'not-yet-current': crl.thisUpdate.value <= at,
    'no-next-update': crl.nextUpdate !== undefined,
    stale: crl.nextUpdate === undefined || at <= crl.nextUpdate.value,
    'no-crl-number': extensionValue(extensions, EXTENSION.crlNumber) instanceof Integer,
    'partial-list': extensions.filter(({ extnID }) => SCOPE.has(extnID)).every(coversPeople),
    'critical-extension': critical.length === 0,
  };
  return (Object.keys(sound) as (keyof typeof sound)[]).filter((part) => !sound[part]);
}

/** What narrows a list down to some certificates, some reasons or some time. */
const SCOPE: ReadonlySet<string> = new Set([EXTENSION.deltaIndicator, EXTENSION.distributionPoint]);

/**
 * Whether a list so narrowed still covers every certificate that a CA issued to end entities. One that names its own
 * distribution point (RFC 5280, 5.2.5) may be a part of the whole, so it is not taken for it.
 */
function coversPeople({ parsedValue }: Extension): boolean {
  if (!(parsedValue instanceof IssuingDistributionPoint)) return false;
  const { distributionPoint, onlyContainsCACerts, onlySomeReasons, indirectCRL, onlyContainsAttributeCerts } =
    parsedValue;
  const some = onlyContainsCACerts || indirectCRL || onlyContainsAttributeCerts;
  return !some && onlySomeReasons === undefined && distributionPoint === undefined;
}

/** A list names its signer's key where a CA has had several under one name (RFC 5280, 5.2.1). */
function keyFits(extensions: readonly Extension[], keyIdentifier: string | undefined): boolean {
  const named = extensions.find(({ extnID }) => extnID === EXTENSION.authorityKeyIdentifier)?.parsedValue;
  if (!(named instanceof AuthorityKeyIdentifier) || !named.keyIdentifier || keyIdentifier === undefined) return true;
  return toHex(named.keyIdentifier.valueBlock.valueHexView) === keyIdentifier;
}

const serialOf = (revoked: RevokedCertificate) => serialHex(revoked.userCertificate.valueBlock.valueHexView);

const entryExtensions = (revoked: RevokedCertificate) => revoked.crlEntryExtensions?.extensions ?? [];

function entryOf(revoked: RevokedCertificate): CrlEntry {
  const extensions = entryExtensions(revoked);
  const reason = extensionValue(extensions, EXTENSION.crlReason);
  const invalidSince = extensionValue(extensions, EXTENSION.invalidityDate);
  return {
    revokedAt: revoked.revocationDate.value.toISOString(),
    ...(reason instanceof Enumerated ? { reason: Number(reason.toBigInt()) } : {}),
    ...(invalidSince instanceof GeneralizedTime ? { invalidSince: invalidSince.toDate().toISOString() } : {}),
  };
}

function extensionValue(extensions: readonly Extension[] | undefined, oid: string) {
  const extension = extensions?.find(({ extnID }) => extnID === oid);
  if (!extension) return undefined;
  const { offset, result } = fromBER(extension.extnValue.valueBlock.valueHexView);
  if (offset < 0) throw new UnreadableDer(`Not the structure of extension ${oid}`);
  return result;
}
