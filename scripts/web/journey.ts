import type { Page } from 'playwright-core';
import type { RegencyPerson } from '../../devstack/regency/person';
import { REQUIRED_DOCUMENTS } from '../../domain/law/documents';
import { LABELS } from '../../templates/labels';
import { until } from '../story/world';
import { identityCard, letter } from '../story/papers';

/** `waiting` where the page is to be seen while it still waits for what it shows. */
export type Readiness = 'whole' | 'waiting';
/** Told at each page and state on the way, so that it can be looked at. */
export type Stop = (page: Page, name: string, readiness?: Readiness) => Promise<void>;

const say = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1);
export const heading = (page: Page, name: string | RegExp) => page.getByRole('heading', { level: 1, name });

/** Opens an application for a person; answers the address of its case. Pasal 13(1) */
export async function begin(page: Page, stop: Stop): Promise<string> {
  await page.getByRole('link', { name: 'Ajukan permohonan' }).click();
  await heading(page, 'Permohonan Sertifikat Elektronik').waitFor();
  await page.getByRole('button', { name: 'Mulai permohonan' }).click();
  await page.getByRole('alert').waitFor();
  await stop(page, 'start-error');
  await page.getByRole('radio', { name: /^Individu/ }).check({ force: true });
  await stop(page, 'start');
  await page.getByRole('button', { name: 'Mulai permohonan' }).click();
  await page.getByRole('heading', { name: 'Yang perlu dilengkapi' }).waitFor();
  await stop(page, 'task-list');
  return new URL(page.url()).pathname;
}

/** Fills in the form, wrongly at first. Pasal 14, 15 */
export async function fillForm(page: Page, applicant: RegencyPerson, stop: Stop): Promise<void> {
  await page.getByRole('link', { name: 'Data permohonan' }).click();
  await heading(page, 'Data permohonan').waitFor();
  await page.getByRole('radio', { name: 'Pegawai ASN' }).check({ force: true });
  await page.getByRole('textbox', { name: 'NIK' }).fill('123');
  await page.getByRole('button', { name: 'Simpan' }).click();
  await page.getByRole('alert').waitFor();
  await stop(page, 'form-error');
  await page.getByRole('link', { name: 'NIK terdiri atas 16 angka.' }).click();
  await page.keyboard.press('Control+A');
  await page.keyboard.type(applicant.nik);
  await page.getByRole('textbox', { name: 'NIP' }).fill(applicant.nip ?? '');
  await page.getByRole('textbox', { name: 'E-mail dinas' }).fill(applicant.email);
  await page.getByRole('checkbox', { name: 'Tanda tangan elektronik' }).check({ force: true });
  await page.getByRole('radio', { name: 'Naskah dinas elektronik' }).check({ force: true });
  await page
    .getByRole('textbox', { name: 'Alasan keperluan' })
    .fill('Menandatangani naskah dinas elektronik sesuai tugas.');
  await stop(page, 'form');
  await page.getByRole('button', { name: 'Simpan' }).click();
  await page.getByRole('heading', { name: 'Yang perlu dilengkapi' }).waitFor();
}

/** Hands in every paper, one of them unreadable at first. Pasal 14 */
export async function handInPapers(page: Page, applicant: RegencyPerson, stop: Stop): Promise<void> {
  let first = true;
  for (const { kind } of REQUIRED_DOCUMENTS.individual) {
    const name = say(LABELS.document[kind].id);
    await page.getByRole('link', { name }).click();
    await heading(page, name).waitFor();
    if (first) {
      await chooseFile(page, { name: 'catatan.pdf', mimeType: 'application/pdf', buffer: Buffer.from('bukan PDF') });
      await page.getByRole('alert').waitFor();
      await stop(page, 'paper-refused');
    }
    await handIn(page, kind, applicant, 1);
    if (first) await stop(page, 'paper-on-file');
    first = false;
    await page.getByRole('link', { name: 'Kembali ke permohonan' }).click();
    await page.getByRole('heading', { name: 'Yang perlu dilengkapi' }).waitFor();
  }
}

/** Hands in one paper on its page. */
export async function handIn(page: Page, kind: string, applicant: RegencyPerson, copy: number): Promise<void> {
  const picture = kind === 'identity-card';
  const buffer = picture ? await identityCard(applicant) : await letter(kind, applicant, copy);
  const mimeType = picture ? 'image/jpeg' : 'application/pdf';
  const before = await page.locator('canvas').count();
  await chooseFile(page, { name: picture ? 'ktp.jpg' : `${kind}.pdf`, mimeType, buffer });
  await page.locator('canvas').nth(before).waitFor();
}

/** Chooses a file where the page takes one; where it takes several, at the first. */
export async function chooseFile(page: Page, file: { name: string; mimeType: string; buffer: Buffer }): Promise<void> {
  const chooser = page.waitForEvent('filechooser');
  await page.getByRole('button', { name: 'Pilih berkas' }).first().click();
  await (await chooser).setFiles(file);
}

/** Asks for the link, reads it in the mailbox, opens it. Pasal 14b */
export async function proveAddress(page: Page, applicant: RegencyPerson, mailbox: string, stop: Stop): Promise<void> {
  const since = new Date(Date.now() - 1_000).toISOString();
  await page.getByRole('link', { name: 'Pembuktian e-mail dinas' }).click();
  await page.getByRole('button', { name: 'Kirim tautan' }).click();
  await page.getByText('Tautan sekali pakai dikirim').waitFor();
  await stop(page, 'email-sent');
  const token = await until('the mail', () => tokenIn(mailbox, applicant.email, since));
  const other = await page.context().newPage();
  await other.goto(`/prove-email#${token}`);
  await heading(other, 'Pembuktian e-mail dinas').waitFor();
  await stop(other, 'prove-email');
  await other.getByRole('button', { name: 'Buktikan alamat ini' }).click();
  await heading(other, 'E-mail dinas Anda terbukti').waitFor();
  await stop(other, 'prove-email-done');
  await other.close();
  await page.getByText(`${applicant.email} terbukti`).waitFor();
  await stop(page, 'email-proven');
  await page.getByRole('link', { name: 'Kembali ke permohonan' }).click();
}

async function tokenIn(mailbox: string, address: string, since: string): Promise<string | undefined> {
  const query = new URLSearchParams({ to: address, since }).toString();
  const list = (await (await fetch(`${mailbox}/messages?${query}`)).json()) as { id: string }[];
  for (const { id } of list) {
    const source = await (await fetch(`${mailbox}/messages/${id}`)).text();
    const token = /#([A-Za-z0-9_-]{20,})/.exec(source.replace(/=\r?\n/g, ''))?.[1];
    if (token !== undefined) return token;
  }
  return undefined;
}

/** Looks at everything once more, declares and submits. Pasal 13(1), 24a */
export async function submit(page: Page, stop: Stop): Promise<void> {
  await page.getByRole('link', { name: 'Periksa dan kirim' }).click();
  await page.getByRole('button', { name: 'Kirim permohonan' }).click();
  await page.getByRole('alert').waitFor();
  await stop(page, 'check-error');
  await page.getByRole('checkbox', { name: /Saya menyatakan/ }).check({ force: true });
  await stop(page, 'check-answers');
  await page.getByRole('button', { name: 'Kirim permohonan' }).click();
  await heading(page, 'Permohonan diajukan').waitFor();
  await page.getByRole('link', { name: /Unduh tanda terima/ }).waitFor();
  await stop(page, 'submitted');
}

/** An officer takes the task of a case. */
export async function takeTask(page: Page, number: string, stop: Stop): Promise<void> {
  await page.goto('/tasks');
  await page.getByRole('row', { name: new RegExp(number) }).waitFor();
  await stop(page, 'inbox');
  await page
    .getByRole('row', { name: new RegExp(number) })
    .getByText(number)
    .click();
  await page.getByText('Belum ada yang mengambil tugas ini.').waitFor();
  await page.locator('canvas[width], .empty').first().waitFor();
  await stop(page, 'task-free');
  await page.getByRole('button', { name: 'Ambil tugas' }).click();
  await page.getByText('Tugas ini Anda kerjakan.').waitFor();
}

/** Opens every paper. Pasal 17(1) */
export async function openPapers(page: Page): Promise<void> {
  const tabs = page.getByRole('tab');
  const all = await tabs.count();
  for (let place = 0; place < all; place += 1) {
    await tabs.nth(place).click();
    await page.getByText(`${String(place + 1)} dari ${String(all)} dokumen sudah dibuka`).waitFor();
  }
}

/** Reads what an article says, and has a masked number shown, at first without a reason. Pasal 17(1) */
export async function lookClosely(page: Page, stop: Stop): Promise<void> {
  await page.getByRole('radio', { name: 'Permohonan terpenuhi' }).check({ force: true });
  await page
    .getByRole('button', { name: /apa bunyinya/ })
    .first()
    .click();
  await page
    .getByRole('dialog')
    .getByText(/kata-kata kami sendiri/)
    .waitFor();
  await stop(page, 'article');
  await page.keyboard.press('Escape');
  await page
    .getByRole('button', { name: /^Tampilkan/ })
    .first()
    .click();
  await page.getByRole('dialog').getByRole('button', { name: 'Tampilkan' }).click();
  await page.getByRole('alert').waitFor();
  await stop(page, 'number-error');
  await page.getByRole('textbox', { name: /Untuk apa/ }).fill('Membandingkan dengan KTP-el.');
  await page.getByRole('dialog').getByRole('button', { name: 'Tampilkan' }).click();
  await page.getByRole('dialog').locator('.big').waitFor();
  await stop(page, 'number-shown');
  await page.keyboard.press('Escape');
}

/** Judges the four parts and finds the application in order. Pasal 17(1) */
export async function verify(page: Page, stop: Stop): Promise<void> {
  await openPapers(page);
  await page.getByRole('radio', { name: 'Permohonan terpenuhi' }).check({ force: true });
  for (const met of await page.getByRole('radio', { name: 'Terpenuhi', exact: true }).all())
    await met.check({ force: true });
  await page.getByRole('radio', { name: 'Tatap muka' }).check({ force: true });
  await stop(page, 'task-verify');
  await page.getByRole('button', { name: 'Lihat sebelum dikirim' }).click();
  await page.getByRole('dialog').waitFor();
  await stop(page, 'verify-confirm');
  await page.getByRole('button', { name: 'Putuskan dan kirim' }).click();
  await page.getByRole('dialog').waitFor({ state: 'detached' });
}

/** Answers "belum", with its grounds. Pasal 17(3) */
export async function giveBack(page: Page, stop: Stop): Promise<void> {
  await page.getByRole('radio', { name: 'Kembalikan: belum dapat diterima' }).check({ force: true });
  await page.getByRole('button', { name: 'Lihat sebelum dikirim' }).click();
  await page.getByRole('alert').waitFor();
  await stop(page, 'return-error');
  await page.getByRole('button', { name: /Alasan/ }).click();
  await page.getByRole('option', { name: 'Surat belum ditandatangani oleh pejabat yang berwenang' }).click();
  await page.getByRole('textbox', { name: 'Penjelasan' }).fill('Surat rekomendasi belum ditandatangani atasan.');
  await page
    .getByRole('textbox', { name: 'Yang perlu dilakukan' })
    .fill('Unggah surat rekomendasi yang sudah ditandatangani.');
  await page.getByRole('button', { name: 'Lihat sebelum dikirim' }).click();
  await page.getByRole('dialog').locator('canvas').waitFor();
  await stop(page, 'return-preview');
  await page.getByRole('button', { name: 'Putuskan dan kirim' }).click();
  await page.getByRole('dialog').waitFor({ state: 'detached' });
}

/** Approves, after the second factor. Pasal 19(2) */
export async function approve(page: Page, passStepUp: () => Promise<void>, stop: Stop): Promise<void> {
  await page.getByRole('radio', { name: 'Setujui permohonan' }).check({ force: true });
  await stop(page, 'task-approve');
  await page.getByRole('button', { name: 'Lihat sebelum dikirim' }).click();
  await page.getByRole('dialog').locator('canvas').waitFor();
  await stop(page, 'approve-step-up');
  await page.getByRole('link', { name: 'Lanjut dengan faktor kedua' }).click();
  await passStepUp();
  await page.getByRole('button', { name: 'Lihat sebelum dikirim' }).click();
  await page.getByRole('button', { name: 'Putuskan dan kirim' }).click();
  await page.getByRole('dialog').waitFor({ state: 'detached' });
}

/** The future holder agrees, activates at the CA's page and confirms receipt. Pasal 19(4)-(6), 23(1) */
export async function takeIntoForce(page: Page, path: string, passphrase: string, stop: Stop): Promise<void> {
  await page.goto(path);
  await stop(page, 'case-agreement');
  await page.getByRole('link', { name: 'Baca dan setujui perjanjian' }).click();
  await page.getByRole('button', { name: 'Setujui perjanjian' }).click();
  await page.getByRole('alert').waitFor();
  await stop(page, 'agreement-error');
  for (const box of await page.getByRole('checkbox').all()) await box.check({ force: true });
  await page.getByRole('button', { name: 'Setujui perjanjian' }).click();
  await heading(page, 'Permohonan Sertifikat Elektronik').waitFor();
  await page.goto(`${path}/activation`);
  const ready = page.getByRole('button', { name: 'Siapkan tautan aktivasi' });
  await ready.and(page.locator(':enabled')).click();
  const opening = page.waitForEvent('popup');
  await page.getByRole('link', { name: /Buka halaman BSrE/ }).waitFor();
  await stop(page, 'activation');
  await page.getByRole('link', { name: /Buka halaman BSrE/ }).click();
  await activateAt(await opening, passphrase);
  // A page that is behind another may wait for ever to be measured.
  await page.bringToFront();
  await heading(page, 'Aktivasi selesai').waitFor();
  await page.getByRole('link', { name: 'Konfirmasi penerimaan' }).click();
  await heading(page, 'Penerimaan Sertifikat Elektronik').waitFor();
  await page.getByText('Nama (CN)').waitFor();
  await stop(page, 'receipt');
  await page.getByRole('checkbox').check({ force: true });
  await page.getByRole('button', { name: 'Konfirmasi penerimaan' }).click();
  await page.getByText('Sertifikat Elektronik berlaku. Anda diingatkan').waitFor();
  await stop(page, 'case-in-force');
}

/** BSrE's own page, of the stand-in. */
async function activateAt(ca: Page, passphrase: string): Promise<void> {
  await ca.locator('#accept').check();
  await ca.locator('#passphrase').fill(passphrase);
  await ca.locator('#confirmation').fill(passphrase);
  await ca.locator('button').click();
  await ca.close();
}
