import { readFileSync } from 'node:fs';
import type { FileChooser, Page } from 'playwright-core';
import { makeKey } from '../../web/src/keys/make-key';
import type { Stack } from '../stack';
import type { Scene } from '../story/scenes';
import * as scenes from '../story/scenes';
import { World } from '../story/world';
import type { Stop } from './journey';
import { heading } from './journey';

const PASSPHRASE = 'Passphrase berkas kunci';

/** A system's application of applicant-6, from the making of its key to the PKCS#12. */
export async function playKey(page: Page, stack: Stack, stop: Stop): Promise<void> {
  const world = new World(stack.settings, stack.dataDir, () => Promise.resolve());
  const scene = await draftOfSystem(world, 'presensi.karawangkab.go.id');
  const passphrase = 'kuda lumping makan paku payung';
  await page.goto(`/cases/${scene.caseId}`);
  const keyFile = await makeKeyHere(page, passphrase, stop);
  await page.goto(`/certificates/${await certify(world, scene)}`);
  await makeKeyStore(page, { keyFile, passphrase }, stop);
}

export const draftOfSystem = (world: World, fqdn: string): Promise<Scene> =>
  scenes.draft(world, {
    ...{ name: 'kunci', type: 'system', personId: 'person-applicant-6' },
    form: { purposes: ['ssl-server'], systemName: 'Presensi Daring', fqdn },
  });

/** The way into force of an application whose request is handed in; answers the serial of its certificate. */
export async function certify(world: World, scene: Scene): Promise<string> {
  await scenes.proveEmail(world, scene);
  await scenes.declareAndSubmit(world, scene);
  await scenes.verify(world, scene, 'person-examiner-1');
  await scenes.approve(world, scene, 'person-supervisor-2');
  await scenes.agree(world, scene);
  await scenes.activate(world, scene);
  const { certificate } = await scenes.accept(world, scene);
  if (!certificate) throw new Error('in force without a certificate');
  return certificate.serial;
}

/** Makes a key for a system's application, wrongly at first, saves it and hands in its request. Pasal 16 */
export async function makeKeyHere(page: Page, passphrase: string, stop: Stop): Promise<string> {
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
  { keyFile, passphrase }: { readonly keyFile: string; readonly passphrase: string },
  stop: Stop,
): Promise<string> {
  await page.getByRole('link', { name: /^PKCS#12/ }).click();
  await heading(page, 'Buat PKCS#12').waitFor();
  await stop(page, 'key-store');
  const make = page.getByRole('button', { name: 'Buat PKCS#12' });
  await make.click();
  await page.getByRole('link', { name: 'Pilih berkas kunci' }).waitFor();
  await stop(page, 'key-store-empty');
  const { keyFile: other } = await makeKey('P-256', 'lain.karawangkab.go.id', passphrase);
  await choose(page, { name: 'lain.pem', mimeType: 'application/x-pem-file', buffer: Buffer.from(other) });
  await page.getByLabel(PASSPHRASE).fill(passphrase);
  await make.click();
  await page.getByRole('link', { name: /bukan pasangan Sertifikat Elektronik ini/ }).waitFor();
  await stop(page, 'key-store-other-key');
  await choose(page, { name: 'kunci.pem', mimeType: 'application/x-pem-file', buffer: readFileSync(keyFile) });
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

async function choose(page: Page, file: Parameters<FileChooser['setFiles']>[0]): Promise<void> {
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
