import { createHmac } from 'node:crypto';
import type { Book, News, NoticeRecord } from './book';
import type { Behaviour } from './control';

const FIRST_RETRY_MS = 500;
const LAST_RETRY_MS = 60_000;
const TIMEOUT_MS = 10_000;

/**
 * Tells the RA that an order moved or a certificate was revoked, until it answers 2xx. A notice says only which and
 * what; whoever gets one asks the CA how things stand, so a notice that is forged, late or doubled can do no harm.
 *
 * `X-BSrE-Signature: sha256=<hex>` is the HMAC-SHA-256 of the body under the shared secret; `X-BSrE-Timestamp` is
 * when it was sent.
 */
export class Notices {
  private readonly waiting = new Map<number, NodeJS.Timeout>();
  private readonly closing = new AbortController();

  constructor(
    private readonly book: Book,
    private readonly behaviour: Behaviour,
    private readonly secret: string,
  ) {}

  /** Takes up what was not delivered before the last stop. */
  resume(): void {
    for (const notice of this.book.pendingNotices()) this.schedule(notice, 0, FIRST_RETRY_MS);
  }

  send(news: News): void {
    if (!this.behaviour.callbackUrl) return;
    for (let copy = 0; copy <= this.behaviour.duplicateNotices; copy += 1) {
      const notice: NoticeRecord = { kind: 'notice', id: this.book.nextNoticeId(), ...news };
      this.book.record(notice);
      this.schedule(notice, 0, FIRST_RETRY_MS);
    }
  }

  close(): void {
    this.closing.abort();
    for (const timer of this.waiting.values()) clearTimeout(timer);
  }

  private schedule(notice: NoticeRecord, afterMs: number, nextMs: number): void {
    const attempt = async () => {
      this.waiting.delete(notice.id);
      const delivered = await this.deliver(notice);
      if (this.closing.signal.aborted) return;
      if (delivered) this.book.record({ kind: 'delivered', id: notice.id });
      else this.schedule(notice, nextMs, Math.min(2 * nextMs, LAST_RETRY_MS));
    };
    this.waiting.set(
      notice.id,
      setTimeout(() => void attempt(), afterMs),
    );
  }

  private async deliver({ kind: _kind, id: _id, ...news }: NoticeRecord): Promise<boolean> {
    const body = JSON.stringify(news);
    try {
      const response = await fetch(this.behaviour.callbackUrl, {
        method: 'POST',
        headers: {
          'content-type': 'application/json',
          'x-bsre-signature': `sha256=${createHmac('sha256', this.secret).update(body).digest('hex')}`,
          'x-bsre-timestamp': new Date().toISOString(),
        },
        body,
        redirect: 'error',
        signal: AbortSignal.any([this.closing.signal, AbortSignal.timeout(TIMEOUT_MS)]),
      });
      await response.body?.cancel();
      return response.ok;
    } catch {
      // Nobody there, or no answer in time: the notice stays on the list and is tried again.
      return false;
    }
  }
}
