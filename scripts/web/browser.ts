import { existsSync } from 'node:fs';
import { chromium } from 'playwright-core';
import type { Browser, BrowserContextOptions, Page } from 'playwright-core';
import { ONE_TIME_CODE } from '../../devstack/identity/accounts';

/** Thrown when this machine has no browser to drive; the text says what would do. */
export class NoBrowser extends Error {
  override readonly name = 'NoBrowser';
}

const PLACES = ['/usr/bin/chromium', '/usr/bin/chromium-browser', '/usr/bin/google-chrome'];

/** The system's own Chromium, without a word to anybody. `CHROMIUM` names another one. Errors: {@link NoBrowser}. */
export async function openBrowser(): Promise<Browser> {
  const executablePath = [process.env['CHROMIUM'] ?? '', ...PLACES].find((path) => path !== '' && existsSync(path));
  if (executablePath === undefined)
    throw new NoBrowser('no Chromium was found; install the package chromium, or name one in CHROMIUM');
  return chromium.launch({
    executablePath,
    args: [
      '--no-sandbox',
      '--disable-gpu',
      '--disable-quic',
      '--no-first-run',
      '--disable-background-networking',
      '--disable-component-update',
      '--disable-sync',
    ],
  });
}

/** Fills in the identity provider's form, and is back where the login began. */
export async function passLogin(page: Page, username: string, password: string, code = ''): Promise<void> {
  await page.locator('input[name=username]').fill(username);
  await page.locator('input[name=password]').fill(password);
  await page.locator('input[name=code]').fill(code);
  await page.locator('button').click();
}

export const PASSWORD = 'siklus-demo';

/** A browser window of a person of the demonstration, signed in. */
export async function windowOf(
  browser: Browser,
  base: string,
  username: string,
  more: BrowserContextOptions = {},
): Promise<Page> {
  const usual = { baseURL: base, viewport: { width: 1280, height: 900 }, locale: 'id-ID' };
  const context = await browser.newContext({ ...usual, ...more });
  const page = await context.newPage();
  page.setDefaultTimeout(20_000);
  await page.goto('/');
  await page.getByRole('main').getByRole('link', { name: 'Masuk' }).click();
  await passLogin(page, username, PASSWORD);
  await page.getByRole('button', { name: 'Keluar' }).waitFor();
  return page;
}

/** Passes the second factor where a decision asks for it. */
export const stepUp = (page: Page, username: string): Promise<void> =>
  passLogin(page, username, PASSWORD, ONE_TIME_CODE);
