import type { Page } from 'playwright-core';

const LANGUAGES = ['id', 'en'] as const;
const THEMES = ['light', 'dark'] as const;
const WIDTHS = [1280, 320] as const;

/** What the server says in the other language must come first; what never comes is to be seen as that. */
const PATIENCE_MS = 2_000;

/** A paper is drawn anew when it gets another width. */
const DRAWING_MS = 300;

/** One page as it is, eight times over; what is typed and chosen in it stays. */
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
        if ((await page.locator('canvas').count()) > 0) await page.waitForTimeout(DRAWING_MS);
        await page.screenshot({ path: `${path}-${language}-${colorScheme}-${String(width)}.png`, fullPage: !modal });
      }
  }
  await page.setViewportSize({ width: 1280, height: 900 });
  await speak(page, 'id');
}

/** Chosen where people choose it; an open dialog covers that from the pointer, and is to speak the language too. */
async function speak(page: Page, language: (typeof LANGUAGES)[number]): Promise<void> {
  await page.locator(`.preferences input[value=${language}]`).evaluate((choice: HTMLInputElement) => {
    choice.click();
  });
  await page.locator(`html[lang=${language}]`).waitFor();
  await page
    .locator('.loading')
    .first()
    .waitFor({ state: 'detached', timeout: PATIENCE_MS })
    .catch(() => undefined);
}
