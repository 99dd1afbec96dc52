import type { Page } from 'playwright-core';

const LANGUAGES = ['id', 'en'] as const;
const THEMES = ['light', 'dark'] as const;
const WIDTHS = [1280, 320] as const;

/** One page as it is, eight times over; what is typed and chosen in it stays. Errors: when it is never all there. */
export async function keep(page: Page, path: string): Promise<void> {
  const modal = (await page.getByRole('dialog').count()) > 0;
  for (const language of LANGUAGES) {
    await speak(page, language);
    for (const colorScheme of THEMES)
      for (const width of WIDTHS) {
        await page.emulateMedia({ colorScheme, reducedMotion: 'reduce' });
        await page.setViewportSize({ width, height: 900 });
        await page.evaluate(() => {
          window.scrollTo(0, 0);
        });
        await settle(page);
        await page.screenshot({ path: `${path}-${language}-${colorScheme}-${String(width)}.png`, fullPage: !modal });
      }
  }
  await page.setViewportSize({ width: 1280, height: 900 });
  await speak(page, 'id');
}

/** Chosen where people choose it; an open dialog covers that from the pointer, and is to speak the language too. */
export async function speak(page: Page, language: (typeof LANGUAGES)[number]): Promise<void> {
  await page.locator(`.preferences input[value=${language}]`).evaluate((choice: HTMLInputElement) => {
    choice.click();
  });
  await page.locator(`html[lang=${language}]`).waitFor();
  await settle(page);
}

/** Waits until all of a page is there and nothing on it is being drawn. Errors: when something stays under way. */
async function settle(page: Page): Promise<void> {
  // What a change of the language or the width sets going has begun two frames later.
  await page.evaluate(
    () =>
      new Promise((done) => {
        requestAnimationFrame(() => requestAnimationFrame(done));
      }),
  );
  const underWay = page.locator('.loading, [aria-busy=true]');
  const quiet = page.locator('html:not(:has(.loading, [aria-busy=true]))');
  await quiet.waitFor().catch(async (cause: unknown) => {
    const what = (await underWay.allInnerTexts()).join(' | ');
    throw new Error(`not all of ${page.url()} is there: ${what}`, { cause });
  });
}
