import { randomUUID } from 'node:crypto';
import type { Certificate } from 'pkijs';
import type { Book } from './book';
import type { Behaviour } from './control';
import type { Notices } from './notices';
import { Refusal, isFields, textOf } from './order';
import type { Fields } from './order';
import type { RevokedRecord, StandingRecord } from './standing';
import { normalSerial, plusSeconds, reread, thisSecond, wholeSeconds } from './x509';

/** RFC 5280, 5.3.1, less those that no end entity's certificate can have here: CA only, hold, release, attributes. */
const REASONS = new Set([0, 1, 3, 4, 5, 9]);
const KEY_COMPROMISE = 1;
const SKEW_MS = 60_000;

/** What the RA hears of a certificate: how the CA holds it, which the world may see only later. */
export type Standing = { readonly serial: string } & (
  | { readonly status: 'good' }
  | { readonly status: 'held'; readonly since: string; readonly invalidityDate?: string }
  | {
      readonly status: 'revoked';
      readonly revokedAt: string;
      readonly reason: number;
      readonly invalidityDate?: string;
    }
);

interface Parts {
  readonly book: Book;
  readonly behaviour: Behaviour;
  readonly notices: Notices;
}

/** What an order is about, and how it stands there. */
interface Subject {
  readonly serial: string;
  readonly leaf: Certificate;
  readonly isSystem: boolean;
  readonly last: StandingRecord | undefined;
}

/**
 * Revokes, holds and releases. Every order repeated is the same order, also after the certificate has expired; an
 * order that changes nothing is answered and recorded nowhere. Errors: {@link Refusal}.
 */
export class RevocationDesk {
  constructor(private readonly parts: Parts) {}

  standingOf(serial: string): Standing {
    return this.answer(this.subject({ serial }));
  }

  /**
   * Revokes for good, what was held too. A later word that the key was compromised replaces an earlier reason and
   * keeps the date; an order without an invalidity date says nothing against the one that is known.
   */
  revoke(body: unknown): Standing {
    const subject = this.subject(body);
    const record = revocationOf(subject, body);
    if (record) this.decide(subject, record, 'ra');
    return this.answer(subject);
  }

  /** The CA revokes by itself, and tells the RA. */
  revokeOwn(body: unknown): void {
    const subject = this.subject(body);
    const record = revocationOf(subject, body);
    if (!record) return;
    this.decide(subject, record, 'ca');
    this.parts.notices.send({ notice: randomUUID(), serial: subject.serial, event: 'revoked' });
  }

  /** Puts a certificate on hold (certificateHold). */
  hold(body: unknown): Standing {
    const subject = this.subject(body);
    const before = inForce(subject.last);
    const invalidityDate = invalidityIn(body, subject.leaf) ?? before?.invalidityDate;
    if (before?.kind === 'revoked') throw alreadyRevoked();
    if (before && before.invalidityDate === invalidityDate) return this.answer(subject);
    if (!this.parts.behaviour.holdAllowed)
      throw new Refusal(409, 'hold-not-allowed', 'CA ini tidak menyediakan penangguhan sertifikat');
    if (subject.isSystem)
      throw new Refusal(409, 'hold-not-for-servers', 'Sertifikat sistem tidak dapat ditangguhkan, hanya dicabut');
    const at = before?.at ?? thisSecond().toISOString();
    this.decide(subject, { kind: 'held', serial: subject.serial, at, ...optional({ invalidityDate }) }, 'ra');
    return this.answer(subject);
  }

  /**
   * Ends a hold: the certificate is as good as it was. With an invalidity date that would be a contradiction, so it is
   * refused instead of one of the two being overlooked.
   */
  release(body: unknown): Standing {
    const subject = this.subject(body);
    if (isFields(body) && body['invalidityDate'] !== undefined)
      throw new Refusal(422, 'invalidity-date', 'Pelepasan penangguhan tidak menerima tanggal ketidakabsahan');
    switch (subject.last?.kind) {
      case 'revoked':
        throw alreadyRevoked();
      case 'released':
        return this.answer(subject);
      case undefined:
        throw new Refusal(409, 'not-on-hold', 'Sertifikat tidak sedang ditangguhkan');
      case 'held':
        this.decide(subject, { kind: 'released', serial: subject.serial, at: thisSecond().toISOString() }, 'ra');
        return this.answer(subject);
    }
  }

  private decide({ leaf }: Subject, record: StandingRecord, by: 'ra' | 'ca'): void {
    const { book, behaviour } = this.parts;
    if (leaf.notAfter.value < thisSecond())
      throw new Refusal(409, 'expired', 'Sertifikat sudah kedaluwarsa: tidak ada yang dapat dicabut');
    const decision = by === 'ra' ? behaviour.revocationOutcomes.shift() : undefined;
    if (decision?.outcome === 'refuse') throw new Refusal(409, 'refused', decision.reason);
    const delay = behaviour.publishAfterSeconds;
    book.record({ ...record, ...(delay > 0 ? { publishAt: plusSeconds(new Date(), delay).toISOString() } : {}) });
  }

  private subject(body: unknown): Subject {
    if (!isFields(body)) throw new Refusal(422, 'invalid', 'An order is a JSON object');
    const serial = normalSerial(textOf(body, 'serial', /^[0-9A-Fa-f:]{1,80}$/));
    const order = this.parts.book.orderOfSerial(serial);
    if (!order?.issued) throw new Refusal(404, 'serial-unknown', 'No certificate of this CA has this serial number');
    return {
      serial,
      leaf: reread(Buffer.from(order.issued.certificate, 'base64')),
      isSystem: order.order.type === 'system',
      last: this.parts.book.standings.last(serial),
    };
  }

  private answer({ serial }: Subject): Standing {
    const before = inForce(this.parts.book.standings.last(serial));
    if (!before) return { serial, status: 'good' };
    const { kind, at, invalidityDate } = before;
    return kind === 'held'
      ? { serial, status: 'held', since: at, ...optional({ invalidityDate }) }
      : { serial, status: 'revoked', revokedAt: at, reason: before.reason, ...optional({ invalidityDate }) };
  }
}

/** What a revocation would change; nothing when it stands so already. Errors: {@link Refusal}. */
function revocationOf({ serial, leaf, last }: Subject, body: unknown): RevokedRecord | undefined {
  const before = inForce(last);
  const reason = reasonIn(body);
  const invalidityDate = invalidityIn(body, leaf) ?? before?.invalidityDate;
  if (before?.kind === 'revoked') {
    if (before.reason === reason && before.invalidityDate === invalidityDate) return undefined;
    if (reason !== KEY_COMPROMISE) throw alreadyRevoked();
  }
  const at = before?.at ?? thisSecond().toISOString();
  return { kind: 'revoked', serial, at, reason, ...optional({ invalidityDate }) };
}

/** A decision that still counts against the certificate; what was released is as if it had never been held. */
const inForce = (last: StandingRecord | undefined) => (last?.kind === 'released' ? undefined : last);

const optional = ({ invalidityDate }: { readonly invalidityDate: string | undefined }) =>
  invalidityDate === undefined ? {} : { invalidityDate };

const alreadyRevoked = () => new Refusal(409, 'already-revoked', 'Sertifikat sudah dicabut');

function reasonIn(body: unknown): number {
  const reason = isFields(body) ? body['reason'] : undefined;
  if (typeof reason === 'number' && REASONS.has(reason)) return reason;
  throw new Refusal(422, 'invalid', 'reason is not one that this CA takes');
}

/** Within the certificate's life, and not to come (RFC 5280, 5.3.2). */
function invalidityIn(body: unknown, { notBefore, notAfter }: Certificate): string | undefined {
  const fields: Fields = isFields(body) ? body : {};
  if (fields['invalidityDate'] === undefined) return undefined;
  const date = wholeSeconds(new Date(textOf(fields, 'invalidityDate', /^\d{4}-\d\d-\d\dT[\d:.]+Z$/)));
  const latest = Math.min(notAfter.value.getTime(), Date.now() + SKEW_MS);
  if (notBefore.value <= date && date.getTime() <= latest) return date.toISOString();
  throw new Refusal(422, 'invalidity-date', 'Tanggal ketidakabsahan di luar masa berlaku sertifikat');
}
