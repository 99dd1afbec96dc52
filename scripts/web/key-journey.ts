import type { Page } from 'playwright-core';
import type { Stop } from './journey';
import { heading } from './journey';

const PASSPHRASE = 'Passphrase berkas kunci';

/** Makes a key for a system's application, wrongly at first, saves it and hands in its request. Pasal 16 */
export async function makeKey(page: Page, passphrase: string, stop: Stop): Promise<string> {
  await page.getByRole('link', { name: 'Permintaan PKCS#10' }).click();
  await heading(page, 'Permintaan PKCS#10').waitFor();
  await stop(page, 'request');
  await page.getByRole('link', { name: 'Buat kunci di sini' }).click();
  await heading(page, 'Buat kunci dan permintaan PKCS#10').waitFor();
  await page.getByRole('radio', { name: 'EC P-256' }).check({ force: true });
  await stop(page, 'key');
  await typePassphrase(page, 'Terlalu pendek', 'Terlalu pendek');
  await page.getByRole('alert').waitFor();
  await stop(page, 'key-error');
  await typePassphrase(page, passphrase, `${passphrase} `);
  await page.getByRole('link', { name: 'Kedua passphrase tidak sama' }).waitFor();
  await typePassphrase(page, passphrase, passphrase);
  await page.getByRole('heading', { name: 'Simpan berkas kunci, lalu kirim permintaan' }).waitFor();
  await stop(page, 'key-made');
  const send = page.getByRole('button', { name: 'Kirim permintaan PKCS#10' });
  await send.click();
  await page.getByRole('link', { name: 'Simpan dahulu berkas kunci' }).waitFor();
  await stop(page, 'key-not-saved');
  const keyFile = await saved(page, 'Simpan berkas kunci');
  await page.getByRole('checkbox', { name: /Berkas kunci sudah saya simpan/ }).check({ force: true });
  await stop(page, 'key-saved');
  await send.click();
  await page.getByRole('heading', { name: 'Yang perlu dilengkapi' }).waitFor();
  return keyFile;
}

async function typePassphrase(page: Page, passphrase: string, repeated: string): Promise<void> {
  await page.getByLabel(PASSPHRASE).fill(passphrase);
  await page.getByLabel('Ulangi passphrase').fill(repeated);
  await page.getByRole('button', { name: 'Buat kunci', exact: true }).click();
}

/** Opens a key file beside its certificate, with a wrong passphrase and another key at first, and saves the PKCS#12. */
export async function makeKeyStore(
  page: Page,
  { keyFile, otherKeyFile, passphrase }: { keyFile: string; otherKeyFile: string; passphrase: string },
  stop: Stop,
): Promise<string> {
  await page.getByRole('link', { name: /^PKCS#12/ }).click();
  await heading(page, 'Buat PKCS#12').waitFor();
  await stop(page, 'key-store');
  const make = page.getByRole('button', { name: 'Buat PKCS#12' });
  await make.click();
  await page.getByRole('link', { name: 'Pilih berkas kunci' }).waitFor();
  await stop(page, 'key-store-empty');
  await choose(page, otherKeyFile);
  await page.getByLabel(PASSPHRASE).fill(passphrase);
  await make.click();
  await page.getByRole('link', { name: /bukan pasangan Sertifikat Elektronik ini/ }).waitFor();
  await stop(page, 'key-store-other-key');
  await choose(page, keyFile);
  await page.getByLabel(PASSPHRASE).fill(`${passphrase}?`);
  await make.click();
  await page.getByRole('link', { name: 'Passphrase ini tidak membuka berkas kunci' }).waitFor();
  await stop(page, 'key-store-wrong-passphrase');
  await page.getByLabel(PASSPHRASE).fill(passphrase);
  await make.click();
  await page.getByText('Kunci cocok dengan Sertifikat Elektronik ini.').waitFor();
  await stop(page, 'key-store-made');
  return saved(page, 'Simpan PKCS#12');
}

async function choose(page: Page, file: string): Promise<void> {
  const chooser = page.waitForEvent('filechooser');
  await page.getByRole('button', { name: 'Pilih berkas' }).click();
  await (await chooser).setFiles(file);
  await page.getByText('Berkas kunci:').waitFor();
}

/** Where a file is that a button has the browser save. */
async function saved(page: Page, button: string): Promise<string> {
  const download = page.waitForEvent('download');
  await page.getByRole('button', { name: button, exact: true }).click();
  return (await download).path();
}
