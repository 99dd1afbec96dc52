import type { Page } from 'playwright-core';

const MOST_TABS = 120;

/** Tabs to a control of a kind and name, as somebody without a mouse does. Errors: when it is not reached. */
export async function tabTo(
  page: Page,
  role: 'button' | 'checkbox' | 'link' | 'radio' | 'textbox',
  name: RegExp,
): Promise<void> {
  const target = page.getByRole(role, { name });
  for (let tabs = 0; tabs < MOST_TABS; tabs += 1) {
    for (const candidate of await target.all())
      if (await candidate.evaluate((element) => element === document.activeElement)) return;
    await page.keyboard.press('Tab');
  }
  throw new Error(`the keyboard does not reach the ${role} ${String(name)}`);
}
