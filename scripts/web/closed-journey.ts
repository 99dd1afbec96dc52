import type { Browser, Page } from 'playwright-core';
import type { Stop } from './journey';
import { heading } from './journey';

const NO_CASE = '/cases/0b0e6c1a-3c5f-8e11-a9f0-5d6c2b7a1e42';

/** What somebody sees who is not signed in. */
export async function comeAsStranger(browser: Browser, base: string, path: string, stop: Stop): Promise<void> {
  const context = await browser.newContext({ baseURL: base, locale: 'id-ID' });
  const page = await context.newPage();
  await page.goto('/');
  await page.getByRole('heading', { name: 'Jalannya permohonan' }).waitFor();
  await stop(page, 'welcome');
  await page.goto(path);
  await heading(page, 'Masuk dahulu').waitFor();
  await stop(page, 'sign-in-first');
  await context.close();
}

/** Pages that are not there, not his, not ready, broken, or not connected; `path` is the case of somebody else. */
export async function meetClosedDoors(page: Page, path: string, stop: Stop): Promise<void> {
  const told = async (address: string, title: string | RegExp, name: string) => {
    await page.goto(address);
    await page.getByRole('heading', { name: title }).waitFor();
    await stop(page, name);
  };
  await told(path, 'Anda tidak berhak melihat ini', 'no-right');
  await told(NO_CASE, 'Tidak ditemukan', 'not-found');
  await page.route('**/api/certificates*', (route) => route.fulfill({ status: 500, body: '' }));
  await told('/certificates', 'Tidak dapat ditampilkan', 'failed');
  await page.unroute('**/api/certificates*');
  await page.route('**/assets/law-*.js', (route) => route.abort());
  await told('/law', 'Halaman ini bermasalah', 'broken');
  await page.unroute('**/assets/law-*.js');
  await page.route('**/api/cases?*', () => undefined);
  await page.goto('/cases');
  await page.locator('.loading').waitFor();
  await stop(page, 'loading', 'waiting');
  await page.unroute('**/api/cases?*');
  await page.goto('/');
  await heading(page, /^Selamat datang/).waitFor();
  await page.context().setOffline(true);
  await page.getByText(/^Perangkat ini tidak terhubung/).waitFor();
  await stop(page, 'offline');
  await page.context().setOffline(false);
}
