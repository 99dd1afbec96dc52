import type { Browser, Page } from 'playwright-core';
import { REQUEST_MESSAGES } from '../../api/problems/request-messages';
import { PEOPLE } from '../../devstack/regency/people';
import { DEFAULT_IN_FORCE } from '../../domain/law/in-force-policy';
import { startStack } from '../../scripts/stack';
import type { Stack } from '../../scripts/stack';
import { askRevocation, issued, transferred } from '../../scripts/story/in-force-scenes';
import { demonstrationPolicy, leafLife, newAgreement } from '../../scripts/story/policy';
import { signingRequest } from '../../scripts/story/papers';
import type { Scene } from '../../scripts/story/scenes';
import * as scenes from '../../scripts/story/scenes';
import { until } from '../../scripts/story/world';
import { openBrowser, stepUp, windowOf } from '../../scripts/web/browser';
import { ensureWeb } from '../../scripts/web/ensure';
import { parked } from '../../scripts/web/holder-journey';
import * as journey from '../../scripts/web/journey';
import { heading } from '../../scripts/web/journey';
import { draftOfSystem } from '../../scripts/web/key-journey';
import * as office from '../../scripts/web/office-journey';
import { namedIn, opensContents } from './web/contents';
import { inBoth, refuseSecondPaper } from './web/in-both';
import { applyByKeyboard } from './web/keyboard';
import { QuietWorld } from './web/quiet-world';
import { inkOf } from './web/print';
import { Watch } from './web/watched';

const quietly: journey.Stop = () => Promise.resolve();
const DAY_SECONDS = 86_400;
const PASSPHRASE = 'kata sandi yang panjang';

describe('what the office decides about certificates, in a browser', () => {
  const watch = new Watch();
  const people = new Map<string, Page>();
  let stack: Stack;
  let browser: Browser;
  let world: QuietWorld;
  /** Certificates in force, by the number of the applicant who holds them. */
  const held = new Map<number, Scene & { readonly serial: string; readonly number: string }>();

  const personOf = (username: string) => PEOPLE.find(({ id }) => id === `person-${username}`)!;
  const windowFor = async (username: string): Promise<Page> => {
    const page = people.get(username) ?? watch.follow(await windowOf(browser, stack.url, username));
    people.set(username, page);
    return page;
  };
  const supervise = async (verdict: office.Verdict, name: string, reads?: (page: Page) => Promise<void>) => {
    const page = await windowFor('supervisor-1');
    const stop = async (at: Page) => {
      await reads?.(at);
      await watch.look(at, name);
    };
    await office.decide(page, verdict, () => stepUp(page, 'supervisor-1'), stop);
  };
  const applied = (personId: string, name = personId) =>
    scenes.apply(world, { name, type: 'individual', personId, form: { purposes: ['signature'] } });
  const inForce = async (n: number) => {
    const scene = await applied(`person-applicant-${String(n)}`);
    const { certificate, number } = await issued(world, scene, PASSPHRASE);
    held.set(n, { ...scene, serial: certificate!.serial, number });
  };

  beforeAll(async () => {
    await ensureWeb();
    [stack, browser] = await Promise.all([startStack(), openBrowser()]);
    world = new QuietWorld(stack.settings, stack.dataDir, () => Promise.resolve());
    // Certificates of three hundred days, which may be renewed on any of them.
    const renewal = { ...DEFAULT_IN_FORCE.renewal, window: 'P366D' };
    await demonstrationPolicy(world, { inForce: { ...DEFAULT_IN_FORCE, renewal } });
    await leafLife(world, 300 * DAY_SECONDS);
    await Promise.all([1, 2, 4, 5].map(inForce));
  }, 300_000);

  afterAll(async () => {
    await browser.close();
    await stack.stop();
  }, 60_000);

  it('opens a renewal inside its window, filled in already, which its holder can take back (Pasal 20(2))', async () => {
    const page = await windowFor('applicant-1');
    await page.goto(`/certificates/${held.get(1)!.serial}`);
    await page.getByRole('link', { name: 'Perbarui' }).click();
    await page.getByText(/^Dapat diperbarui sejak/).waitFor();
    await watch.look(page, 'renewal');
    await page.getByRole('button', { name: 'Mulai pembaruan' }).click();
    await heading(page, 'Permohonan pembaruan Sertifikat Elektronik').waitFor();
    const path = new URL(page.url()).pathname;
    await watch.look(page, 'renewal begun');
    await page.getByRole('link', { name: 'Data permohonan' }).click();
    await heading(page, 'Data permohonan').waitFor();
    const position = page.getByRole('textbox', { name: 'Jabatan' });
    expect(await position.inputValue()).toBe(personOf('applicant-1').position);
    await office.withdraw(page, path, watch.look);
    await watch.look(page, 'renewal withdrawn');
  }, 120_000);

  it('a supervisor does not grant a revocation, and the certificate stays in force (Pasal 21(1))', async () => {
    const scene = held.get(1)!;
    const page = await windowFor('applicant-1');
    const words = 'Saya sudah tidak memakainya lagi.';
    await office.askRevocation(page, scene.serial, { reason: /^Pensiun/, words }, watch.look);
    const supervisor = await windowFor('supervisor-1');
    await journey.takeTask(supervisor, scene.number, quietly);
    await supervisor.getByText(words).waitFor();
    await supervisor.getByRole('button', { name: 'Lepaskan tugas' }).click();
    await supervisor.getByRole('dialog').getByRole('button', { name: 'Lepaskan tugas' }).click();
    await supervisor.getByText('Belum ada yang mengambil tugas ini.').waitFor();
    const rejection = 'Masih diperlukan untuk tugas sampai akhir tahun.';
    await supervise({ number: scene.number, outcome: 'Tidak mengabulkan pencabutan', words: rejection }, 'not revoked');
    await scenes.reaches(world, scene, 'in-force');
  }, 120_000);

  it('a supervisor grants a revocation with a second factor (Pasal 21(1))', async () => {
    const scene = held.get(1)!;
    const wish = { by: scene.applicant.id, capacity: 'holder', reason: 'cessationOfOperation' } as const;
    await askRevocation(world, scene, { ...wish, text: 'Saya pensiun bulan depan.' });
    const page = await windowFor('supervisor-1');
    let factors = 0;
    const verdict = { number: scene.number, outcome: 'Kabulkan pencabutan', words: 'Sesuai.' };
    await office.decide(
      page,
      verdict,
      () => ((factors += 1), stepUp(page, 'supervisor-1')),
      (at) => watch.look(at, 'revocation'),
    );
    expect(factors).toBe(1);
    await scenes.reaches(world, scene, 'revoking', 'revoked');
  }, 120_000);

  it('an officer stops a certificate’s use, and another lets it go on (Pasal 1(21))', async () => {
    const scene = held.get(2)!;
    const examiner = await windowFor('examiner-1');
    await office.placeHold(examiner, scene.serial, 'Ada laporan penyalahgunaan.', watch.look);
    const holder = await windowFor('applicant-2');
    await holder.goto(`/cases/${scene.caseId}`);
    await holder.getByRole('heading', { name: 'Penghentian penggunaan sementara' }).waitFor();
    await watch.look(holder, 'certificate on hold');
    await holder.goto(`/certificates/${scene.serial}/hold`);
    await holder
      .getByText(/wewenang|peran|berhak/i)
      .first()
      .waitFor();
    expect(await holder.getByRole('textbox', { name: /Alasan/ }).count()).toBe(0);
    await office.proposeRelease(examiner, scene.serial, 'Laporan tidak terbukti.', watch.look);
    const verdict = { number: scene.number, outcome: 'Lanjutkan penggunaan', words: 'Sudah jelas.' };
    await supervise(verdict, 'release');
    await scenes.reaches(world, scene, 'in-force');
  }, 180_000);

  it('revokes a compromised key at once, and has a supervisor look at it afterwards (Pasal 21(1))', async () => {
    const scene = held.get(2)!;
    const page = await windowFor('applicant-2');
    const today = new Date(Date.now() + 7 * 3_600_000).toISOString().slice(0, 10);
    const words = 'Passphrase saya diketahui orang lain.';
    await office.askRevocation(page, scene.serial, { reason: /^Hilang, dicuri/, words, doubted: today }, watch.look);
    await page.getByText('Kunci diragukan sejak').first().waitFor();
    await scenes.reaches(world, scene, 'revoking', 'revoked');
    const verdict = { number: scene.number, outcome: 'Tinjau pencabutan', choice: 'Dikuatkan' };
    await supervise({ ...verdict, words: 'Laporannya benar.' }, 'review');
    const { revocation } = (await scenes.look(world, scene, 'person-supervisor-1')) as {
      revocation?: { review?: string };
    };
    expect(revocation?.review).toBe('upheld');
  }, 120_000);

  describe('of a certificate that is not as approved', () => {
    it('a supervisor rejects it (Pasal 19(1))', async () => {
      const scene = await parked(world, 'applicant-3');
      const verdict = { outcome: 'Tolak sertifikat yang berbeda', words: 'Nama pada sertifikat keliru.' };
      await supervise({ number: scene.number, ...verdict }, 'mismatch');
      await scenes.reaches(world, scene, 'revoking', 'revoked', 'closed-mismatch');
    }, 120_000);

    it('a supervisor accepts it, and its holder confirms that he has it (Pasal 19(1), 19(6))', async () => {
      const scene = await parked(world, 'head-2');
      const verdict = { outcome: 'Terima perbedaan dan serahkan', words: 'Gelar ditulis penuh; orangnya sama.' };
      await supervise({ number: scene.number, ...verdict }, 'mismatch accepted', async (desk) => {
        expect(await namedIn(desk)).toBe('Orang Lain Tidak sesuai');
      });
      await scenes.reaches(world, scene, 'acceptance');
      const page = await windowFor('head-2');
      await page.goto(`/cases/${scene.caseId}`);
      await page.getByRole('link', { name: 'Konfirmasi penerimaan' }).click();
      await heading(page, 'Penerimaan Sertifikat Elektronik').waitFor();
      expect(await namedIn(page)).toBe('Orang Lain Tidak sesuai');
      await page.getByText(/Pemberi Persetujuan menerima perbedaan ini pada/).waitFor();
      await page.getByRole('listitem').filter({ hasText: 'Nama pemilik berbeda' }).waitFor();
      await watch.look(page, 'receipt of what differs');
      await page.getByRole('checkbox').check({ force: true });
      await page.getByRole('button', { name: 'Konfirmasi penerimaan' }).click();
      await page.getByText('Sertifikat Elektronik berlaku. Anda diingatkan').waitFor();
      expect(await opensContents(page)).toBe('Orang Lain Tidak sesuai');
      await watch.look(page, 'contents of a certificate');
    }, 120_000);
  });

  it('a supervisor decides what follows from a transfer that HR tells of (Pasal 11(2))', async () => {
    const scene = held.get(4)!;
    await transferred(world, scene.applicant, 'DISDIK');
    await until('the task', async () => (await scenes.look(world, scene, 'person-supervisor-1')).task);
    const verdict = { number: scene.number, outcome: 'Putuskan tindak lanjut', choice: 'Tidak perlu tindakan' };
    const page = await windowFor('supervisor-1');
    await page.goto(`/cases/${scene.caseId}`);
    await page.getByText('Mutasi ke Perangkat Daerah lain').waitFor();
    await supervise({ ...verdict, words: 'Tugasnya tidak berubah.' }, 'person change');
    const { personChanges = [] } = (await scenes.look(world, scene, 'person-supervisor-1')) as {
      personChanges?: readonly object[];
    };
    expect(personChanges).toEqual([]);
  }, 120_000);

  it('takes a report of a loss, its two papers, and begins the reissue (Pasal 25(1), 25(2))', async () => {
    const scene = held.get(5)!;
    const page = await windowFor('applicant-5');
    await office.reportLoss(page, scene.serial, 'Gawai saya hilang dalam perjalanan dinas.', watch.look);
    await refuseSecondPaper(page);
    await watch.look(page, 'loss paper refused');
    await office.handInLossPapers(page, scene.serial, scene.applicant, watch.look);
    await scenes.reaches(world, scene, 'revoked');
    await page.goto(`/certificates/${scene.serial}/loss`);
    await page.getByRole('button', { name: 'Ajukan penerbitan kembali' }).click();
    await heading(page, 'Permohonan penerbitan kembali Sertifikat Elektronik').waitFor();
    await watch.look(page, 'reissue begun');
  }, 180_000);

  it('takes a PKCS#10 request that is pasted, or handed in as a file (Pasal 16)', async () => {
    const fqdn = 'layanan.karawangkab.go.id';
    const [scene, der] = [await draftOfSystem(world, fqdn), await signingRequest(fqdn)];
    const page = await windowFor('applicant-6');
    const paste = page.getByRole('textbox', { name: 'Tempel permintaan PKCS#10' });
    const go = page.getByRole('button', { name: 'Kirim permintaan PKCS#10' });
    await page.goto(`/cases/${scene.caseId}/papers/request`);
    await paste.fill('bukan PKCS#10');
    await go.click();
    await page.getByRole('alert').waitFor();
    await watch.look(page, 'request that is none');
    await inBoth(page, async (language) => {
      const words = REQUEST_MESSAGES['request-not-pkcs10'][language];
      await page.getByRole('alert').getByRole('link', { name: words }).waitFor();
      expect(await page.getByRole('main').getByText(words).count()).toBe(2);
    });
    const body = der.toString('base64').replace(/.{64}/g, '$&\n');
    await paste.fill(`-----BEGIN CERTIFICATE REQUEST-----\n${body}\n-----END CERTIFICATE REQUEST-----\n`);
    await go.click();
    await page.getByRole('heading', { name: 'Yang perlu dilengkapi' }).waitFor();
    await page.goto(`/cases/${scene.caseId}/papers/request`);
    await page.getByText(/^Sudah diserahkan: RSA 3072/).waitFor();
    await watch.look(page, 'request on file');
    const other = await signingRequest(fqdn);
    await journey.chooseFile(page, { name: 'layanan.p10', mimeType: 'application/pkcs10', buffer: other });
    await page.getByRole('heading', { name: 'Yang perlu dilengkapi' }).waitFor();
  }, 120_000);

  it('says in the language of now what would be refused of a PKCS#10 request (Pasal 16)', async () => {
    const der = await signingRequest('layanan.karawangkab.go.id');
    const page = await windowFor('applicant-6');
    await page.goto('/request-check');
    await page.getByRole('textbox', { name: 'Nama domain lengkap' }).fill('lain.karawangkab.go.id');
    await journey.chooseFile(page, { name: 'layanan.p10', mimeType: 'application/pkcs10', buffer: der });
    await page.getByRole('status').getByRole('listitem').first().waitFor();
    await inBoth(page, (language) => page.getByText(REQUEST_MESSAGES['name-not-applied-for'][language]).waitFor());
    await watch.look(page, 'request that would be refused');
  }, 60_000);

  describe('of two who decide at once', () => {
    let scene: Scene;
    let address: string;
    const words = (n: number) => `Surat belum ditandatangani, kata jendela ${String(n)}.`;

    const write = async (page: Page, n: number) => {
      await page.getByRole('radio', { name: 'Kembalikan: belum dapat diterima' }).check({ force: true });
      await page.getByRole('button', { name: /Alasan/ }).click();
      await page.getByRole('option', { name: 'Surat belum ditandatangani oleh pejabat yang berwenang' }).click();
      await page.getByRole('textbox', { name: 'Penjelasan' }).fill(words(n));
      await page.getByRole('textbox', { name: 'Yang perlu dilakukan' }).fill('Mintalah tanda tangan.');
      await office.look(page);
    };
    const returnsOf = async () => {
      type Told = { events: readonly { type: string; values: { text?: string } }[] };
      const { events } = await world.call<Told>('person-auditor', 'GET', `/cases/${scene.caseId}/history`);
      return events.filter(({ type }) => type === 'returned').map(({ values }) => values.text);
    };
    const told = (page: Page) => page.getByRole('heading', { name: 'Yang sudah Anda tulis' });
    const sendAtOnce = async (windows: readonly Page[]): Promise<readonly Page[]> => {
      const send = (page: Page) => page.getByRole('button', { name: 'Putuskan dan kirim' }).click();
      await Promise.all(windows.map(send));
      for (const page of windows) await page.getByRole('dialog').waitFor({ state: 'detached' });
      const overtaken = await until('the other to be told', async () => {
        const seen = await Promise.all(windows.map((page) => told(page).isVisible()));
        return seen.includes(true) ? windows.filter((_, n) => seen[n]) : undefined;
      });
      return overtaken;
    };

    it('in two windows of one officer, one decision stands, and the other window keeps what was written', async () => {
      scene = await applied('person-superior-1');
      const { number } = await scenes.look(world, scene, scene.applicant.id);
      const one = await windowFor('examiner-1');
      const other = watch.follow(await windowOf(browser, stack.url, 'examiner-1'));
      await journey.takeTask(one, number, quietly);
      address = new URL(one.url()).pathname;
      await other.goto(address);
      await write(one, 1);
      await write(other, 2);
      const [loser, ...none] = await sendAtOnce([one, other]);
      expect(none).toEqual([]);
      await heading(loser!, 'Tugas ini sudah selesai').waitFor();
      await loser!.getByText(words(loser === one ? 1 : 2)).waitFor();
      await watch.look(loser!, 'overtaken by oneself');
      expect(await returnsOf()).toEqual([words(loser === one ? 2 : 1)]);
      await other.context().close();
    }, 120_000);

    it('of two officers, the one who has the task decides, and the other keeps what he wrote', async () => {
      const { revision } = await scenes.look(world, scene, scene.applicant.id);
      await world.call(scene.applicant.id, 'POST', `/enrollments/${scene.caseId}/submission`, { revision });
      const { number, task } = await scenes.look(world, scene, 'person-examiner-1');
      const [one, other] = [await windowFor('examiner-1'), await windowFor('examiner-2')];
      await journey.takeTask(one, number, quietly);
      await write(one, 3);
      const handover = { to: 'person-examiner-2', reason: 'Berhalangan.' };
      await world.call('person-supervisor-2', 'POST', `/tasks/${task!.id}/reassign`, { body: handover });
      await other.goto(new URL(one.url()).pathname);
      await write(other, 4);
      expect(await sendAtOnce([one, other])).toEqual([one]);
      await one.getByText(words(3)).waitFor();
      await watch.look(one, 'overtaken by another');
      expect(await returnsOf()).toEqual([expect.any(String), words(4)]);
    }, 120_000);
  });

  it('leaves the focus in the field that somebody mends, and takes it when he has tried again', async () => {
    const { caseId } = held.get(4)!;
    const page = await windowFor('applicant-4');
    const { serial } = held.get(4)!;
    await page.goto(`/certificates/${serial}/revocation`);
    const go = page.getByRole('button', { name: 'Minta pencabutan' });
    await go.click();
    await page.locator('[role=alert]:focus').waitFor();
    const words = page.getByRole('textbox', { name: 'Penjelasan' });
    await words.pressSequentially('Rusak');
    // One of two errors is mended, and the summary is shorter now.
    await page.getByRole('link', { name: 'Tuliskan penjelasan' }).waitFor({ state: 'detached' });
    expect(await words.evaluate((element) => element === document.activeElement)).toBe(true);
    expect(await words.inputValue()).toBe('Rusak');
    await go.click();
    await page.locator('[role=alert]:focus').waitFor();
    expect((await scenes.look(world, { caseId }, 'person-applicant-4')).status).toBe('in-force');
  }, 60_000);

  it('takes an applicant from home to his number with the keyboard alone (Pasal 13(1), 24a)', async () => {
    await applyByKeyboard(await windowFor('superior-2'), world, personOf('superior-2'));
  }, 180_000);

  it('prints a case without navigation, black on white, whatever the screen’s theme', async () => {
    const page = await windowFor('auditor');
    await page.goto(`/cases/${held.get(2)!.caseId}`);
    await page.getByRole('heading', { name: 'Pencabutan', exact: true }).waitFor();
    await page.emulateMedia({ media: 'print', colorScheme: 'dark' });
    expect(await page.getByRole('navigation').filter({ visible: true }).count()).toBe(0);
    expect(await page.getByRole('button').filter({ visible: true }).count()).toBe(0);
    const ink = await inkOf(page);
    expect(ink.length).toBeGreaterThan(20);
    expect(ink.filter(({ isBlackOnWhite }) => !isBlackOnWhite)).toEqual([]);
    await page.emulateMedia({ media: 'screen', colorScheme: 'light' });
  }, 60_000);

  it('Pasal 23(1): keeps the words that a holder accepted to be read and printed, also when others accept new ones', async () => {
    const { caseId } = held.get(4)!;
    const page = await windowFor('applicant-4');
    await page.goto(`/cases/${caseId}`);
    const { version, body } = await world.call<{ version: string; body: string }>(
      'person-applicant-4',
      'GET',
      '/agreement',
    );
    await newAgreement(world, `${body}\nPasal tambahan: pemilik melapor seketika.`);
    await page.getByRole('link', { name: `Versi ${version}, disetujui` }).click();
    const text = page.getByRole('region', { name: 'Isi perjanjian' });
    expect((await text.innerText()).trim()).toBe(body.trim());
    await watch.look(page, 'agreement that was accepted');
    await page.emulateMedia({ media: 'print', colorScheme: 'dark' });
    expect(await text.evaluate(({ scrollHeight, clientHeight }) => scrollHeight - clientHeight)).toBe(0);
    expect((await inkOf(page)).filter(({ isBlackOnWhite }) => !isBlackOnWhite)).toEqual([]);
    await page.emulateMedia({ media: 'screen', colorScheme: 'light' });
  }, 120_000);

  it('speaks English to officers on all their main pages', async () => {
    const { caseId, serial } = held.get(4)!;
    const pages = {
      'examiner-2': ['/', '/tasks', '/certificates', `/certificates/${serial}`, `/certificates/${serial}/hold`],
      'supervisor-2': ['/', '/tasks', '/workload', '/cases', `/cases/${caseId}`, '/notifications'],
    };
    for (const [who, addresses] of Object.entries(pages)) {
      const page = await windowFor(who);
      await page.goto('/');
      await page.getByText('English', { exact: true }).click();
      await page.locator('html[lang=en]').waitFor();
      for (const address of addresses) {
        await page.goto(address, { waitUntil: 'networkidle' });
        await page.locator('html[lang=en]').waitFor();
        await page.getByRole('button', { name: 'Sign out' }).waitFor();
        await watch.look(page, `${who} ${address} in English`);
      }
    }
  }, 180_000);

  it('was accessible on every page and state, in both themes and on a narrow screen', () => {
    expect(watch.flaws).toEqual([]);
    expect(watch.seen.length).toBeGreaterThanOrEqual(35);
    expect(watch.complaints).toEqual([]);
  });
});
