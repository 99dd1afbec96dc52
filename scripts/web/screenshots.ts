// npm run screenshots -- --out DIR: plays a certificate's way into force in the running application and writes every
// page and state on it, in both languages and both themes, 1280 and 320 pixels wide, named by person and page.
import { mkdirSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { parseArgs } from 'node:util';
import type { Browser, Page } from 'playwright-core';
import { portsAbove } from '../../config/settings';
import { PEOPLE } from '../../devstack/regency/people';
import type { Stack } from '../stack';
import { startStack } from '../stack';
import { NoBrowser, openBrowser, stepUp, windowOf } from './browser';
import { ensureWeb } from './ensure';
import * as journey from './journey';
import { keep } from './keep';
import { playKey } from './key-journey';
import { playLetters } from './letter-journey';
import { playPeople } from './people-journey';
import * as office from './office-journey';

const APPLICANT = 'applicant-1';
/** Who answers for a system, and makes its key. */
const KEY_HOLDER = 'applicant-6';

/** Pages that are looked at once everything has happened, and who looks. */
const AFTERWARDS: Readonly<Record<string, readonly string[]>> = {
  [APPLICANT]: [
    '/',
    '/certificates',
    '/cases',
    '/tasks',
    '/dashboard',
    '/notifications',
    '/request-check',
    '/law',
    '/nowhere',
  ],
  'examiner-1': ['/', '/tasks', '/tasks?show=mine', '/certificates'],
  auditor: ['/cases', '/dashboard', '/workload'],
  'admin-1': [
    ...[
      '/policy',
      '/policy/new',
      '/calendar',
      '/calendar/new',
      '/templates',
      '/templates?mail=task-waiting',
      '/health',
    ],
  ],
};

async function main(): Promise<void> {
  const { out } = parseArgs({ options: { out: { type: 'string' } } }).values;
  if (out === undefined) throw new Error('usage: npm run screenshots -- --out DIR');
  const folder = resolve(out);
  mkdirSync(folder, { recursive: true });
  await ensureWeb();
  const browser = await openBrowser();
  const stack = await startStack();
  try {
    await play(browser, stack.url, `http://127.0.0.1:${String(portsAbove(stack.port).mailbox)}`, folder);
    const holder = await windowOf(browser, stack.url, KEY_HOLDER);
    await playKey(holder, stack, (page, name) => keep(page, join(folder, `${KEY_HOLDER}-${name}`)));
    const at = (username: string) => windowOf(browser, stack.url, username);
    await playLetters(stack, at, stepUp, (who) => (page, name) => keep(page, join(folder, `${who}-${name}`)));
    await administer(browser, stack, folder);
  } finally {
    await browser.close();
    await stack.stop();
  }
}

async function play(browser: Browser, base: string, mailbox: string, folder: string): Promise<void> {
  const person = PEOPLE.find(({ id }) => id === `person-${APPLICANT}`);
  if (!person) throw new Error(`there is no ${APPLICANT}`);
  const as =
    (who: string): journey.Stop =>
    (page, name) =>
      keep(page, join(folder, `${who}-${name}`));
  const applicant = await windowOf(browser, base, APPLICANT);
  await as(APPLICANT)(applicant, 'home-empty');
  const path = await journey.begin(applicant, as(APPLICANT));
  await journey.fillForm(applicant, person, as(APPLICANT));
  await journey.handInPapers(applicant, person, as(APPLICANT));
  await journey.proveAddress(applicant, person, mailbox, as(APPLICANT));
  await journey.submit(applicant, as(APPLICANT));
  const number = await applicant.locator('.confirmation .big').innerText();
  const examiner = await windowOf(browser, base, 'examiner-1');
  await journey.takeTask(examiner, number, as('examiner-1'));
  await journey.giveBack(examiner, as('examiner-1'));
  await applicant.goto(path);
  await applicant.getByText('Unggah surat rekomendasi yang sudah ditandatangani.').waitFor();
  await as(APPLICANT)(applicant, 'case-returned');
  await journey.submit(applicant, () => Promise.resolve());
  await journey.takeTask(examiner, number, () => Promise.resolve());
  await journey.verify(examiner, as('examiner-1'));
  const supervisor = await windowOf(browser, base, 'supervisor-1');
  await journey.takeTask(supervisor, number, as('supervisor-1'));
  await journey.approve(supervisor, () => stepUp(supervisor, 'supervisor-1'), as('supervisor-1'));
  await journey.takeIntoForce(applicant, path, 'Kata-sandi-panjang-1', as(APPLICANT));
  const auditor = await windowOf(browser, base, 'auditor');
  const administrator = await windowOf(browser, base, 'admin-1');
  const windows: Readonly<Record<string, Page>> = {
    ...{ [APPLICANT]: applicant, 'examiner-1': examiner, auditor, 'admin-1': administrator },
  };
  for (const [who, addresses] of Object.entries(AFTERWARDS))
    for (const address of who === 'auditor' ? [...addresses, `${path}/history`] : addresses)
      await visit(windows[who], address, as(who));
  await playOffice({ applicant, examiner, supervisor }, { path, number }, as);
}

interface Windows {
  readonly applicant: Page;
  readonly examiner: Page;
  readonly supervisor: Page;
}

/** What the office does about the certificate: its use is stopped and goes on, and then it is revoked. */
async function playOffice(
  { applicant, examiner, supervisor }: Windows,
  { path, number }: { readonly path: string; readonly number: string },
  as: (who: string) => journey.Stop,
): Promise<void> {
  await applicant.goto(path);
  const link = await applicant.getByRole('link', { name: 'Buka Sertifikat Elektronik ini' }).getAttribute('href');
  const serial = link?.split('/').at(-1) ?? '';
  const supervise = (verdict: Omit<office.Verdict, 'number'>, name: string) =>
    office.decide(
      supervisor,
      { number, ...verdict },
      () => stepUp(supervisor, 'supervisor-1'),
      (page) => as('supervisor-1')(page, name),
    );
  await office.placeHold(examiner, serial, 'Ada laporan penyalahgunaan.', as('examiner-1'));
  await office.proposeRelease(examiner, serial, 'Laporan tidak terbukti.', as('examiner-1'));
  await supervise({ outcome: 'Lanjutkan penggunaan', words: 'Sudah jelas.' }, 'task-release');
  const wish = { reason: /^Pensiun/, words: 'Saya tidak memakainya lagi.' };
  await office.askRevocation(applicant, serial, wish, as(APPLICANT));
  await supervise({ outcome: 'Kabulkan pencabutan', words: 'Sesuai.' }, 'task-revocation');
}

/** Two administrators propose and decide what people are to be; it comes last, as it changes who is what. */
async function administer(browser: Browser, { url, settings }: Stack, folder: string): Promise<void> {
  const [maker, checker] = [await windowOf(browser, url, 'admin-1'), await windowOf(browser, url, 'admin-2')];
  const names = { maker: 'admin-1', checker: 'admin-2' } as const;
  const windows = { maker, checker };
  await playPeople(
    windows,
    settings,
    () => stepUp(checker, names.checker),
    (who) => (page, name) => keep(page, join(folder, `${names[who]}-${name}`)),
  );
}

async function visit(page: Page | undefined, address: string, stop: journey.Stop): Promise<void> {
  if (!page) throw new Error('nobody looks at the pages');
  await page.goto(address, { waitUntil: 'networkidle' });
  await stop(page, `page${address.replace(/\/[0-9a-f-]{36}/, '').replaceAll(/[^a-z]+/g, '-')}`.replace(/-$/, ''));
}

main().then(
  () => process.exit(0),
  (error: unknown) => {
    console.error(error instanceof NoBrowser ? error.message : error);
    process.exit(1);
  },
);
