import { EventEmitter, once } from 'node:events';
import type { Page, Route } from 'playwright-core';

/** How the pages' reading fares: through, kept waiting, answered with a failure, without a network, or with nothing. */
export type Passage = 'open' | 'held' | 'failing' | 'cut' | 'empty';

/** All that a page reads beside who is signed in, and what stands around every page. */
export const ANYTHING = /^\/api\/(?!(?:session|office|stream|(?:tasks|letters)\/counts|notifications\/count)$)/;

const FAILURE = {
  type: 'about:blank',
  title: 'Kesalahan di server',
  status: 500,
  detail: 'Kesalahan ini sudah dicatat.',
  instance: '/api',
  code: 'internal-error',
  errors: [],
  traceId: 'ab'.repeat(16),
  translation: { language: 'en', title: 'Error in the server', detail: 'It is on record.', messages: [] },
};

/** Stands between one window and the API. */
export class Gate {
  private passage: Passage = 'open';
  private readonly kept = new EventEmitter();
  private readonly waiting: Route[] = [];
  /** Which readings it decides about; all the others pass. */
  private about: RegExp | undefined;

  constructor(private readonly page: Page) {}

  async stand(): Promise<this> {
    await this.page.route('**/api/**', (route) => this.judge(route));
    return this;
  }

  async set(passage: Passage, about?: RegExp): Promise<void> {
    this.passage = passage;
    if (about) this.about = about;
    await this.page.context().setOffline(passage === 'cut');
    if (passage !== 'held') await Promise.all(this.waiting.splice(0).map((route) => this.judge(route)));
  }

  /** Waits until something is kept waiting. */
  async holds(): Promise<void> {
    if (this.waiting.length === 0) await once(this.kept, 'kept');
  }

  private async judge(route: Route): Promise<void> {
    const { pathname } = new URL(route.request().url());
    if (!this.about?.test(pathname)) return route.continue().catch(gone);
    switch (this.passage) {
      case 'open':
        return route.continue().catch(gone);
      case 'held':
        this.waiting.push(route);
        this.kept.emit('kept');
        return;
      case 'failing':
        return route.fulfill({ status: 500, json: FAILURE, contentType: 'application/problem+json' }).catch(gone);
      case 'cut':
        return route.abort('internetdisconnected').catch(gone);
      case 'empty':
        return route.fulfill({ json: { items: [] } }).catch(gone);
    }
  }
}

/** The window went on to another page meanwhile. */
const gone = (): void => undefined;
