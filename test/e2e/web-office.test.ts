import { readFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { unzipSync } from 'fflate';
import type { Browser, Page } from 'playwright-core';
import { startStack } from '../../scripts/stack';
import type { Stack } from '../../scripts/stack';
import { apply } from '../../scripts/story/scenes';
import type { Scene } from '../../scripts/story/scenes';
import { openBrowser, stepUp, windowOf } from '../../scripts/web/browser';
import { ensureWeb } from '../../scripts/web/ensure';
import { heading } from '../../scripts/web/journey';
import { QuietWorld } from './web/quiet-world';
import { Watch } from './web/watched';

describe('the pages of those who run the office, and what an auditor takes away', () => {
  const watch = new Watch();
  const people = new Map<string, Page>();
  let stack: Stack;
  let browser: Browser;
  let scene: Scene;

  const windowFor = async (username: string): Promise<Page> => {
    const page = people.get(username) ?? watch.follow(await windowOf(browser, stack.url, username));
    people.set(username, page);
    return page;
  };
  /** Opens what asks for a second factor, passes it where it was not passed, and approves. */
  const approveAs = async (username: string, address: string, button: string) => {
    const page = await windowFor(username);
    await page.goto(address);
    await page.getByRole('button', { name: button }).click();
    await page.getByRole('dialog').waitFor();
    await watch.look(page, `${button}, opened`);
    const toStepUp = page.getByRole('dialog').getByRole('link', { name: 'Lanjut dengan faktor kedua' });
    // Whoever passed it a moment ago is not asked again.
    if ((await toStepUp.count()) > 0) {
      await toStepUp.click();
      await stepUp(page, username);
      await page.getByRole('button', { name: button }).click();
    }
    await watch.look(page, button);
    await page.getByRole('dialog').getByRole('button', { name: 'Setujui' }).click();
    await page.getByRole('dialog').waitFor({ state: 'detached' });
    return page;
  };

  beforeAll(async () => {
    await ensureWeb();
    [stack, browser] = await Promise.all([startStack(), openBrowser()]);
    const world = new QuietWorld(stack.settings, tmpdir(), () => Promise.resolve());
    const form = { purposes: ['signature'], category: 'civil-servant' };
    const personId = 'person-applicant-2';
    scene = await apply(world, { name: 'office', type: 'individual', personId, form });
  }, 240_000);

  afterAll(async () => {
    await browser.close();
    await stack.stop();
  }, 60_000);

  it('lets one administrator change values of the policy, and shows him at the value what is wrong (Pasal 3(1)a)', async () => {
    const page = await windowFor('admin-1');
    await page.goto('/');
    await page.getByRole('link', { name: 'Tata kelola' }).click();
    await heading(page, 'Kebijakan').waitFor();
    await watch.look(page, 'policy');
    await page.getByRole('button', { name: 'Pasal 17 ayat (3): apa bunyinya?' }).first().click();
    await page.getByRole('dialog').waitFor();
    await page.keyboard.press('Escape');
    await page.getByRole('link', { name: 'Usulkan versi baru' }).click();
    await page.getByRole('textbox', { name: 'Umur konsep permohonan' }).fill('sebulan');
    await page.getByRole('button', { name: 'Ajukan usulan' }).click();
    await page.getByRole('alert').waitFor();
    await watch.look(page, 'policy refused');
    await page
      .getByRole('alert')
      .getByRole('link', { name: /Seharusnya lama waktu/ })
      .click();
    await page.locator('#field-parameters-draftExpiry:focus').waitFor();
    await page.keyboard.press('ControlOrMeta+A');
    await page.keyboard.type('P5D');
    await page.getByRole('button', { name: 'Ajukan usulan' }).click();
    await heading(page, 'Kebijakan').waitFor();
    await page.getByText('Administrator lain yang menyetujuinya.').waitFor();
    await watch.look(page, 'policy proposed');
  }, 240_000);

  it('has another administrator put it into force with a second factor (Pasal 3(1)a)', async () => {
    const page = await approveAs('admin-2', '/policy', 'Setujui kebijakan versi 2');
    await page.getByRole('listitem').filter({ hasText: 'Versi 2' }).getByText('Berlaku', { exact: true }).waitFor();
    await page
      .getByRole('row', { name: /Umur konsep permohonan/ })
      .getByText('5 hari')
      .waitFor();
  }, 240_000);

  it('lays down the working calendar the same way, and says that due dates stay', async () => {
    const page = await windowFor('admin-1');
    await page.goto('/policy');
    await page.getByRole('link', { name: 'Kalender kerja' }).click();
    await page.getByText(/Batas waktu yang sudah ditulis tidak berubah/).waitFor();
    await watch.look(page, 'calendar');
    await page.getByRole('link', { name: 'Usulkan versi baru' }).click();
    await page.getByRole('textbox', { name: 'Jumat' }).fill('8.00-11.30, 11.00-16.00');
    await page.getByRole('button', { name: 'Tambah hari' }).click();
    const last = page
      .getByRole('listitem')
      .filter({ has: page.getByRole('textbox', { name: 'Nama' }) })
      .last();
    await last.getByRole('textbox', { name: 'Tanggal' }).fill('2027-09-14');
    await last.getByRole('textbox', { name: 'Nama' }).fill('Hari Jadi Kabupaten Karawang');
    await page.getByRole('button', { name: 'Ajukan usulan' }).click();
    await page.getByRole('alert').waitFor();
    await watch.look(page, 'calendar refused');
    await page
      .getByRole('alert')
      .getByRole('link', { name: /bertumpang tindih/ })
      .click();
    await page.locator('#field-hours-4:focus').waitFor();
    await page.getByRole('textbox', { name: 'Jumat' }).fill('08:00-11:30, 13:00-16:30');
    await page.getByRole('button', { name: 'Ajukan usulan' }).click();
    await page.getByText('Ditambah: 14 September 2027: Hari Jadi Kabupaten Karawang').waitFor();
    const other = await approveAs('admin-2', '/calendar', 'Setujui kalender kerja versi 2');
    await other.getByText('Hari Jadi Kabupaten Karawang').waitFor();
  }, 240_000);

  it('words the agreement the same way, and keeps the words that were accepted to be read (Pasal 23(1))', async () => {
    const page = await windowFor('admin-1');
    await page.goto('/policy');
    await page.getByRole('link', { name: 'Perjanjian Pemilik' }).click();
    await page.getByRole('heading', { name: 'Teks versi 1' }).waitFor();
    await watch.look(page, 'agreement');
    await page.getByRole('link', { name: 'Usulkan versi baru' }).click();
    const text = page.getByRole('textbox', { name: 'Isi perjanjian' });
    await page.getByRole('button', { name: 'Ajukan usulan' }).click();
    await page.getByRole('alert').waitFor();
    await watch.look(page, 'agreement refused');
    await text.fill(`${await text.inputValue()}\nPasal tambahan: pemilik melapor seketika.`);
    await page.getByText('Pasal tambahan: pemilik melapor seketika.').last().waitFor();
    await page.getByRole('button', { name: 'Ajukan usulan' }).click();
    await page.getByText('Administrator lain yang menyetujuinya.').waitFor();
    await watch.look(page, 'agreement proposed');
    const other = await approveAs('admin-2', '/agreement', 'Setujui perjanjian versi 2');
    await other.getByRole('listitem').filter({ hasText: 'Versi 2' }).getByText('Berlaku', { exact: true }).waitFor();
    await other.getByRole('link', { name: 'Versi 1' }).click();
    await other.getByRole('heading', { name: 'Teks versi 1' }).waitFor();
  }, 240_000);

  it('shows every template with invented people, in both languages', async () => {
    const page = await windowFor('admin-1');
    await page.goto('/templates');
    await page.locator('canvas').first().waitFor();
    await watch.look(page, 'templates');
    await page.getByRole('link', { name: 'Tugas baru' }).click();
    await page.getByRole('region').getByText('KRW-2026-000012').first().waitFor();
    await page.getByRole('main').getByText('English', { exact: true }).click();
    await page.getByText(/^Dear/).or(page.getByText('Dear Rina')).first().waitFor();
    await watch.look(page, 'mail template');
  }, 240_000);

  it('tells administrators which parts work, and what waits', async () => {
    const page = await windowFor('admin-1');
    await page.goto('/health');
    await page.getByText('Semua bagian bekerja.').waitFor();
    await page.getByRole('heading', { name: 'Data kepegawaian' }).waitFor();
    await watch.look(page, 'health');
  }, 60_000);

  it('gives an auditor a whole case with a reason and a second factor, as a ZIP (Pasal 31(2))', async () => {
    const page = await windowFor('auditor');
    await page.goto(`/cases/${scene.caseId}`);
    await page.getByRole('button', { name: 'Ekspor seluruh permohonan' }).click();
    await watch.look(page, 'export before the second factor');
    await page.getByRole('dialog').getByRole('link', { name: 'Lanjut dengan faktor kedua' }).click();
    await stepUp(page, 'auditor');
    await page.getByRole('button', { name: 'Ekspor seluruh permohonan' }).click();
    await page.getByRole('button', { name: 'Ambil berkas ZIP' }).click();
    await page.getByRole('alert').waitFor();
    await watch.look(page, 'export without a reason');
    await page.getByRole('textbox', { name: /Untuk apa/ }).fill('Pemeriksaan berkala.');
    const download = page.waitForEvent('download');
    await page.getByRole('button', { name: 'Ambil berkas ZIP' }).click();
    const saved = await download;
    expect(saved.suggestedFilename()).toMatch(/^KRW-\d{4}-\d{6}\.zip$/);
    const files = Object.keys(unzipSync(new Uint8Array(readFileSync(await saved.path()))));
    expect(files).toEqual(expect.arrayContaining(['SHA256SUMS', 'ledger.jsonl', 'timeline.csv', 'BACA-SAYA.txt']));
    expect(files.filter((path) => /^documents\/\d{3}-submission-receipt\.pdf$/.test(path))).toHaveLength(1);
  }, 240_000);

  it('says to whom these pages are not for, and shows the ways to them to nobody else', async () => {
    const page = await windowFor('applicant-1');
    for (const address of ['/policy', '/policy/new', '/calendar', '/calendar/new', '/templates', '/health']) {
      await page.goto(address);
      await heading(page, 'Anda tidak berhak melihat ini').waitFor();
    }
    for (const name of ['Tata kelola', 'Kebijakan', 'Kalender kerja', 'Templat', 'Kesehatan sistem'])
      expect(await page.getByRole('navigation').getByRole('link', { name }).count()).toBe(0);
    await page.goto(`/cases/${scene.caseId}`);
    expect(await page.getByRole('button', { name: 'Ekspor seluruh permohonan' }).count()).toBe(0);
  }, 90_000);

  it('speaks English', async () => {
    const page = await windowFor('admin-1');
    await page.goto('/policy');
    await page.getByText('English', { exact: true }).last().click();
    await heading(page, 'Policy').waitFor();
    await page
      .getByRole('row', { name: /Life of a draft/ })
      .getByText('5 days')
      .waitFor();
    await watch.look(page, 'policy in English');
    await page.goto('/calendar');
    await page.getByText('Collective leave', { exact: true }).first().waitFor();
    await watch.look(page, 'calendar in English');
    await page.goto('/health');
    await page.getByText('Every part works.').waitFor();
    await watch.look(page, 'health in English');
  }, 90_000);

  it('was accessible in every state, in both themes and on a narrow screen, and met no refusal of its own policy', () => {
    expect(watch.flaws).toEqual([]);
    expect(watch.complaints).toEqual([]);
    expect(watch.seen.length).toBeGreaterThan(15);
  });
});
