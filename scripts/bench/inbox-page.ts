import type { Page } from 'playwright-core';
import { openBrowser, windowOf } from '../web/browser';
import { ensureWeb } from '../web/ensure';
import { figure, quantile } from './figures';
import type { Office } from './office';

const VISITS = 30;

/**
 * From the wish to see the inbox to its first lines on the screen, in a browser: by the link on another page, and by
 * its address. With how much moved while it loaded (cumulative layout shift).
 */
export async function measureInboxPage({ stack }: Office) {
  await ensureWeb();
  const browser = await openBrowser();
  try {
    const page = await windowOf(browser, stack.url, 'examiner-1');
    await noteFirstLine(page);
    const byLink: number[] = [];
    const byAddress: number[] = [];
    const shifts: number[] = [];
    for (let visit = 0; visit < VISITS; visit++) {
      await page.goto('/law', { waitUntil: 'networkidle' });
      byLink.push(await throughLink(page));
      await page.goto('/tasks', { waitUntil: 'commit' });
      byAddress.push(await sinceNavigation(page));
      shifts.push(await page.evaluate(layoutShift));
    }
    const timesOf = (times: readonly number[]) => ({ ...figure(times), p95: Math.round(quantile(times, 0.95)) });
    return { byLinkMs: timesOf(byLink), byAddressMs: timesOf(byAddress), layoutShift: figure(shifts) };
  } finally {
    await browser.close();
  }
}

/** Measured inside the page: from the click to the frame that shows the first line. */
const throughLink = (page: Page): Promise<number> =>
  page.evaluate(
    () =>
      new Promise<number>((resolve, reject) => {
        const link = document.querySelector<HTMLElement>('nav a[href="/tasks"]');
        if (!link) {
          reject(new Error('there is no link to the inbox'));
          return;
        }
        const began = performance.now();
        new MutationObserver((_changes, observer) => {
          if (!document.querySelector('[data-task]')) return;
          observer.disconnect();
          requestAnimationFrame(() => {
            resolve(performance.now() - began);
          });
        }).observe(document.body, { childList: true, subtree: true });
        link.click();
      }),
  );

/** Has every page note when its first line is shown, counted from its navigation. */
const noteFirstLine = (page: Page): Promise<unknown> =>
  page.addInitScript(() => {
    new MutationObserver((_changes, observer) => {
      if (!document.querySelector('[data-task]')) return;
      observer.disconnect();
      requestAnimationFrame(() => {
        performance.mark('first-line');
      });
    }).observe(document, { childList: true, subtree: true });
  });

const sinceNavigation = async (page: Page): Promise<number> => {
  await page.waitForFunction(() => performance.getEntriesByName('first-line').length > 0);
  return page.evaluate(() => performance.getEntriesByName('first-line')[0]?.startTime ?? Number.NaN);
};

/** Of the shifts that no input brought about. */
const layoutShift = (): Promise<number> =>
  new Promise((resolve) => {
    let sum = 0;
    const observer = new PerformanceObserver((list) => {
      for (const entry of list.getEntries() as (PerformanceEntry & { value: number; hadRecentInput: boolean })[])
        if (!entry.hadRecentInput) sum += entry.value;
    });
    observer.observe({ type: 'layout-shift', buffered: true });
    // What was seen before it was asked comes with the next task, and there is none when nothing moved.
    requestAnimationFrame(() => {
      requestAnimationFrame(() => {
        observer.disconnect();
        resolve(sum);
      });
    });
  });
