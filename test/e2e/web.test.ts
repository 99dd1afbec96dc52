import { tmpdir } from 'node:os';
import type { Browser, Page, Response } from 'playwright-core';
import { portsAbove } from '../../config/settings';
import { PEOPLE } from '../../devstack/regency/people';
import { startStack } from '../../scripts/stack';
import type { Stack } from '../../scripts/stack';
import { apply as submitApplication } from '../../scripts/story/scenes';
import { openBrowser, stepUp, windowOf } from '../../scripts/web/browser';
import { ensureWeb } from '../../scripts/web/ensure';
import * as journey from '../../scripts/web/journey';
import { heading } from '../../scripts/web/journey';
import { tabTo } from './web/keyboard';
import { QuietWorld } from './web/quiet-world';
import { Watch } from './web/watched';

const MOST_SCRIPT_BYTES = 300_000;
const PASSPHRASE = 'kata sandi yang panjang';
const quietly: journey.Stop = () => Promise.resolve();

describe('the web application in a browser, on the running stack', () => {
  const watch = new Watch();
  const people = new Map<string, Page>();
  let stack: Stack;
  let browser: Browser;
  /** Address of the case whose life is played. */
  let path: string;
  let number: string;

  const personOf = (username: string) => PEOPLE.find(({ id }) => id === `person-${username}`)!;
  const windowFor = async (username: string): Promise<Page> => {
    const page = people.get(username) ?? watch.follow(await windowOf(browser, stack.url, username));
    people.set(username, page);
    return page;
  };
  const mailbox = () => `http://127.0.0.1:${String(portsAbove(stack.port).mailbox)}`;
  const apply = async (username: string, stop: journey.Stop) => {
    const page = await windowFor(username);
    await page.goto('/');
    const opened = await journey.begin(page, stop);
    await journey.fillForm(page, personOf(username), stop);
    await journey.handInPapers(page, personOf(username), stop);
    await journey.proveAddress(page, personOf(username), mailbox(), stop);
    await journey.submit(page, stop);
    return { opened, caseNumber: await page.locator('.confirmation .big').innerText() };
  };

  beforeAll(async () => {
    await ensureWeb();
    [stack, browser] = await Promise.all([startStack(), openBrowser()]);
  }, 240_000);

  afterAll(async () => {
    await browser.close();
    await stack.stop();
  }, 60_000);

  it('loads less than 300 KB of compressed script first, and nothing that its policy forbids', async () => {
    const page = watch.follow(await (await browser.newContext({ baseURL: stack.url })).newPage());
    const scripts: Response[] = [];
    page.on('response', (response) => {
      if (response.request().resourceType() === 'script') scripts.push(response);
    });
    const policy = (await page.goto('/', { waitUntil: 'networkidle' }))?.headers()['content-security-policy'];
    await heading(page, /Sertifikat Elektronik/).waitFor();
    const sizes = await Promise.all(scripts.map((script) => script.request().sizes()));
    const total = sizes.reduce((sum, { responseBodySize }) => sum + responseBodySize, 0);
    expect(total).toBeGreaterThan(10_000);
    expect(total).toBeLessThan(MOST_SCRIPT_BYTES);
    // What React says in short where it is not built for its developers.
    expect((await Promise.all(scripts.map((script) => script.text()))).join('')).toContain('Minified React error');
    expect(policy).toContain("script-src 'self';");
    expect(policy).not.toMatch(/unsafe|https?:|\*/);
    await watch.look(page, 'welcome');
    await page.context().close();
  }, 60_000);

  it('leads an applicant from the start to the number of his application (Pasal 13(1), 14, 24a)', async () => {
    const page = await windowFor('applicant-1');
    await watch.look(page, 'home');
    ({ opened: path, caseNumber: number } = await apply('applicant-1', watch.look));
    expect(number).toMatch(/^KRW-\d{4}-\d{6}$/);
    await page.goto(path);
    await page.getByText('OP memverifikasi permohonan.').waitFor();
    await watch.look(page, 'case in verification');
  }, 240_000);

  it('moves the focus to the heading of the page that people go to', async () => {
    const page = await windowFor('applicant-1');
    await page.getByRole('link', { name: 'Sertifikat saya' }).click();
    await heading(page, 'Sertifikat Elektronik').waitFor();
    await page.locator('h1:focus').waitFor();
    expect(await page.title()).toBe('Sertifikat Elektronik - Siklus');
    await watch.look(page, 'no certificates');
  }, 60_000);

  it('gives a task to one of two examiners who take it at once, and tells the other kindly', async () => {
    const [one, other] = [await windowFor('examiner-1'), await windowFor('examiner-2')];
    for (const page of [one, other]) {
      await page.goto('/tasks');
      await page
        .getByRole('row', { name: new RegExp(number) })
        .getByText(number)
        .click();
      await page.getByText('Belum ada yang mengambil tugas ini.').waitFor();
    }
    await watch.look(one, 'task that nobody has');
    await Promise.all([one, other].map((page) => page.getByRole('button', { name: 'Ambil tugas' }).click()));
    const got = (page: Page) => page.getByText('Tugas ini Anda kerjakan.').isVisible();
    for (const page of [one, other])
      await page.getByText(/Tugas ini Anda kerjakan\.|Tugas ini sedang dikerjakan/).waitFor();
    expect([await got(one), await got(other)].filter(Boolean)).toHaveLength(1);
    const [loser, winner] = (await got(one)) ? [other, one] : [one, other];
    expect(await loser.getByRole('alert').count()).toBe(0);
    await watch.look(loser, 'task that another has');
    await winner.getByRole('button', { name: 'Lepaskan tugas' }).click();
    await winner.getByRole('dialog').getByRole('button', { name: 'Lepaskan tugas' }).click();
    await winner.getByText('Belum ada yang mengambil tugas ini.').waitFor();
  }, 120_000);

  it('lets an examiner answer “belum” with the keyboard alone (Pasal 17(3))', async () => {
    const page = await windowFor('examiner-1');
    await page.goto('/tasks');
    await page.getByRole('row', { name: new RegExp(number) }).waitFor();
    await watch.look(page, 'inbox');
    await page.keyboard.press('?');
    await page.getByRole('dialog', { name: 'Pintasan papan ketik' }).waitFor();
    await watch.look(page, 'shortcuts');
    await page.keyboard.press('Escape');
    await page.getByRole('dialog').waitFor({ state: 'detached' });
    await page.keyboard.press('j');
    await page.keyboard.press('Enter');
    await page.getByText('Belum ada yang mengambil tugas ini.').waitFor();
    await page.keyboard.press('c');
    await page.getByText('Tugas ini Anda kerjakan.').waitFor();
    await tabTo(page, 'radio', /Permohonan terpenuhi/);
    await page.keyboard.press('ArrowDown');
    await tabTo(page, 'button', /Lihat sebelum dikirim/);
    await page.keyboard.press('Enter');
    await page.getByRole('alert').waitFor();
    await watch.look(page, 'decision that lacks its grounds');
    await tabTo(page, 'button', /Alasan/);
    await page.keyboard.press('Enter');
    await page.getByRole('listbox').waitFor();
    await page.keyboard.press('End');
    await page.keyboard.press('Enter');
    await tabTo(page, 'textbox', /Penjelasan/);
    await page.keyboard.type('Surat rekomendasi belum ditandatangani atasan.');
    await tabTo(page, 'textbox', /Yang perlu dilakukan/);
    await page.keyboard.type('Unggah surat yang sudah ditandatangani.');
    await tabTo(page, 'button', /Lihat sebelum dikirim/);
    await page.keyboard.press('Enter');
    await page.getByRole('dialog').waitFor();
    await page.getByRole('img', { name: /^Surat seperti yang akan dikirim/ }).waitFor();
    expect(await page.getByRole('dialog').getByRole('link', { name: 'Unduh' }).count()).toBe(0);
    await watch.look(page, 'letter before it goes');
    await tabTo(page, 'button', /Putuskan dan kirim/);
    await page.keyboard.press('Enter');
    await page
      .getByText(/Keputusan atas|Tidak ada tugas/)
      .first()
      .waitFor();
  }, 120_000);

  it('tells the applicant the reason and the remedy, and takes the mended application (Pasal 17(3))', async () => {
    const page = await windowFor('applicant-1');
    await page.goto(path);
    await page.getByText('Unggah surat yang sudah ditandatangani.').waitFor();
    await watch.look(page, 'case returned');
    await page.goto(`${path}/papers/recommendation-letter`);
    await page.locator('canvas').first().waitFor();
    await journey.handIn(page, 'recommendation-letter', personOf('applicant-1'), 2);
    await page.goto(path);
    await journey.submit(page, quietly);
  }, 120_000);

  it('has the examiner open every paper and judge four parts (Pasal 17(1))', async () => {
    const page = await windowFor('examiner-1');
    await journey.takeTask(page, number, quietly);
    await journey.verify(page, watch.look);
  }, 120_000);

  it('has another officer approve, with a second factor, who sees what was verified (Pasal 19(2))', async () => {
    const page = await windowFor('supervisor-1');
    await journey.takeTask(page, number, quietly);
    await page.getByText('Isi berkas sama dengan yang diverifikasi.').waitFor();
    const applicant = await windowFor('applicant-1');
    await applicant.goto(path);
    await applicant.getByRole('heading', { name: 'Perjalanan' }).waitFor();
    await journey.approve(page, () => stepUp(page, 'supervisor-1'), watch.look);
    // Nobody asks his page to look again.
    await applicant.getByRole('link', { name: 'Baca dan setujui perjanjian' }).waitFor();
  }, 120_000);

  it('tells the applicant in the system what it mails to him, until he has read it (Pasal 17(2))', async () => {
    const page = await windowFor('applicant-1');
    const bell = page.getByRole('link', { name: /^Pemberitahuan \d+ Belum dibaca$/ });
    await bell.waitFor();
    await bell.click();
    await heading(page, 'Pemberitahuan').waitFor();
    const accepted = page.getByRole('link', { name: /jawaban penerimaan/i });
    await accepted.waitFor();
    await watch.look(page, 'notifications');
    await accepted.click();
    await page.waitForURL(`${stack.url}${path}`);
    await page.goto('/notifications?show=unread');
    await page
      .getByRole('link', { name: /tanda terima permohonan/i })
      .first()
      .waitFor();
    expect(await accepted.count()).toBe(0);
    await page.getByRole('button', { name: 'Tandai semua sudah dibaca' }).click();
    await page.getByRole('heading', { name: 'Semua pemberitahuan sudah dibaca' }).waitFor();
    await watch.look(page, 'nothing left to read');
    await page.getByRole('link', { name: 'Pemberitahuan', exact: true }).waitFor();
  }, 90_000);

  it('brings the certificate into force: agreement, activation at the CA, receipt (Pasal 19(4)-(6), 23(1))', async () => {
    const page = await windowFor('applicant-1');
    await journey.takeIntoForce(page, path, PASSPHRASE, watch.look);
    await page.getByRole('link', { name: 'Buka Sertifikat Elektronik ini' }).click();
    await page.getByText(/hari lagi/).waitFor();
    await watch.look(page, 'certificate');
    await page.getByRole('link', { name: /^Versi 1, disetujui/ }).click();
    await page.getByText('Disetujui oleh').waitFor();
    await watch.look(page, 'agreement that was accepted');
    await page.goto(`${stack.url}${path}`);
    await page.getByRole('link', { name: 'Buka Sertifikat Elektronik ini' }).click();
    for (const [link, title] of [
      [/^Dapat diperbarui mulai \d/, 'Perbarui'],
      ['Laporkan kehilangan', 'Laporkan kehilangan'],
      ['Minta pencabutan', 'Minta pencabutan'],
    ] as const) {
      await page.getByRole('link', { name: link }).click();
      await heading(page, title).waitFor();
      await page.getByRole('main').getByRole('button').first().waitFor();
      await watch.look(page, title);
      await page.goBack();
      await heading(page, /Individu/).waitFor();
    }
  }, 180_000);

  it('shows an auditor the case as it stood at each event, and that the seals hold (Pasal 31(2))', async () => {
    const page = await windowFor('auditor');
    await page.goto(`${path}/history`);
    await page.getByText('Terikat pada yang dilihat').first().waitFor();
    await watch.look(page, 'history');
    await page
      .getByRole('button', { name: /Yang dilihat/ })
      .first()
      .click();
    await page.getByText('Verifikasi OP').first().waitFor();
    await page.goto('/cases');
    await page.getByRole('link', { name: number }).waitFor();
    await watch.look(page, 'all cases');
    await page.getByRole('searchbox', { name: /Cari nomor/ }).fill(personOf('applicant-1').fullName.slice(0, 5));
    await page.keyboard.press('Enter');
    await page.waitForURL(`${stack.url}/search`);
    await page.getByRole('link', { name: number }).waitFor();
    await watch.look(page, 'search');
  }, 90_000);

  it('lets officers take, hand over and keep several tasks at once, and says how each fared (Pasal 8)', async () => {
    const world = new QuietWorld(stack.settings, tmpdir(), () => Promise.resolve());
    const form = { purposes: ['signature'], category: 'civil-servant' };
    for (const personId of ['person-applicant-2', 'person-applicant-3'])
      await submitApplication(world, { name: personId, type: 'individual', personId, form });
    const examiner = await windowFor('examiner-1');
    await examiner.goto('/tasks?show=unclaimed');
    await examiner.getByRole('row').nth(2).waitFor();
    await examiner.getByRole('checkbox', { name: 'Pilih semua tugas yang tampil' }).check({ force: true });
    await watch.look(examiner, 'tasks that are chosen');
    const { items } = await world.call<{ items: { id: string }[] }>(
      'person-examiner-2',
      'GET',
      '/tasks?unclaimed=true',
    );
    await world.call('person-examiner-2', 'POST', `/tasks/${items[0]!.id}/claim`);
    await examiner.getByRole('button', { name: 'Ambil (2)' }).click();
    await examiner.getByText('1 dari 2 tugas selesai diproses.').waitFor();
    await watch.look(examiner, 'how the chosen tasks fared');
    await examiner.getByRole('button', { name: 'Simpan daftar ini' }).click();
    await examiner.getByRole('textbox', { name: 'Nama daftar' }).fill('Yang belum diambil');
    await examiner.getByRole('button', { name: 'Simpan', exact: true }).click();
    await examiner.getByRole('link', { name: 'Yang belum diambil' }).waitFor();

    const supervisor = await windowFor('supervisor-1');
    await supervisor.goto('/workload');
    await supervisor.getByRole('row', { name: new RegExp(personOf('examiner-2').fullName) }).waitFor();
    await watch.look(supervisor, 'workload');
  }, 120_000);

  it('lets a supervisor leave his duty to an examiner for some days, and take it back (Pasal 8(1))', async () => {
    const page = await windowFor('supervisor-2');
    await page.goto('/');
    await page.getByRole('link', { name: 'Delegasi' }).click();
    await page.getByRole('heading', { name: 'Belum ada delegasi' }).waitFor();
    await page.getByRole('link', { name: 'Delegasikan tugas' }).click();
    await page.getByRole('link', { name: 'Lanjut dengan faktor kedua' }).click();
    await stepUp(page, 'supervisor-2');
    await page.getByRole('button', { name: 'Delegasikan tugas' }).click();
    await page.getByRole('alert').waitFor();
    await watch.look(page, 'delegation that lacks something');
    await page.getByRole('button', { name: /Dijalankan oleh/ }).click();
    await page.getByRole('option', { name: personOf('examiner-3').fullName }).click();
    const today = new Date(Date.now() + 7 * 3_600_000).toISOString().slice(0, 10).split('-');
    for (const name of ['Hari pertama', 'Hari terakhir']) {
      await page.getByRole('group', { name }).getByRole('spinbutton').first().focus();
      for (const part of today.toReversed()) await page.keyboard.type(part);
    }
    await page.getByRole('textbox', { name: /Alasan/ }).fill('Dinas luar, ST 800/12/2026.');
    await page.getByRole('button', { name: 'Delegasikan tugas' }).click();
    await heading(page, 'Delegasi tugas').waitFor();
    await page.getByText('Akan datang').waitFor();
    await watch.look(page, 'delegations');
    await page.getByRole('button', { name: /^Akhiri delegasi kepada/ }).click();
    await page.getByText('Diakhiri', { exact: true }).waitFor();
  }, 120_000);

  it('shows the figures of the OP as pictures and always as tables, and gives them away as files (Pasal 20(2))', async () => {
    const page = await windowFor('auditor');
    await page.goto('/');
    await page.getByRole('link', { name: 'Dasbor' }).click();
    await heading(page, 'Dasbor').waitFor();
    await page.getByRole('table', { name: 'Sertifikat yang akan berakhir' }).waitFor();
    for (const section of await page.locator('.dashboard > section').all())
      expect(await section.locator('[role=img]').count()).toBeLessThanOrEqual(await section.getByRole('table').count());
    expect(await page.getByRole('table', { name: 'Sertifikat yang akan berakhir' }).getByRole('row').count()).toBe(13);
    await watch.look(page, 'dashboard');
    const download = page.waitForEvent('download');
    await page.getByRole('link', { name: 'Unduh XLSX Sertifikat yang akan berakhir' }).click();
    expect((await download).suggestedFilename()).toMatch(/^siklus-expiring-\d{4}-\d\d-\d\d\.xlsx$/);
    const applicant = await windowFor('applicant-1');
    await applicant.goto('/dashboard');
    await heading(applicant, 'Anda tidak berhak melihat ini').waitFor();
    expect(await applicant.getByRole('link', { name: 'Dasbor' }).count()).toBe(0);
  }, 90_000);

  it('says in plain words what is not there, not theirs, not signed in, or not connected', async () => {
    const page = await windowFor('applicant-1');
    await page.goto('/tasks');
    await heading(page, 'Anda tidak berhak melihat ini').waitFor();
    await watch.look(page, 'not for this role');
    await page.goto('/cases/0b0e6c1a-3c5f-8e11-a9f0-5d6c2b7a1e42');
    await page.getByRole('heading', { name: 'Tidak ditemukan' }).waitFor();
    await watch.look(page, 'no such case');
    await page.goto('/nowhere');
    await heading(page, 'Halaman tidak ada').waitFor();
    await watch.look(page, 'no such page');
    const stranger = watch.follow(await (await browser.newContext({ baseURL: stack.url })).newPage());
    await stranger.goto(path);
    await heading(stranger, 'Masuk dahulu').waitFor();
    await watch.look(stranger, 'sign in first');
    await stranger.context().close();
    const other = await windowFor('applicant-4');
    await other.goto(path);
    await other.getByRole('heading', { name: 'Anda tidak berhak melihat ini' }).waitFor();
    await watch.look(other, 'not his case');
    await page.goto('/');
    await heading(page, /Selamat datang/).waitFor();
    await page.context().setOffline(true);
    await page.getByText('Perangkat ini tidak terhubung ke jaringan.').waitFor();
    await watch.look(page, 'offline');
    await page.context().setOffline(false);
  }, 120_000);

  it('judges a PKCS#10 request before it is handed in, shows the law, and speaks English', async () => {
    const page = await windowFor('applicant-1');
    await page.goto('/request-check');
    await page.getByRole('textbox', { name: 'Tempel permintaan PKCS#10' }).fill('bukan PKCS#10');
    await page.getByRole('button', { name: 'Periksa' }).click();
    await page.getByRole('alert').waitFor();
    await watch.look(page, 'request refused');
    await page.goto('/law');
    await page.getByText('Pasal 17 ayat (3)').first().waitFor();
    await watch.look(page, 'law');
    await page.goto(path);
    await page.getByRole('heading', { name: 'Perjalanan' }).waitFor();
    await page.getByText('English', { exact: true }).click();
    await page.getByRole('heading', { name: 'Timeline' }).waitFor();
    expect(await page.evaluate(() => document.documentElement.lang)).toBe('en');
    await watch.look(page, 'case in English');
  }, 90_000);

  it('was accessible on every page and state, in both themes and on a narrow screen', () => {
    expect(watch.flaws).toEqual([]);
    expect(watch.seen.length).toBeGreaterThan(40);
  });

  it('asked nothing of any other host, and met no refusal of its own policy', () => {
    const own = [stack.url, stack.settings.oidc.issuer, stack.settings.ca.url].map((url) => new URL(url).port);
    expect([...watch.hosts].filter((host) => !own.includes(host.split(':')[1] ?? ''))).toEqual([]);
    expect(watch.complaints).toEqual([]);
  });
});
