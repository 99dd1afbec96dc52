import { mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Browser, Page } from 'playwright-core';
import { openBrowser } from '../../../scripts/web/browser';
import { keep } from '../../../scripts/web/keep';

/** A page whose language is chosen as in the application; what it then does is up to the script. */
const speaking = (then: string) =>
  `<!doctype html><html lang="id"><title>Contoh</title><main><h1>Contoh</h1><figure></figure></main>
  <p class="preferences"><input type="radio" name="l" value="id"><input type="radio" name="l" value="en"></p>
  <script>
    const figure = document.querySelector('figure');
    document.querySelector('.preferences').addEventListener('click', ({ target }) => {
      document.documentElement.lang = target.value;
      ${then}
    });
  </script>`;

describe('the pictures of pages', () => {
  const folder = mkdtempSync(join(tmpdir(), 'pictures-'));
  let browser: Browser;
  let page: Page;
  beforeAll(async () => (browser = await openBrowser()));
  beforeEach(async () => {
    page = await browser.newPage();
    page.setDefaultTimeout(1_000);
  });
  afterAll(async () => {
    await browser.close();
    rmSync(folder, { recursive: true });
  });

  it('are taken in both languages and themes and at both widths, once all of the page is drawn', async () => {
    await page.setContent(
      speaking(`figure.ariaBusy = 'true';
      setTimeout(() => { figure.ariaBusy = 'false'; figure.textContent += target.value; }, 500);`),
    );
    await keep(page, join(folder, 'drawn'));
    expect(readdirSync(folder)).toHaveLength(8);
    expect(await page.locator('figure').innerText()).toBe('idenid');
  }, 30_000);

  it.each(['<p class="loading">Sedang dimuat</p>', '<p aria-busy="true">Sedang dimuat</p>'])(
    'are not taken of a page on which this stays: %s',
    async (waiting) => {
      await page.setContent(speaking(`figure.innerHTML = '${waiting}';`));
      await expect(keep(page, join(folder, 'loading'))).rejects.toThrow(/never whole; under way: Sedang dimuat/);
      expect(readdirSync(folder).filter((name) => name.startsWith('loading'))).toEqual([]);
    },
  );

  it('are taken of a page that waits where that is to be seen, and then of no other', async () => {
    await page.setContent(speaking(`figure.innerHTML = '<p class="loading">Sedang dimuat</p>';`));
    await keep(page, join(folder, 'waiting'), 'waiting');
    expect(readdirSync(folder).filter((name) => name.startsWith('waiting'))).toHaveLength(8);
    await page.setContent(speaking(''));
    await expect(keep(page, join(folder, 'none'), 'waiting')).rejects.toThrow(/never waiting; under way: nothing/);
  }, 30_000);
});
