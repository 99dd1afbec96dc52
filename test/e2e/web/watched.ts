import AxeBuilder from '@axe-core/playwright';
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
    await this.rules(axeFor(page).withTags(TAGS), name);
    // Of a theme only the colours are new.
    await page.emulateMedia({ colorScheme: 'dark', reducedMotion: 'reduce' });
    await this.rules(axeFor(page).withRules(['color-contrast']), `${name}, dark`);
    await page.emulateMedia({ colorScheme: 'light', reducedMotion: 'reduce' });
    await this.narrow(page, name);
  };

  private async rules(axe: AxeBuilder, name: string): Promise<void> {
    const { violations } = await axe.analyze();
    for (const { id, nodes } of violations)
      for (const { html, failureSummary = '' } of nodes)
        this.flaws.push({ page: name, what: `${id}: ${html.slice(0, 200)} ${failureSummary}` });
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

/** Of what is well nothing is told: to say where each such element is takes longer than to judge it. */
const axeFor = (page: Page): AxeBuilder => new AxeBuilder({ page }).options({ resultTypes: ['violations'] });
