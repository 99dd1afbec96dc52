import type { Browser } from 'playwright-core';
import { openBrowser } from '../../../scripts/web/browser';
import { Watch } from './watched';

describe('the watch over pages in a browser', () => {
  let browser: Browser;
  beforeAll(async () => (browser = await openBrowser()));
  afterAll(() => browser.close());

  it('finds what is wrong with a page, in each theme and on a narrow screen, and nothing with a sound one', async () => {
    const watch = new Watch();
    const page = watch.follow(await browser.newPage());
    const of = (body: string) =>
      `<!doctype html><html lang="id"><title>Contoh</title><style>@media (prefers-color-scheme: dark) { .faint { color: #eee } }</style><main><h1>Contoh</h1>${body}</main>`;
    await page.setContent(of('<p>Teks</p>'));
    await watch.look(page, 'sound');
    expect(watch.flaws).toEqual([]);
    await page.setContent(of('<img src="data:,"><p class="faint">Pudar</p><p style="width: 900px">Lebar</p>'));
    await watch.look(page, 'unsound');
    expect(watch.flaws.map(({ page: where, what }) => [where, what.replace(/:.*/s, '')])).toEqual([
      ['unsound', 'image-alt'],
      ['unsound, dark', 'color-contrast'],
      ['unsound', expect.stringContaining('wide on a narrow screen')],
    ]);
  }, 30_000);
});
