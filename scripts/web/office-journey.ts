import type { Page } from 'playwright-core';
import type { RegencyPerson } from '../../devstack/regency/person';
import { LOSS_PAPERS } from '../../domain/loss/state';
import { letter } from '../story/papers';
import type { Stop } from './journey';
import { chooseFile, heading, takeTask } from './journey';

const quietly: Stop = () => Promise.resolve();

export interface Verdict {
  readonly number: string;
  /** What the decision is called. */
  readonly outcome: string;
  /** What must be chosen besides. */
  readonly choice?: string;
  readonly words: string;
}

/** Takes the task of a case, reads what it is about, and decides; the second factor is passed where it is asked for. */
export async function decide(
  page: Page,
  { number, outcome, choice, words }: Verdict,
  passStepUp: () => Promise<void>,
  stop: Stop,
): Promise<void> {
  await takeTask(page, number, quietly);
  await page.getByRole('radio', { name: outcome, exact: true }).check({ force: true });
  if (choice !== undefined) await page.getByRole('radio', { name: choice, exact: true }).check({ force: true });
  await page.getByRole('textbox', { name: /^(?:Penjelasan|Catatan)$/ }).fill(words);
  await stop(page, 'decision');
  await look(page);
  const second = page.getByRole('link', { name: 'Lanjut dengan faktor kedua' });
  const pass = async () => {
    await second.click();
    await passStepUp();
    await look(page);
  };
  if (await second.isVisible()) await pass();
  await page.getByRole('button', { name: 'Putuskan dan kirim' }).click();
  // What was passed some time ago does not count any more, which the server alone knows.
  await second.or(page.locator('body:not(:has([role=dialog]))')).first().waitFor();
  if (!(await second.isVisible())) return;
  await pass();
  await send(page);
}

export async function look(page: Page): Promise<void> {
  await page.getByRole('button', { name: 'Lihat sebelum dikirim' }).click();
  await page.getByRole('dialog').waitFor();
}

export async function send(page: Page): Promise<void> {
  await page.getByRole('button', { name: 'Putuskan dan kirim' }).click();
  await page.getByRole('dialog').waitFor({ state: 'detached' });
}

/** Asks for a revocation, without a word at first. Pasal 21(1) */
export async function askRevocation(
  page: Page,
  serial: string,
  { reason, words, doubted }: { readonly reason: RegExp; readonly words: string; readonly doubted?: string },
  stop: Stop,
): Promise<void> {
  await page.goto(`/certificates/${serial}`);
  await page.getByRole('link', { name: 'Minta pencabutan' }).click();
  await heading(page, 'Minta pencabutan').waitFor();
  const go = page.getByRole('button', { name: 'Minta pencabutan' });
  await go.click();
  await page.getByRole('link', { name: 'Pilih alasan' }).waitFor();
  await stop(page, 'revocation-error');
  await page.getByRole('radio', { name: reason }).check({ force: true });
  await page.getByRole('textbox', { name: 'Penjelasan' }).fill(words);
  if (doubted !== undefined) {
    await typeDay(page, /^Sejak kapan kunci/, '2099-12-31');
    await go.click();
    await page.getByRole('link', { name: 'Hari itu belum tiba' }).waitFor();
    await stop(page, 'revocation-doubt-error');
    await typeDay(page, /^Sejak kapan kunci/, doubted);
    await stop(page, 'revocation-doubt');
  }
  await go.click();
  await heading(page, 'Permohonan Sertifikat Elektronik').waitFor();
  await page.getByRole('heading', { name: 'Pencabutan', exact: true }).waitFor();
  await stop(page, 'revocation-asked');
}

/** A day, part by part, in the order of the language. */
export async function typeDay(page: Page, name: RegExp, day: string): Promise<void> {
  await page.getByRole('group', { name }).getByRole('spinbutton').first().focus();
  for (const part of day.split('-').toReversed()) await page.keyboard.type(part);
}

/** An officer stops a certificate's use, without a reason at first. */
export async function placeHold(page: Page, serial: string, words: string, stop: Stop): Promise<void> {
  await page.goto(`/certificates/${serial}`);
  await page.getByRole('link', { name: 'Hentikan sementara' }).click();
  await heading(page, 'Hentikan sementara').waitFor();
  const go = page.getByRole('button', { name: 'Hentikan penggunaan sekarang' });
  await go.click();
  await page.getByRole('link', { name: 'Tuliskan alasannya' }).waitFor();
  await stop(page, 'hold-error');
  await page.getByRole('textbox', { name: 'Alasan penghentian' }).fill(words);
  await go.click();
  await page.getByRole('link', { name: 'Usulkan penggunaan dilanjutkan' }).waitFor();
  await stop(page, 'certificate-on-hold');
}

/** An officer proposes that a certificate be used again; another one decides. */
export async function proposeRelease(page: Page, serial: string, words: string, stop: Stop): Promise<void> {
  await page.goto(`/certificates/${serial}/hold`);
  await heading(page, 'Usulkan penggunaan dilanjutkan').waitFor();
  await page.getByRole('textbox', { name: 'Alasan penggunaan dapat dilanjutkan' }).fill(words);
  await stop(page, 'hold-release');
  await page.getByRole('button', { name: 'Kirim usul' }).click();
  await heading(page, /^Sertifikat Elektronik/).waitFor();
}

/** Reports a loss, without a word at first. Pasal 25(1)a */
export async function reportLoss(page: Page, serial: string, words: string, stop: Stop): Promise<void> {
  await page.goto(`/certificates/${serial}`);
  await page.getByRole('link', { name: 'Laporkan kehilangan' }).click();
  await heading(page, 'Laporkan kehilangan').waitFor();
  const go = page.getByRole('button', { name: 'Laporkan sekarang' });
  await go.click();
  await page.getByRole('link', { name: 'Pilih apa yang terjadi' }).waitFor();
  await stop(page, 'loss-error');
  await page.getByRole('radio', { name: 'Hilang' }).check({ force: true });
  await page.getByRole('textbox', { name: 'Penjelasan' }).fill(words);
  await go.click();
  await page.getByText(/Jangan gunakan Sertifikat Elektronik ini/).waitFor();
  await stop(page, 'loss-reported');
}

/** Hands in the two papers of a loss, on the way that the certificate's page shows. Pasal 25(2) */
export async function handInLossPapers(page: Page, serial: string, holder: RegencyPerson, stop: Stop): Promise<void> {
  await page.goto(`/certificates/${serial}`);
  await page.getByRole('link', { name: 'Lanjutkan laporan kehilangan' }).click();
  const choosing = page.getByRole('button', { name: 'Pilih berkas' });
  for (const [place, kind] of LOSS_PAPERS.entries()) {
    await choosing.nth(LOSS_PAPERS.length - place - 1).waitFor();
    const buffer = await letter(kind, holder, 1);
    await chooseFile(page, { name: `${kind}.pdf`, mimeType: 'application/pdf', buffer });
    await choosing.nth(LOSS_PAPERS.length - place - 1).waitFor({ state: 'detached' });
  }
  await page.getByText('Kedua dokumen sudah lengkap.').waitFor();
  await stop(page, 'loss-papers');
}

/** Takes an application back. */
export async function withdraw(page: Page, path: string, stop: Stop): Promise<void> {
  await page.goto(path);
  await page.getByRole('link', { name: 'Tarik permohonan' }).click();
  await heading(page, 'Tarik permohonan').waitFor();
  await page.getByRole('textbox', { name: /Alasan/ }).fill('Belum diperlukan.');
  await stop(page, 'withdraw');
  await page.getByRole('button', { name: 'Tarik permohonan' }).click();
  await page.getByText('Permohonan ditarik oleh pemohon.').waitFor();
}
