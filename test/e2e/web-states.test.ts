import type { Browser, Locator, Page } from 'playwright-core';
import { DEFAULT_IN_FORCE } from '../../domain/law/in-force-policy';
import { startStack } from '../../scripts/stack';
import type { Stack } from '../../scripts/stack';
import { issued } from '../../scripts/story/in-force-scenes';
import { demonstrationPolicy } from '../../scripts/story/policy';
import * as scenes from '../../scripts/story/scenes';
import { openBrowser, windowOf } from '../../scripts/web/browser';
import { ensureWeb } from '../../scripts/web/ensure';
import { heading } from '../../scripts/web/journey';
import { walkForm } from './web/form-walk';
import { FORMS } from './web/forms';
import { ANYTHING, Gate } from './web/gate';
import { PAGES } from './web/pages';
import type { PageRow, Places } from './web/pages';
import { QuietWorld } from './web/quiet-world';
import { pathsOfRouter } from './web/routes';
import { Watch } from './web/watched';

const RIGHTLESS = /^(?:Anda tidak berhak melihat ini|Tidak ditemukan)$/;
const PASSPHRASE = 'kata sandi yang panjang';
const NAMES: Places = {
  ...{ draft: ':draft', whole: ':whole', asking: ':asking', task: ':task', approving: ':approving' },
  ...{ serial: ':serial', stopped: ':stopped' },
};
const READING = PAGES.filter(({ reads }) => reads !== 'nothing');

interface Window {
  readonly page: Page;
  readonly gate: Gate;
  readonly main: Locator;
}

describe('the states of every page, in a browser', () => {
  const watch = new Watch();
  const windows = new Map<string, Promise<Window>>();
  let stack: Stack;
  let browser: Browser;
  let places: Places;

  const openWindow = async (username: string): Promise<Window> => {
    const page =
      username === 'nobody'
        ? await (await browser.newContext({ baseURL: stack.url, locale: 'id-ID' })).newPage()
        : await windowOf(browser, stack.url, username);
    watch.follow(page).setDefaultTimeout(10_000);
    return { page, gate: await new Gate(page).stand(), main: page.getByRole('main') };
  };
  const windowFor = (username: string): Promise<Window> => {
    const window = windows.get(username) ?? openWindow(username);
    windows.set(username, window);
    return window;
  };
  /** Goes to a page whose reading fares so. */
  const goTo = async (row: PageRow, passage: 'held' | 'empty'): Promise<Window> => {
    const window = await windowFor(row.who);
    await window.gate.set(passage, row.reads === 'nothing' ? ANYTHING : row.reads);
    await window.page.goto(row.at(places));
    await row.begin?.(window.page);
    return window;
  };

  beforeAll(async () => {
    await ensureWeb();
    [stack, browser] = await Promise.all([startStack(), openBrowser()]);
    places = await play(new QuietWorld(stack.settings, stack.dataDir, () => Promise.resolve()));
  }, 240_000);

  afterAll(async () => {
    await browser.close();
    await stack.stop();
  }, 60_000);

  it('are told of every page that the application has', () => {
    expect(PAGES.map(({ path }) => path).sort()).toEqual([...pathsOfRouter()].sort());
  });

  it.each(READING)(
    '$path says that it loads, that there is no network, that it failed, and tries again',
    async (row) => {
      const { page, gate, main } = await goTo(row, 'held');
      await gate.holds();
      await main.getByRole('status').filter({ hasText: 'Sedang dimuat' }).first().waitFor();
      const title = await placeOfTitle(page);
      await gate.set('cut');
      await main.getByRole('alert').getByText('Server tidak dapat dihubungi').first().waitFor();
      await page.getByText('Perangkat ini tidak terhubung ke jaringan.').waitFor();
      await gate.set('failing');
      await tryAgain(main);
      await main.getByText('Kesalahan di server').first().waitFor();
      expect(await page.locator('h1').count()).toBe(1);
      await gate.set('open');
      while ((await main.getByRole('button', { name: 'Coba lagi' }).count()) > 0) await tryAgain(main);
      await heading(page, row.shows).waitFor();
      await main.locator('.loading').first().waitFor({ state: 'detached' });
      expect(await main.getByRole('alert').count()).toBe(0);
      if (title) expect(await placeOfTitle(page)).toEqual(title);
    },
  );

  it.each(PAGES.filter(({ reads }) => reads === 'nothing'))('$path waits for nothing', async (row) => {
    const { page, main } = await goTo(row, 'held');
    await heading(page, row.shows).waitFor();
    expect(await main.locator('.loading').count()).toBe(0);
  });

  it.each(PAGES.filter(({ closedTo }) => closedTo !== 'everybody'))(
    '$path says plainly to $closedTo that he may not see it, and leads away',
    async ({ at, closedTo }) => {
      const { page, gate, main } = await windowFor(closedTo);
      await gate.set('open');
      await follow(page, '/law');
      await heading(page, 'Dasar hukum').waitFor();
      await follow(page, at(places));
      if (closedTo === 'nobody') {
        await heading(page, 'Masuk dahulu').waitFor();
        await main.getByRole('link', { name: 'Masuk' }).waitFor();
      } else {
        await main.getByRole('heading', { name: RIGHTLESS }).waitFor();
        await main.getByRole('link', { name: 'Beranda' }).waitFor();
      }
      expect(await main.getByRole('button', { name: 'Coba lagi' }).count()).toBe(0);
    },
  );

  it.each(PAGES.filter(({ empty }) => empty !== undefined))('$path says that there is nothing', async (row) => {
    const { main } = await goTo(row, 'empty');
    await main.getByText(row.empty!).first().waitFor();
  });

  it.each(FORMS.map((row) => ({ ...row, name: [row.at(NAMES), row.what].filter(Boolean).join(', ') })))(
    '$name keeps what was typed without a network, and says what is refused at each field, in the language of now',
    async (row) => {
      const { page, gate } = await windowFor(row.who);
      await gate.set('open');
      await walkForm(page, row, places);
    },
  );

  it.each(['id', 'en'])('can be read by everybody in each state, in both languages (%s)', async (language) => {
    const speak = async (page: Page) =>
      page.evaluate((code) => localStorage.setItem('siklus.language', code), language);
    const row = PAGES.find(({ path }) => path === '/delegations')!;
    const { page, gate, main } = await windowFor(row.who);
    await speak(page);
    await goTo(row, 'held');
    await gate.holds();
    await watch.look(page, `loading (${language})`);
    await gate.set('cut');
    await main.getByRole('alert').waitFor();
    await watch.look(page, `without a network (${language})`);
    await gate.set('failing');
    await page.reload();
    await main.getByRole('alert').waitFor();
    await watch.look(page, `failed (${language})`);
    await goTo(row, 'empty');
    await main.locator('.state').waitFor();
    await watch.look(page, `empty (${language})`);
    const [stranger, nobody] = [await windowFor('applicant-3'), await windowFor('nobody')];
    for (const [window, address] of [
      [stranger, '/policy'],
      [stranger, `/cases/${places.draft}`],
      [stranger, '/tidak/ada'],
      [nobody, '/tasks'],
    ] as const) {
      await window.gate.set('open');
      await window.page.goto('/law');
      await speak(window.page);
      await window.page.goto(address);
      await window.page.locator('h1').waitFor();
      await window.main.locator('.loading').waitFor({ state: 'detached' });
      await watch.look(window.page, `${address} (${language})`);
    }
  });

  it('met no refusal of its own policy', () => {
    expect(watch.flaws).toEqual([]);
    expect(watch.complaints).toEqual([]);
  });
});

/** What the pages are about. */
async function play(world: QuietWorld): Promise<Places> {
  // Cases keep the policy that they were opened under: here whoever renews early says why.
  const renewal = { ...DEFAULT_IN_FORCE.renewal, early: 'with-reason' } as const;
  await demonstrationPolicy(world, { inForce: { ...DEFAULT_IN_FORCE, renewal } });
  const person = (username: string) => ({ name: `halaman ${username}`, personId: `person-${username}` });
  const ofPerson = { type: 'individual', form: { purposes: ['signature'] } } as const;
  const kinds = ['identity-card'];
  const form = { purposes: ['ssl-server'], systemName: 'Presensi Daring', fqdn: 'presensi.karawangkab.go.id' };
  const applied = (username: string) => scenes.apply(world, { ...person(username), ...ofPerson });
  const inForce = async (username: string) => issued(world, await applied(username), PASSPHRASE);
  const stop = async ({ id, certificate }: scenes.CaseView) => {
    await world.call('person-supervisor-2', 'POST', `/cases/${id}/hold`, { body: { text: 'Ada laporan.' } });
    return certificate!.serial;
  };
  const verified = async (scene: scenes.Scene) => {
    await scenes.verify(world, scene, 'person-examiner-2');
    return scene;
  };
  const proven = async (scene: scenes.Scene) => {
    await scenes.proveEmail(world, scene);
    return scene;
  };
  const [draft, asking, waiting, approving, whole, { certificate }, stopped] = await Promise.all([
    scenes.draft(world, { ...person('applicant-6'), type: 'system', form, kinds }),
    scenes.draft(world, { ...person('applicant-1'), ...ofPerson, kinds }),
    applied('applicant-2'),
    applied('superior-1').then(verified),
    scenes.draft(world, { ...person('superior-2'), ...ofPerson }).then(proven),
    inForce('applicant-4'),
    inForce('applicant-5').then(stop),
  ]);
  const body = { kind: 'recommendation-letter' };
  await world.call(asking.applicant.id, 'POST', `/enrollments/${asking.caseId}/letters`, { body });
  const taskOf = async (scene: scenes.Scene, officer: string) => (await scenes.look(world, scene, officer)).task!.id;
  return {
    ...{ draft: draft.caseId, whole: whole.caseId, asking: asking.caseId, serial: certificate!.serial, stopped },
    task: await taskOf(waiting, 'person-examiner-1'),
    approving: await taskOf(approving, 'person-supervisor-1'),
  };
}

/** Goes to an address as a link in the page would, which loads nothing anew. */
async function follow(page: Page, address: string): Promise<void> {
  if (page.url() === 'about:blank') await page.goto(address);
  await page.evaluate((to) => {
    history.pushState(null, '', to);
    dispatchEvent(new PopStateEvent('popstate'));
  }, address);
}

/** Presses the first of the buttons that try again; it goes with what it stands in, which may be before it is pressed. */
async function tryAgain(main: Locator): Promise<void> {
  const [button] = await main.getByRole('button', { name: 'Coba lagi' }).elementHandles();
  if (!button) return;
  const gone = button.waitForElementState('hidden');
  await Promise.any([button.click(), gone]);
  await gone;
}

/** The page's heading and where it stands, if it is there. */
async function placeOfTitle(page: Page): Promise<{ readonly text: string; readonly y: number } | undefined> {
  const title = page.locator('h1');
  if ((await title.count()) === 0) return undefined;
  return { text: await title.innerText(), y: Math.round((await title.boundingBox())!.y) };
}
