import * as asn1js from 'asn1js';
import * as pkijs from 'pkijs';
import type { Book, ListedRecord, RevokedRecord } from './book';
import type { Hierarchy } from './hierarchy';
import { Refusal, isFields, textOf } from './order';
import { CRL_SECONDS } from './profile';
import {
  derOf,
  engine,
  exact,
  extensions,
  normalSerial,
  plusSeconds,
  reread,
  thisSecond,
  time,
  wholeSeconds,
} from './x509';

/** RFC 5280, 5.3.1, less those that no end entity's certificate can have here: CA only, hold, release, attributes. */
const REASONS = new Set([0, 1, 3, 4, 5, 9]);
const KEY_COMPROMISE = 1;
const SKEW_MS = 60_000;

/** Revokes at the RA's word and publishes: what the CA holds against its certificates. */
export class RevocationDesk {
  private publishing: Promise<unknown> = Promise.resolve();

  constructor(
    private readonly book: Book,
    private readonly hierarchy: Hierarchy,
  ) {}

  /**
   * Revokes a certificate. Repeated, it is the same revocation; a later word that the key was compromised replaces an
   * earlier reason and keeps the date. Errors: {@link Refusal}.
   */
  revoke(body: unknown): RevokedRecord {
    const wanted = this.read(body);
    const known = this.book.revocations.get(wanted.serial);
    const same = known?.reason === wanted.reason && known.invalidityDate === wanted.invalidityDate;
    if (known && same) return known;
    if (known && wanted.reason !== KEY_COMPROMISE)
      throw new Refusal(409, 'already-revoked', 'Already revoked for another reason');
    const record = { ...wanted, at: known?.at ?? wanted.at };
    this.book.record(record);
    return record;
  }

  private read(body: unknown): RevokedRecord {
    if (!isFields(body)) throw new Refusal(422, 'invalid', 'A revocation is a JSON object');
    const serial = normalSerial(textOf(body, 'serial', /^[0-9A-Fa-f:]{1,80}$/));
    const issued = this.book.orderOfSerial(serial)?.issued;
    if (!issued) throw new Refusal(404, 'serial-unknown', 'No certificate of this CA has this serial number');
    const { notBefore, notAfter } = reread(Buffer.from(issued.certificate, 'base64'));
    const now = thisSecond();
    if (notAfter.value < now)
      throw new Refusal(409, 'expired', 'The certificate has expired: there is nothing to revoke');
    const { reason } = body;
    if (typeof reason !== 'number' || !REASONS.has(reason))
      throw new Refusal(422, 'invalid', 'reason is not one that this CA takes');
    const revoked = { kind: 'revoked', serial, at: now.toISOString(), reason } as const;
    if (body['invalidityDate'] === undefined) return revoked;
    const since = wholeSeconds(new Date(textOf(body, 'invalidityDate', /^\d{4}-\d\d-\d\dT[\d:.]+Z$/)));
    if (!(notBefore.value <= since && since.getTime() <= now.getTime() + SKEW_MS))
      throw new Refusal(422, 'invalid', 'invalidityDate is outside the life of the certificate');
    return { ...revoked, invalidityDate: since.toISOString() };
  }

  /** The newest list of an issuer: made anew when something was revoked since, or when half its life is over. */
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
    const fresh = plusSeconds(crl.thisUpdate.value, CRL_SECONDS[issuer] / 2) > new Date();
    return fresh && listed.revocations === this.book.revocationCount ? der : undefined;
  }

  private async publish(issuer: ListedRecord['issuer']): Promise<Buffer> {
    const { certificate, key, hash } = this.hierarchy[issuer];
    const number = (this.book.lists.get(issuer)?.number ?? 0) + 1;
    const revocations = this.book.revocationCount;
    const entries = issuer === 'issuing' ? [...this.book.revocations.values()].map(entryOf) : [];
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

function entryOf({ serial, at, reason, invalidityDate }: RevokedRecord): pkijs.RevokedCertificate {
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
