import { Enumerated, GeneralizedTime, Integer, fromBER } from 'asn1js';
import { CertificateRevocationList } from 'pkijs';
import type { Extension, RevokedCertificate } from 'pkijs';
import type { Instant } from '../../domain/case/instant';
import { parseCertificate } from './certificate';
import { keyUsage } from './certificate-key';
import { nameText } from './certificate-name';
import { UnreadableDer, readStructure, serialHex, toDer } from './certificate-der';

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
  /**
   * Whether `issuer` (DER of its certificate) signed this list, may sign lists, and the list is current at `at`.
   */
  holds(issuer: Buffer, at: Date): Promise<boolean>;
}

/** Reads a certificate revocation list (RFC 5280, 5). Errors: {@link UnreadableDer}. */
export function readCrl(der: Buffer): CrlFacts {
  const crl = readStructure(der, 'a CRL', (schema) => new CertificateRevocationList({ schema }));
  const number = extensionValue(crl.crlExtensions?.extensions, '2.5.29.20');
  const entries = new Map((crl.revokedCertificates ?? []).map((revoked) => [serialOf(revoked), entryOf(revoked)]));
  return {
    issuer: nameText(crl.issuer),
    thisUpdate: crl.thisUpdate.value.toISOString(),
    ...(crl.nextUpdate ? { nextUpdate: crl.nextUpdate.value.toISOString() } : {}),
    ...(number instanceof Integer ? { number: number.toBigInt().toString() } : {}),
    size: entries.size,
    entry: (serial) => entries.get(serial),
    holds: (issuer, at) => crlHolds(crl, issuer, at),
  };
}

async function crlHolds(crl: CertificateRevocationList, issuer: Buffer, at: Date): Promise<boolean> {
  const signer = parseCertificate(issuer);
  const current = crl.thisUpdate.value <= at && crl.nextUpdate !== undefined && at <= crl.nextUpdate.value;
  const named = toDer(crl.issuer).equals(toDer(signer.subject));
  if (!current || !named || !keyUsage(signer).includes('cRLSign')) return false;
  try {
    return await crl.verify({ issuerCertificate: signer });
  } catch {
    // pkijs throws for an algorithm or key that it cannot use: then nothing is proven.
    return false;
  }
}

const serialOf = (revoked: RevokedCertificate) => serialHex(revoked.userCertificate.valueBlock.valueHexView);

function entryOf(revoked: RevokedCertificate): CrlEntry {
  const extensions = revoked.crlEntryExtensions?.extensions;
  const reason = extensionValue(extensions, '2.5.29.21');
  const invalidSince = extensionValue(extensions, '2.5.29.24');
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
