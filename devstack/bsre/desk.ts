import { canonicalJson } from '../../domain/case/json';
import type { Json } from '../../domain/case/json';
import type { Book, Decision, OrderState } from './book';
import type { Behaviour } from './control';
import type { Hierarchy } from './hierarchy';
import { lockKey, newHolderKey } from './holder';
import { issueLeaf, requestedKey } from './leaf';
import type { Notices } from './notices';
import type { Order } from './order';
import { Refusal, objection, readOrder } from './order';
import { derOf, plusSeconds, serialText, thisSecond } from './x509';

/** What the RA hears of an order; the same shape for the first answer and every later one. */
export interface Answer {
  readonly reference: string;
  readonly state: 'pending' | 'awaiting-activation' | 'returned' | 'refused' | 'issued';
  readonly caReference: string;
  readonly reason?: string;
  readonly activationUrl?: string;
  readonly activateBy?: string;
  readonly serial?: string;
}

interface Parts {
  readonly book: Book;
  readonly hierarchy: Hierarchy;
  readonly behaviour: Behaviour;
  readonly notices: Notices;
  readonly url: string;
}

/** The CA's own desk: takes orders, says how they stand, and issues when the holder has activated. */
export class OrderDesk {
  private readonly receiving = new Map<string, Promise<Answer>>();
  private readonly issuing = new Map<string, Promise<OrderState>>();

  constructor(private readonly parts: Parts) {}

  /** The same reference twice is the same order; with other contents it is refused (409). Errors: {@link Refusal}. */
  async receive(body: unknown): Promise<Answer> {
    const order = readOrder(body);
    const fingerprint = this.parts.book.fingerprint(canonicalJson(body as Json));
    for (let earlier = this.receiving.get(order.reference); earlier; earlier = this.receiving.get(order.reference))
      await earlier;
    const known = this.parts.book.order(order.reference);
    if (known) {
      if (known.fingerprint !== fingerprint)
        throw new Refusal(409, 'reference-taken', 'This reference belongs to another order');
      return this.answer(known);
    }
    const receiving = this.accept(order, fingerprint).finally(() => this.receiving.delete(order.reference));
    this.receiving.set(order.reference, receiving);
    return receiving;
  }

  private async accept(order: Order, fingerprint: string): Promise<Answer> {
    const { book, behaviour } = this.parts;
    const decision = await this.decide(order);
    const now = thisSecond();
    book.record({
      kind: 'ordered',
      at: now.toISOString(),
      caReference: book.nextCaReference(),
      fingerprint,
      order,
      decision,
      activateBy: plusSeconds(now, behaviour.activationSeconds).toISOString(),
    });
    return this.answer(this.require(order.reference));
  }

  private async decide(order: Order): Promise<Decision> {
    const found = await objection(order);
    if (found) return { ...found, pendingPolls: 0 };
    return this.parts.behaviour.outcomes.shift() ?? { outcome: 'activate', pendingPolls: 0 };
  }

  /** How an order stands; each question brings a pending one nearer to its answer. Errors: {@link Refusal} (404). */
  poll(reference: string): Answer {
    const order = this.require(reference);
    if (order.polls >= order.decision.pendingPolls) return this.answer(order);
    const { book, notices } = this.parts;
    book.record({ kind: 'polled', reference });
    const answer = this.answer(this.require(reference));
    if (answer.state !== 'pending') notices.send({ reference, event: answer.state });
    return answer;
  }

  require(reference: string): OrderState {
    const order = this.parts.book.order(reference);
    if (!order) throw new Refusal(404, 'order-unknown', 'No such order');
    return order;
  }

  answer(order: OrderState): Answer {
    const { reference } = order.order;
    const common = { reference, caReference: order.caReference };
    const { outcome, reason = '', pendingPolls } = order.decision;
    if (order.issued) return { ...common, state: 'issued', serial: order.issued.serial };
    if (order.polls < pendingPolls) return { ...common, state: 'pending' };
    if (outcome === 'refuse') return { ...common, state: 'refused', reason };
    if (outcome === 'return') return { ...common, state: 'returned', reason };
    if (new Date(order.activateBy) <= new Date())
      return { ...common, state: 'returned', reason: 'Tautan aktivasi kedaluwarsa' };
    const activationUrl = `${this.parts.url}/activate/${this.parts.book.tokenOf(reference)}`;
    return { ...common, state: 'awaiting-activation', activationUrl, activateBy: order.activateBy };
  }

  /**
   * Issues after the holder accepted the agreement. Two activations at once, or one repeated, give one certificate:
   * nothing exists until its record, with the certificate in it, is on the disk.
   */
  async activate(order: OrderState, passphrase: string | undefined): Promise<OrderState> {
    const { reference } = order.order;
    const running = this.issuing.get(reference);
    if (running) return running;
    const current = this.require(reference);
    if (current.issued) return current;
    if (this.answer(current).state !== 'awaiting-activation')
      throw new Refusal(410, 'not-to-activate', 'Tautan ini tidak (lagi) dapat digunakan');
    const issuing = this.issue(current.order, passphrase).finally(() => this.issuing.delete(reference));
    this.issuing.set(reference, issuing);
    return issuing;
  }

  private async issue(order: Order, passphrase: string | undefined): Promise<OrderState> {
    const { book, behaviour, hierarchy, notices, url } = this.parts;
    const defect = behaviour.defects.shift();
    const { leafStartsAfterSeconds: startsAfterSeconds, leafValiditySeconds: lifeSeconds } = behaviour;
    const options = { url, startsAfterSeconds, lifeSeconds, defect };
    const held = order.pkcs10 === undefined ? await newHolderKey() : undefined;
    const spki = held?.spki ?? requestedKey(order.pkcs10 ?? '');
    const leaf = await issueLeaf(order, spki, hierarchy.issuing, options);
    const locked = held && passphrase !== undefined ? await lockKey(held.privateKey, passphrase) : undefined;
    book.record({
      kind: 'issued',
      reference: order.reference,
      serial: serialText(leaf.serialNumber),
      at: new Date().toISOString(),
      certificate: derOf(leaf).toString('base64'),
      ...(locked ? { privateKey: locked.toString('base64') } : {}),
    });
    notices.send({ reference: order.reference, event: 'issued' });
    return this.require(order.reference);
  }
}
