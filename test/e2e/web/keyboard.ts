import type { Page } from 'playwright-core';
import type { RegencyPerson } from '../../../devstack/regency/person';
import { REQUIRED_DOCUMENTS } from '../../../domain/law/documents';
import * as scenes from '../../../scripts/story/scenes';
import type { World } from '../../../scripts/story/world';
import { heading } from '../../../scripts/web/journey';

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

/** From home to the number of an application, without a mouse; its papers are handed in beside. */
export async function applyByKeyboard(page: Page, world: World, person: RegencyPerson): Promise<void> {
  const press = async (role: Parameters<typeof tabTo>[1], name: RegExp, key = 'Enter') => {
    await tabTo(page, role, name);
    await page.keyboard.press(key);
  };
  const type = async (name: RegExp, text: string) => {
    await tabTo(page, 'textbox', name);
    await page.keyboard.press('Control+A');
    await page.keyboard.type(text);
  };
  await page.goto('/');
  await heading(page, /Selamat datang/).waitFor();
  await press('link', /^Ajukan permohonan$/);
  await heading(page, 'Permohonan Sertifikat Elektronik').waitFor();
  await press('radio', /^Individu/, 'Space');
  await press('button', /Mulai permohonan/);
  await page.getByRole('heading', { name: 'Yang perlu dilengkapi' }).waitFor();
  const path = new URL(page.url()).pathname;
  await press('link', /^Data permohonan$/);
  await heading(page, 'Data permohonan').waitFor();
  await press('radio', /Pegawai ASN/, 'Space');
  await type(/NIK/, person.nik);
  await type(/NIP/, person.nip ?? '');
  await type(/E-mail dinas/, person.email);
  await press('checkbox', /Tanda tangan elektronik/, 'Space');
  await press('radio', /Surat elektronik kedinasan/, 'ArrowDown');
  expect(await page.getByRole('radio', { name: 'Naskah dinas elektronik' }).isChecked()).toBe(true);
  await type(/Alasan keperluan/, 'Menandatangani naskah dinas.');
  await press('button', /^Simpan$/);
  await page.getByRole('heading', { name: 'Yang perlu dilengkapi' }).waitFor();
  const scene = { name: 'papan ketik', caseId: path.split('/').at(-1)!, applicant: person };
  for (const { kind } of REQUIRED_DOCUMENTS.individual) await scenes.upload(world, scene, kind, 1);
  await scenes.proveEmail(world, scene);
  await page.reload();
  await press('link', /^Periksa dan kirim$/);
  await heading(page, /Periksa/).waitFor();
  await press('checkbox', /Saya menyatakan/, 'Space');
  await press('button', /Kirim permohonan/);
  await heading(page, 'Permohonan diajukan').waitFor();
}
