import type { Page } from 'playwright-core';
import type { Readiness } from './journey';

const LANGUAGES = ['id', 'en'] as const;
const THEMES = ['light', 'dark'] as const;
const WIDTHS = [1280, 320] as const;

/** One page as it is, eight times over; what is typed and chosen in it stays. Errors: when it is never as ready as it is to be. */
export async function keep(page: Page, path: string, readiness: Readiness = 'whole'): Promise<void> {
  const modal = (await page.getByRole('dialog').count()) > 0;
  for (const language of LANGUAGES) {
    await speak(page, language, readiness);
    for (const colorScheme of THEMES)
      for (const width of WIDTHS) {
        await page.emulateMedia({ colorScheme, reducedMotion: 'reduce' });
        await page.setViewportSize({ width, height: 900 });
        await page.evaluate(() => {
          window.scrollTo(0, 0);
        });
        await settle(page, readiness);
        await page.screenshot({ path: `${path}-${language}-${colorScheme}-${String(width)}.png`, fullPage: !modal });
      }
  }
  await page.setViewportSize({ width: 1280, height: 900 });
  await speak(page, 'id', readiness);
}

/** Chosen where people choose it; an open dialog covers that from the pointer, and is to speak the language too. */
export async function speak(
  page: Page,
  language: (typeof LANGUAGES)[number],
  readiness: Readiness = 'whole',
): Promise<void> {
  await page.locator(`.preferences input[value=${language}]`).evaluate((choice: HTMLInputElement) => {
    choice.click();
  });
  await page.locator(`html[lang=${language}]`).waitFor();
  await settle(page, readiness);
}

const UNDER_WAY = '.loading, [aria-busy=true]';
const READY: Readonly<Record<Readiness, string>> = {
  whole: `html:not(:has(${UNDER_WAY}))`,
  waiting: `html:has(${UNDER_WAY})`,
};

/** Waits until all of a page is there and nothing on it is being drawn, or until it waits. Errors: when it stays otherwise. */
async function settle(page: Page, readiness: Readiness): Promise<void> {
  // What a change of the language or the width sets going has begun two frames later.
  await page.evaluate(
    () =>
      new Promise((done) => {
        requestAnimationFrame(() => requestAnimationFrame(done));
      }),
  );
  await page
    .locator(READY[readiness])
    .waitFor()
    .catch(async (cause: unknown) => {
      const what = (await page.locator(UNDER_WAY).allInnerTexts()).join(' | ');
      throw new Error(`${page.url()} is never ${readiness}; under way: ${what || 'nothing'}`, { cause });
    });
}
