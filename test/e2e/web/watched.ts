import axe from 'axe-core';
import type { RunOnly } from 'axe-core';
import type { Page } from 'playwright-core';

/** Every level that we hold to; the newest must be named, or it is left out. */
const TAGS = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa'];
const NARROW = { width: 320, height: 800 };

/** What is wrong with a page, as a reader of the test can use it. */
export interface Flaw {
  readonly page: string;
  readonly what: string;
}

/** Looks at pages as people with other eyes, hands and screens meet them, and keeps what is wrong. */
export class Watch {
  readonly flaws: Flaw[] = [];
  readonly seen: string[] = [];
  /** Hosts that any page asked anything of. */
  readonly hosts = new Set<string>();
  /** What browsers refused under our policy, and what programs threw. */
  readonly complaints: string[] = [];

  /** From now on, whatever this page asks for and complains of. */
  follow(page: Page): Page {
    page.context().on('request', (request) => {
      const { protocol, host } = new URL(request.url());
      if (protocol.startsWith('http')) this.hosts.add(host);
    });
    page.on('pageerror', (error) => this.complaints.push(String(error)));
    page.on('console', (message) => {
      if (message.type() === 'error' && !/Failed to load resource/.test(message.text()))
        this.complaints.push(message.text());
    });
    return page;
  }

  /** A page or a state of it, in both themes and on a narrow screen. */
  readonly look = async (page: Page, name: string): Promise<void> => {
    this.seen.push(name);
    await this.rules(page, { type: 'tag', values: TAGS }, name);
    // Of a theme only the colours are new.
    await page.emulateMedia({ colorScheme: 'dark', reducedMotion: 'reduce' });
    await this.rules(page, { type: 'rule', values: ['color-contrast'] }, `${name}, dark`);
    await page.emulateMedia({ colorScheme: 'light', reducedMotion: 'reduce' });
    await this.narrow(page, name);
  };

  private async rules(page: Page, runOnly: RunOnly, name: string): Promise<void> {
    for (const { id, html, summary } of await violationsOf(page, runOnly))
      this.flaws.push({ page: name, what: `${id}: ${html.slice(0, 200)} ${summary}` });
  }

  /** 320 CSS pixels, which is 1280 at 400 %: nothing is to be scrolled sideways (WCAG 1.4.10). */
  private async narrow(page: Page, name: string): Promise<void> {
    const size = page.viewportSize();
    await page.setViewportSize(NARROW);
    const width = await page.evaluate(() => document.documentElement.scrollWidth);
    if (width > NARROW.width) this.flaws.push({ page: name, what: `is ${String(width)} wide on a narrow screen` });
    if (size) await page.setViewportSize(size);
  }
}

declare global {
  interface Window {
    axe: typeof axe;
  }
}

interface Violation {
  readonly id: string;
  readonly html: string;
  readonly summary: string;
}

/**
 * What axe finds in a document that it is put into once. Its own builder for Playwright would put it there for each
 * question and open one more page to sum up, which takes longer than the judging; it does so for frames of other
 * origins, of which our policy allows none.
 */
async function violationsOf(page: Page, runOnly: RunOnly): Promise<readonly Violation[]> {
  if (!(await page.evaluate(() => 'axe' in window))) await page.evaluate(axe.source);
  return page.evaluate(async (asked) => {
    // Of what is well nothing is told: to say where each such element is takes longer than to judge it.
    const { violations } = await window.axe.run(document, { runOnly: asked, resultTypes: ['violations'] });
    return violations.flatMap(({ id, nodes }) =>
      nodes.map(({ html, failureSummary = '' }) => ({ id, html, summary: failureSummary })),
    );
  }, runOnly);
}
