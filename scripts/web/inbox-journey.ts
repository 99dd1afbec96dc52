import type { Page } from 'playwright-core';
import { PEOPLE } from '../../devstack/regency/people';
import { verify } from '../story/scenes';
import type { World } from '../story/world';
import { applied } from './holder-journey';
import type { Stop } from './journey';
import { heading } from './journey';

/** Those whose applications fill an examiner's inbox, and a supervisor's. */
export const WAITING = ['superior-1', 'head-3', 'secretary'] as const;
const VERIFIED = 'head-2';

export async function fillInboxes(world: World): Promise<void> {
  const [verified] = await Promise.all([VERIFIED, ...WAITING].map((username) => applied(world, username)));
  if (verified) await verify(world, verified, 'person-examiner-3');
}

/** An examiner looks at the keys, keeps a list, and takes several tasks at once, of which another was faster with one. */
export async function workTheInbox(page: Page, world: World, stop: Stop): Promise<void> {
  await page.goto('/tasks?show=unclaimed');
  await page.getByRole('row').nth(WAITING.length).waitFor();
  await page.getByRole('button', { name: 'Pintasan papan ketik' }).click();
  await page.getByRole('dialog').waitFor();
  await stop(page, 'shortcuts');
  await page.keyboard.press('Escape');
  await page.getByRole('button', { name: 'Simpan daftar ini' }).click();
  await page.getByRole('textbox', { name: 'Nama daftar' }).fill('Yang belum diambil');
  await stop(page, 'list-kept');
  await page.getByRole('button', { name: 'Simpan', exact: true }).click();
  await page.getByRole('link', { name: 'Yang belum diambil' }).waitFor();
  await page.getByRole('checkbox', { name: 'Pilih semua tugas yang tampil' }).check({ force: true });
  await stop(page, 'inbox-chosen');
  await claimOne(world, 'person-examiner-2');
  await page.getByRole('button', { name: /^Ambil \(\d+\)$/ }).click();
  await page.getByText(/tugas selesai diproses/).waitFor();
  await stop(page, 'inbox-taken');
}

async function claimOne(world: World, officer: string): Promise<void> {
  const { items } = await world.call<{ items: { id: string }[] }>(officer, 'GET', '/tasks?unclaimed=true');
  await world.call(officer, 'POST', `/tasks/${items[0]?.id ?? ''}/claim`);
}

/** The one who lost sees whose the task is; a word that nothing has finds nothing. */
export async function seeWhatOthersHave(page: Page, stop: Stop): Promise<void> {
  await page.goto('/tasks');
  await page.getByRole('row').filter({ hasText: 'Mira Andriyani' }).first().click();
  await page.getByText(/^Tugas ini sedang dikerjakan/).waitFor();
  await stop(page, 'task-of-another');
  await page.goto('/tasks');
  await page.getByRole('textbox', { name: 'Nomor, nama, atau Perangkat Daerah' }).fill('Tidak bernama');
  await page.getByRole('heading', { name: 'Tidak ada tugas yang cocok' }).waitFor();
  await stop(page, 'inbox-none-found');
}

/** A supervisor hands tasks over, at first to nobody. Pasal 8 */
export async function handOver(page: Page, stop: Stop): Promise<void> {
  await page.goto('/tasks?kind=approve');
  await page.getByRole('row').nth(1).waitFor();
  await page.getByRole('checkbox', { name: 'Pilih semua tugas yang tampil' }).check({ force: true });
  await page.getByRole('button', { name: /^Serahkan \(\d+\)$/ }).click();
  await page.getByRole('dialog').getByRole('button', { name: 'Serahkan' }).click();
  await page.getByRole('alert').waitFor();
  await stop(page, 'hand-over-error');
  await page.keyboard.press('Escape');
}

/** A supervisor leaves his duty to an examiner for a day, at first to nobody, and takes it back. Pasal 8(1) */
export async function delegate(page: Page, passStepUp: () => Promise<void>, stop: Stop): Promise<void> {
  await page.goto('/delegations');
  await page.getByRole('heading', { name: 'Belum ada delegasi' }).waitFor();
  await stop(page, 'delegations-none');
  await page.getByRole('link', { name: 'Delegasikan tugas' }).click();
  await page.getByRole('link', { name: 'Lanjut dengan faktor kedua' }).waitFor();
  await stop(page, 'delegation-step-up');
  await page.getByRole('link', { name: 'Lanjut dengan faktor kedua' }).click();
  await passStepUp();
  await page.getByRole('button', { name: 'Delegasikan tugas' }).click();
  await page.getByRole('alert').waitFor();
  await stop(page, 'delegation-error');
  const receiver = PEOPLE.find(({ id }) => id === 'person-examiner-3');
  await page.getByRole('button', { name: /Dijalankan oleh/ }).click();
  await page.getByRole('option', { name: receiver?.fullName ?? '' }).click();
  const today = new Date(Date.now() + 7 * 3_600_000).toISOString().slice(0, 10).split('-').toReversed().join('');
  for (const name of ['Hari pertama', 'Hari terakhir']) {
    await page.getByRole('group', { name }).getByRole('spinbutton').first().click();
    await page.keyboard.type(today);
  }
  await page.getByRole('textbox', { name: /Alasan/ }).fill('Dinas luar, ST 800/12/2026.');
  await page.getByRole('button', { name: 'Delegasikan tugas' }).click();
  await heading(page, 'Delegasi tugas').waitFor();
  await page.getByRole('button', { name: /^Akhiri delegasi kepada/ }).waitFor();
  await stop(page, 'delegations');
  await page.getByRole('button', { name: /^Akhiri delegasi kepada/ }).click();
  await page.getByText('Diakhiri', { exact: true }).waitFor();
}
