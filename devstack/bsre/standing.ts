/** One change of a certificate's standing, as the CA decided it. */
export type StandingRecord = RevokedRecord | HeldRecord | ReleasedRecord;

interface Change {
  readonly serial: string;
  /** From when lists and OCSP show it; at once when left out. */
  readonly publishAt?: string;
}
export interface RevokedRecord extends Change {
  readonly kind: 'revoked';
  /** When the CA revoked; what was held before keeps the date of the hold (X.509). */
  readonly at: string;
  readonly reason: number;
  readonly invalidityDate?: string;
}
export interface HeldRecord extends Change {
  readonly kind: 'held';
  readonly at: string;
  readonly invalidityDate?: string;
}
export interface ReleasedRecord extends Change {
  readonly kind: 'released';
  readonly at: string;
}

/** RFC 5280, 5.3.1. */
export const CERTIFICATE_HOLD = 6;

/** What stands in a list about a certificate. */
export interface Listing {
  readonly serial: string;
  readonly at: string;
  readonly reason: number;
  readonly invalidityDate?: string;
}

/** Every certificate that is or was revoked or held: as the CA decided, and as the world can see it by now. */
export class Standings {
  private readonly bySerial = new Map<string, StandingRecord[]>();

  apply(record: StandingRecord): void {
    const earlier = this.bySerial.get(record.serial);
    if (earlier) earlier.push(record);
    else this.bySerial.set(record.serial, [record]);
  }

  /** The CA's last decision about a certificate; nothing when there never was one. */
  last(serial: string): StandingRecord | undefined {
    return this.bySerial.get(serial)?.at(-1);
  }

  /** What the world sees of a certificate at a moment. */
  listing(serial: string, now: Date): Listing | undefined {
    return listingOf((this.bySerial.get(serial) ?? []).findLast((record) => isPublic(record, now)));
  }

  /** What a list made at a moment holds. */
  listings(now: Date): readonly Listing[] {
    return [...this.bySerial.keys()].flatMap((serial) => this.listing(serial, now) ?? []);
  }

  /** How many changes the world can see at a moment. It only grows: the same number means the same list. */
  publicChanges(now: Date): number {
    return [...this.bySerial.values()].flat().filter((record) => isPublic(record, now)).length;
  }

  /** How many certificates are revoked for good. */
  get revoked(): number {
    return [...this.bySerial.keys()].filter((serial) => this.last(serial)?.kind === 'revoked').length;
  }
}

const isPublic = ({ publishAt }: StandingRecord, now: Date): boolean =>
  publishAt === undefined || new Date(publishAt) <= now;

function listingOf(record: StandingRecord | undefined): Listing | undefined {
  switch (record?.kind) {
    case 'revoked':
      return record;
    case 'held':
      return { ...record, reason: CERTIFICATE_HOLD };
    case 'released':
    case undefined:
      return undefined;
  }
}
