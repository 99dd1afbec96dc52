import type { Page } from 'playwright-core';
import type { Stop } from './journey';
import { heading } from './journey';

/** An auditor finds a case by its holder, looks at it as it stood, and takes it away. Pasal 31(2) */
export async function audit(
  page: Page,
  { path, number, name }: { readonly path: string; readonly number: string; readonly name: string },
  passStepUp: () => Promise<void>,
  stop: Stop,
): Promise<void> {
  await page.goto('/');
  await searchFor(page, name);
  await page.getByRole('link', { name: number }).first().waitFor();
  await stop(page, 'search');
  await searchFor(page, 'Tidak bernama');
  await page.getByRole('heading', { name: 'Tidak ada yang ditemukan' }).waitFor();
  await stop(page, 'search-none');
  await page.goto(`${path}/history`);
  await page
    .getByRole('button', { name: /Yang dilihat/ })
    .first()
    .click();
  await page.getByText('Verifikasi OP').first().waitFor();
  await stop(page, 'history-as-seen');
  await exportCase(page, path, passStepUp, stop);
}

async function searchFor(page: Page, text: string): Promise<void> {
  await page.getByRole('searchbox', { name: /Cari nomor/ }).fill(text);
  await page.keyboard.press('Enter');
  await heading(page, 'Pencarian').waitFor();
}

/** Takes a case away, at first without a reason. */
async function exportCase(page: Page, path: string, passStepUp: () => Promise<void>, stop: Stop): Promise<void> {
  const open = page.getByRole('button', { name: 'Ekspor seluruh permohonan' });
  await page.goto(path);
  await open.waitFor();
  await stop(page, 'case');
  await open.click();
  await page.getByRole('link', { name: 'Lanjut dengan faktor kedua' }).waitFor();
  await stop(page, 'export-step-up');
  await page.getByRole('link', { name: 'Lanjut dengan faktor kedua' }).click();
  await passStepUp();
  await open.click();
  await page.getByRole('button', { name: 'Ambil berkas ZIP' }).click();
  await page.getByRole('alert').waitFor();
  await stop(page, 'export-error');
}
