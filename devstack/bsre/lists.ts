import * as asn1js from 'asn1js';
import * as pkijs from 'pkijs';
import type { Book, ListedRecord } from './book';
import type { Hierarchy } from './hierarchy';
import { CRL_SECONDS } from './profile';
import type { Listing } from './standing';
import { derOf, engine, exact, extensions, plusSeconds, thisSecond, time } from './x509';

/** The revocation lists that the CA publishes; their numbers only grow (RFC 5280, 5.2.3), also over a restart. */
export class RevocationLists {
  private publishing: Promise<unknown> = Promise.resolve();

  constructor(
    private readonly book: Book,
    private readonly hierarchy: Hierarchy,
  ) {}

  /** The newest list of an issuer: made anew when there is something new to show, or when half its life is over. */
  async list(issuer: ListedRecord['issuer']): Promise<Buffer> {
    const turn = this.publishing.then(() => this.current(issuer) ?? this.publish(issuer));
    this.publishing = turn.catch(() => undefined);
    return turn;
  }

  private current(issuer: ListedRecord['issuer']): Buffer | undefined {
    const listed = this.book.lists.get(issuer);
    if (!listed) return undefined;
    const der = Buffer.from(listed.crl, 'base64');
    const crl = pkijs.CertificateRevocationList.fromBER(exact(der));
    const now = new Date();
    const fresh = plusSeconds(crl.thisUpdate.value, CRL_SECONDS[issuer] / 2) > now;
    return fresh && listed.revocations === this.book.standings.publicChanges(now) ? der : undefined;
  }

  private async publish(issuer: ListedRecord['issuer']): Promise<Buffer> {
    const { certificate, key, hash } = this.hierarchy[issuer];
    const number = (this.book.lists.get(issuer)?.number ?? 0) + 1;
    const seen = new Date();
    const revocations = this.book.standings.publicChanges(seen);
    const entries = issuer === 'issuing' ? this.book.standings.listings(seen).map(entryOf) : [];
    const now = thisSecond();
    const crl = new pkijs.CertificateRevocationList({
      version: 1,
      issuer: certificate.subject,
      thisUpdate: time(now),
      nextUpdate: time(plusSeconds(now, CRL_SECONDS[issuer])),
      ...(entries.length > 0 ? { revokedCertificates: entries } : {}),
      crlExtensions: new pkijs.Extensions({
        extensions: [extensions.authorityKeyIdentifier(certificate.subjectPublicKeyInfo), extensions.crlNumber(number)],
      }),
    });
    await crl.sign(key, hash, engine);
    const der = derOf(crl);
    this.book.record({ kind: 'listed', issuer, number, revocations, crl: der.toString('base64') });
    return der;
  }
}

/** Unspecified is said by saying nothing (RFC 5280, 5.3.1). */
function entryOf({ serial, at, reason, invalidityDate }: Listing): pkijs.RevokedCertificate {
  const details = [
    ...(reason === 0 ? [] : [extensions.crlReason(reason)]),
    ...(invalidityDate === undefined ? [] : [extensions.invalidityDate(new Date(invalidityDate))]),
  ];
  return new pkijs.RevokedCertificate({
    userCertificate: asn1js.Integer.fromBigInt(BigInt(`0x${serial}`)),
    revocationDate: time(new Date(at)),
    ...(details.length > 0 ? { crlEntryExtensions: new pkijs.Extensions({ extensions: details }) } : {}),
  });
}
