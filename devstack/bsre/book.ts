import { createHash, createHmac, randomBytes, timingSafeEqual } from 'node:crypto';
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { Journal, writeDurably } from '../durable';
import type { Order } from './order';
import { Standings } from './standing';
import type { StandingRecord } from './standing';

/** What the CA has decided to do with an order when it came in. */
export interface Decision {
  readonly outcome: 'activate' | 'refuse' | 'return';
  readonly reason?: string;
  /** How many times the RA hears "pending" first. */
  readonly pendingPolls: number;
}

export interface IssuedRecord {
  readonly kind: 'issued';
  readonly reference: string;
  readonly serial: string;
  readonly at: string;
  readonly certificate: string;
  /** EncryptedPrivateKeyInfo (PBES2) of a key that the CA holds; only the holder's passphrase opens it. */
  readonly privateKey?: string;
}
export interface ListedRecord {
  readonly kind: 'listed';
  readonly issuer: 'root' | 'issuing';
  readonly number: number;
  /** How many changes of standing the world could see when the CA made the list. */
  readonly revocations: number;
  readonly crl: string;
}
interface OrderedRecord {
  readonly kind: 'ordered';
  readonly at: string;
  readonly caReference: string;
  readonly fingerprint: string;
  /** Without the NIK: it is in no certificate, so the CA does not keep it. */
  readonly order: Order;
  readonly decision: Decision;
  readonly activateBy: string;
}
interface PolledRecord {
  readonly kind: 'polled';
  readonly reference: string;
}
/** What the RA is told: that an order moved, or that the CA itself changed a certificate's standing. */
export type News =
  | { readonly reference: string; readonly event: string }
  | {
      /** The same on every copy of the same news. */
      readonly notice: string;
      readonly serial: string;
      readonly event: string;
    };
export type NoticeRecord = News & { readonly kind: 'notice'; readonly id: number };
interface DeliveredRecord {
  readonly kind: 'delivered';
  readonly id: number;
}
type Entry =
  OrderedRecord | PolledRecord | IssuedRecord | StandingRecord | ListedRecord | NoticeRecord | DeliveredRecord;

/** An order as it stands. */
export interface OrderState extends OrderedRecord {
  readonly polls: number;
  readonly issued?: IssuedRecord;
}

/** Everything that the stand-in knows, folded from its journal: an acknowledged fact is on the disk first. */
export class Book {
  private readonly orders = new Map<string, OrderState>();
  private readonly byToken = new Map<string, string>();
  private readonly bySerial = new Map<string, string>();
  readonly standings = new Standings();
  readonly lists = new Map<ListedRecord['issuer'], ListedRecord>();
  private readonly undelivered = new Map<number, NoticeRecord>();
  private notices = 0;
  private readonly journal: Journal<Entry>;
  private readonly secret: Buffer;

  constructor(dir: string) {
    this.secret = installationSecret(join(dir, 'secret.key'));
    const { journal, entries } = Journal.open<Entry>(join(dir, 'book.jsonl'));
    this.journal = journal;
    for (const entry of entries) this.apply(entry);
  }

  record(entry: Entry): void {
    this.journal.append(entry);
    this.apply(entry);
  }

  close(): void {
    this.journal.close();
  }

  order(reference: string): OrderState | undefined {
    return this.orders.get(reference);
  }

  orderOfToken(token: string): OrderState | undefined {
    const reference = this.byToken.get(tokenHash(token));
    return reference === undefined ? undefined : this.orders.get(reference);
  }

  orderOfSerial(serial: string): OrderState | undefined {
    const reference = this.bySerial.get(serial);
    return reference === undefined ? undefined : this.orders.get(reference);
  }

  /** How much the CA has done, so that somebody can see that it did nothing twice. */
  tally(): { readonly orders: number; readonly certificates: number; readonly revocations: number } {
    return { orders: this.orders.size, certificates: this.bySerial.size, revocations: this.standings.revoked };
  }

  pendingNotices(): readonly NoticeRecord[] {
    return [...this.undelivered.values()];
  }

  nextCaReference(): string {
    return `TIRUAN-${String(this.orders.size + 1).padStart(6, '0')}`;
  }

  nextNoticeId(): number {
    return this.notices + 1;
  }

  /**
   * The secret in an order's activation link: 256 bits that nobody can guess without this installation's key. Only
   * its hash is looked up; the RA may ask for the link as often as it likes.
   */
  tokenOf(reference: string): string {
    return createHmac('sha256', this.secret).update(`activation\0${reference}`).digest('base64url');
  }

  /** Tells whether two orders are the same, without keeping what they say. */
  fingerprint(text: string): string {
    return createHmac('sha256', this.secret).update(`order\0${text}`).digest('hex');
  }

  private apply(entry: Entry): void {
    switch (entry.kind) {
      case 'ordered':
        this.orders.set(entry.order.reference, { ...entry, polls: 0 });
        this.byToken.set(tokenHash(this.tokenOf(entry.order.reference)), entry.order.reference);
        return;
      case 'polled':
        return this.change(entry.reference, (order) => ({ ...order, polls: order.polls + 1 }));
      case 'issued':
        this.bySerial.set(entry.serial, entry.reference);
        return this.change(entry.reference, (order) => ({ ...order, issued: entry }));
      case 'revoked':
      case 'held':
      case 'released':
        return this.standings.apply(entry);
      case 'listed':
        this.lists.set(entry.issuer, entry);
        return;
      case 'notice':
        this.notices = entry.id;
        this.undelivered.set(entry.id, entry);
        return;
      case 'delivered':
        this.undelivered.delete(entry.id);
    }
  }

  private change(reference: string, change: (order: OrderState) => OrderState): void {
    const order = this.orders.get(reference);
    if (!order) throw new Error('The journal of the BSrE stand-in speaks of an order that it does not hold');
    this.orders.set(reference, change(order));
  }
}

const tokenHash = (token: string): string => createHash('sha256').update(token).digest('hex');

function installationSecret(file: string): Buffer {
  if (!existsSync(file)) writeDurably(file, randomBytes(32).toString('base64'));
  return Buffer.from(readFileSync(file, 'utf8'), 'base64');
}

/** Compares secrets without telling by the time it takes how much of them was right. */
export function equalSecrets(given: string, expected: string): boolean {
  const digest = (text: string) => createHash('sha256').update(text).digest();
  return timingSafeEqual(digest(given), digest(expected));
}
