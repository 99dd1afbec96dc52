import type { Page } from 'playwright-core';

const LANGUAGES = ['id', 'en'] as const;
const THEMES = ['light', 'dark'] as const;
const WIDTHS = [1280, 320] as const;

/** One page as it is, eight times over; what is typed and chosen in it stays. */
export async function keep(page: Page, path: string): Promise<void> {
  const choose = (label: string) => page.getByText(label, { exact: true }).last();
  const modal = (await page.getByRole('dialog').count()) > 0;
  for (const language of modal ? (['id'] as const) : LANGUAGES) {
    if (!modal) {
      await choose(language === 'id' ? 'Bahasa Indonesia' : 'English').click();
      await page.locator(`html[lang=${language}]`).waitFor();
    }
    for (const colorScheme of THEMES)
      for (const width of WIDTHS) {
        await page.emulateMedia({ colorScheme, reducedMotion: 'reduce' });
        await page.setViewportSize({ width, height: 900 });
        await page.evaluate(() => {
          window.scrollTo(0, 0);
        });
        await page.screenshot({ path: `${path}-${language}-${colorScheme}-${String(width)}.png`, fullPage: !modal });
      }
  }
  await page.setViewportSize({ width: 1280, height: 900 });
  if (!modal) await choose('Bahasa Indonesia').click();
  await page.locator('html[lang=id]').waitFor();
}
