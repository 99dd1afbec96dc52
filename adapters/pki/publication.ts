import type { Certificate } from 'pkijs';
import type { Instant } from '../../domain/case/instant';
import type { CrlSays, OcspSays, Publication, Said, SaidRevoked } from '../../domain/certificate/publication';
import { parseCertificate } from './certificate';
import type { CrlEntry } from './certificate-crl';
import { readCrl } from './certificate-crl';
import { UnreadableDer, serialHex } from './certificate-der';
import { readOcsp } from './certificate-ocsp';
import { namesFit } from './certificate-path';

/** Everything in DER; the leaf and its issuer are ours, list and response are what the CA published. */
export interface PublicationPapers {
  readonly leaf: Buffer;
  readonly issuer: Buffer;
  readonly crl: Buffer;
  readonly ocsp: Buffer;
}

/**
 * What the world can see of a certificate at a moment. Both signatures, who may give them, and freshness are checked;
 * what does not hold proves nothing and says why. Nothing is fetched.
 *
 * Errors: {@link UnreadableDer} when leaf or issuer is no certificate.
 */
export async function readPublication({ leaf, issuer, crl, ocsp }: PublicationPapers, at: Date): Promise<Publication> {
  const [list, response] = await Promise.all([crlAbout(leaf, issuer, crl, at), ocspAbout(leaf, issuer, ocsp, at)]);
  return { crl: list, ocsp: response };
}

/** What a revocation list says of `leaf`. Errors: {@link UnreadableDer} when leaf or issuer is no certificate. */
export async function crlAbout(leaf: Buffer, issuer: Buffer, crl: Buffer, at: Date): Promise<CrlSays> {
  const certificate = parseCertificate(leaf);
  const ours = namesFit(certificate, parseCertificate(issuer));
  const list = readable(() => readCrl(crl));
  if (!list) return { status: 'unproven', findings: ['unreadable'] };
  const findings = ours ? await list.findings(issuer, at) : (['wrong-issuer'] as const);
  const { number: crlNumber, thisUpdate, nextUpdate } = list;
  if (findings.length > 0 || crlNumber === undefined || nextUpdate === undefined)
    return { status: 'unproven', findings };
  const entry = list.entry(serialHex(certificate.serialNumber.valueBlock.valueHexView));
  const said = entry ? revokedSince(entry) : notRevoked(certificate, thisUpdate);
  return { ...said, crlNumber, thisUpdate, nextUpdate };
}

/** What an OCSP response says of `leaf`. Errors: {@link UnreadableDer} when leaf or issuer is no certificate. */
export async function ocspAbout(leaf: Buffer, issuer: Buffer, ocsp: Buffer, at: Date): Promise<OcspSays> {
  const certificate = parseCertificate(leaf);
  parseCertificate(issuer);
  const response = readable(() => readOcsp(ocsp));
  if (!response) return { status: 'unproven', findings: ['unreadable'] };
  const { findings, status: word } = await response.judge(leaf, issuer, at);
  const { producedAt } = response;
  if (findings.length > 0 || !word?.nextUpdate || producedAt === undefined) return { status: 'unproven', findings };
  const { thisUpdate, nextUpdate, revokedAt, reason } = word;
  const times = { producedAt, thisUpdate, nextUpdate };
  switch (word.status) {
    case 'unknown':
      return { status: 'unknown', ...times };
    case 'good':
      return { ...notRevoked(certificate, thisUpdate), ...times };
    case 'revoked':
      if (revokedAt === undefined) return { status: 'unproven', findings: ['unreadable'] };
      return { ...revokedSince({ revokedAt, ...(reason === undefined ? {} : { reason }) }), ...times };
  }
}

/** RFC 5280, 5.3.1. */
const CERTIFICATE_HOLD = 6;

/** Unspecified is said by saying nothing, or by saying 0. */
const revokedSince = ({ revokedAt, reason = 0, invalidSince }: CrlEntry): SaidRevoked => ({
  status: reason === CERTIFICATE_HOLD ? 'held' : 'revoked',
  revokedAt,
  ...(reason === 0 ? {} : { reason }),
  ...(invalidSince === undefined ? {} : { invalidityDate: invalidSince }),
});

/** Entries stay until a list made after the certificate's end (RFC 5280, 3.3); later their absence means nothing. */
const notRevoked = ({ notAfter }: Certificate, saidAt: Instant): Said => ({
  status: new Date(saidAt) <= notAfter.value ? 'good' : 'expired',
});

/** Published bytes that can be read, or nothing. */
function readable<T>(read: () => T): T | undefined {
  try {
    return read();
  } catch (error) {
    if (error instanceof UnreadableDer) return undefined;
    throw error;
  }
}
