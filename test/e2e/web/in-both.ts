import type { Page } from 'playwright-core';
import { LOSS_PAPERS } from '../../../domain/loss/state';
import { speak } from '../../../scripts/web/keep';

/** Looks at a page as it is, in the language that it speaks, in the other, and in the first again. */
export async function inBoth(page: Page, look: (language: 'id' | 'en') => Promise<void>): Promise<void> {
  for (const language of ['id', 'en', 'id'] as const) {
    await speak(page, language);
    await look(language);
  }
}

/** Hands in the second of a loss's papers wrongly: it alone says so, with a way to it, in the language of now. */
export async function refuseSecondPaper(page: Page): Promise<void> {
  const [first, second] = LOSS_PAPERS.map((kind) => page.locator('.drop', { has: page.locator(`#field-${kind}`) }));
  const choose = page.locator(`#field-${LOSS_PAPERS[1]}`);
  const chooser = page.waitForEvent('filechooser');
  await choose.click();
  await (
    await chooser
  ).setFiles({ name: 'catatan.pdf', mimeType: 'application/pdf', buffer: Buffer.from('bukan PDF') });
  const link = page.getByRole('alert').getByRole('link');
  await link.waitFor();
  const told: string[] = [];
  await inBoth(page, async () => {
    told.push(await link.innerText());
    expect(await second!.locator('.field-error').allInnerTexts()).toEqual(told.slice(-1));
    expect(await first!.locator('.field-error').count()).toBe(0);
    await link.click();
    await choose.and(page.locator(':focus')).waitFor();
  });
  expect(new Set(told).size).toBe(2);
}
