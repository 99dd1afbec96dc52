import { setTimeout as pause } from 'node:timers/promises';
import type { Browser, Page, Request } from 'playwright-core';
import { until } from '../../devstack/supervisor/until';
import { MINUTE_MS } from '../../domain/case/instant';
import { startStack } from '../../scripts/stack';
import type { Stack } from '../../scripts/stack';
import type { Scene } from '../../scripts/story/scenes';
import * as scenes from '../../scripts/story/scenes';
import type { World } from '../../scripts/story/world';
import { openBrowser, stepUp, windowOf } from '../../scripts/web/browser';
import { ensureWeb } from '../../scripts/web/ensure';
import { heading, openPapers, submit, takeTask } from '../../scripts/web/journey';
import { askForLetter, draftWithoutLetters, giveLetter, nameOf, onFile } from '../../scripts/web/letter-journey';
import { QuietWorld } from './web/quiet-world';
import { Watch } from './web/watched';

const BOTH = ['recommendation-letter', 'cover-letter'] as const;
const quietly = () => Promise.resolve();

describe('letters as a step instead of paper, in the browsers of four people (Pasal 14a)', () => {
  const watch = new Watch();
  let stack: Stack;
  let browser: Browser;
  let world: World;
  let scene: Scene;
  let applicant: Page;
  let superior: Page;

  const windowFor = async (username: string): Promise<Page> =>
    watch.follow(await windowOf(browser, stack.url, username));

  beforeAll(async () => {
    await ensureWeb();
    [stack, browser] = await Promise.all([startStack(), openBrowser()]);
    world = new QuietWorld(stack.settings, stack.dataDir, () => Promise.resolve());
    scene = await draftWithoutLetters(world, 'person-applicant-1');
    [applicant, superior] = [await windowFor('applicant-1'), await windowFor('superior-1')];
  }, 300_000);

  afterAll(async () => {
    await browser.close();
    await stack.stop();
  }, 60_000);

  it('shows a superior who is asked for nothing that nothing waits', async () => {
    await superior
      .getByRole('link', { name: /Surat yang diminta/ })
      .first()
      .click();
    await heading(superior, 'Surat yang diminta').waitFor();
    await superior.getByText('Tidak ada surat di sini.').waitFor();
    await watch.look(superior, 'no letters');
  }, 60_000);

  it('asks the server again and again only while nothing is heard from it', async () => {
    const page = await windowFor('superior-1');
    await page.clock.install();
    await page.goto('/letters');
    const within = 10_000;
    const asksNothing = async () => (await askedMeanwhile(page)).length === 0;
    await until(asksNothing, { within, what: 'a page that hears what happens and asks nothing' });
    await page.route('**/api/stream**', (route) => route.abort());
    await page.goto('/letters');
    await page.getByText('Tidak ada surat di sini.').waitFor();
    expect(await askedMeanwhile(page)).toEqual(
      expect.arrayContaining(['/api/letters/counts', '/api/notifications/count']),
    );
    await page.context().close();
  }, 60_000);

  it('lets the applicant ask his superior and the head of his agency', async () => {
    await askForLetter(applicant, scene, 'recommendation-letter', watch.look);
    // His page hears of it: nobody loads it again.
    await superior.getByRole('link', { name: nameOf('recommendation-letter') }).waitFor();
    await askForLetter(applicant, scene, 'cover-letter', quietly);
  }, 120_000);

  it('lets the superior give the recommendation, with a second factor, on what he saw', async () => {
    await superior.goto('/');
    await superior
      .getByRole('link', { name: /1 menunggu jawaban/ })
      .first()
      .waitFor();
    await watch.look(superior, 'home of a superior');
    await giveLetter(superior, scene, 'recommendation-letter', (page) => stepUp(page, 'superior-1'), watch.look);
    await superior.goto(`/letters/${scene.caseId}/recommendation-letter`);
    await superior.getByText(/^Diberikan ·/).waitFor();
    await watch.look(superior, 'letter that was given');
  }, 120_000);

  it('says to a superior that a letter of somebody else is not his', async () => {
    await superior.goto(`/letters/${scene.caseId}/cover-letter`);
    await superior.getByRole('alert').waitFor();
    await watch.look(superior, 'letter of another');
  }, 60_000);

  it('lets the head give the cover letter, and the applicant submit without a paper', async () => {
    await giveLetter(await windowFor('head-1'), scene, 'cover-letter', (page) => stepUp(page, 'head-1'), quietly);
    for (const kind of BOTH) await onFile(world, scene, kind);
    await scenes.proveEmail(world, scene);
    await applicant.goto(`/cases/${scene.caseId}/papers/cover-letter`);
    await applicant.getByText('Diberikan di dalam sistem oleh Agus Rahmat Sumantri').waitFor();
    await watch.look(applicant, 'letter on file');
    await applicant.goto(`/cases/${scene.caseId}`);
    await submit(applicant, quietly);
  }, 180_000);

  it('shows the examiner who gave them, and when (Pasal 17(1))', async () => {
    const examiner = await windowFor('examiner-1');
    const { number } = await scenes.look(world, scene, scene.applicant.id);
    await takeTask(examiner, number, quietly);
    await openPapers(examiner);
    for (const [kind, name] of [
      ['recommendation-letter', 'Iis Sumiati'],
      ['cover-letter', 'Agus Rahmat Sumantri'],
    ] as const) {
      await examiner.getByRole('tab', { name: nameOf(kind) }).click();
      await examiner.getByText(`Diberikan di dalam sistem oleh ${name}`).waitFor();
    }
    await watch.look(examiner, 'examiner sees who gave it');
  }, 120_000);

  it('is declined with a reason that the applicant reads, in English', async () => {
    const other = await draftWithoutLetters(world, 'person-applicant-2');
    const [asking, asked] = [await inEnglish('applicant-2'), await inEnglish('superior-2')];
    await asking.goto(`/cases/${other.caseId}/papers/recommendation-letter`);
    await asking.getByRole('button', { name: 'Ask in the system' }).click();
    await asking.getByText('Asked of Dadan Hermawan').waitFor();
    await watch.look(asking, 'asked, in English');
    await asked.goto('/letters');
    await asked.getByRole('link', { name: nameOf('recommendation-letter', 'en') }).click();
    await asked.getByRole('button', { name: 'Decline' }).click();
    await asked.getByRole('dialog').getByRole('button', { name: 'Decline' }).click();
    await asked.getByRole('alert').waitFor();
    await watch.look(asked, 'declined without a reason, in English');
    await asked.getByRole('textbox', { name: 'Reason' }).fill('The post is not his any more.');
    await asked.getByRole('dialog').getByRole('button', { name: 'Decline' }).click();
    await asked.getByText(/has been answered/).waitFor();
    await asking.reload();
    await asking.getByText('The post is not his any more.').waitFor();
    await asking.getByRole('button', { name: 'Ask again' }).waitFor();
    await watch.look(asking, 'declined, in English');
  }, 180_000);

  const inEnglish = async (username: string): Promise<Page> => {
    const page = await windowFor(username);
    await page.getByText('English', { exact: true }).last().click();
    await page.locator('html[lang=en]').waitFor();
    return page;
  };

  it('no longer covers when the form changes, and says so where it is mended', async () => {
    const changed = await draftWithoutLetters(world, 'person-applicant-2');
    const page = await windowFor('applicant-2');
    await askForLetter(page, changed, 'recommendation-letter', quietly);
    const superior2 = await windowFor('superior-2');
    await giveLetter(superior2, changed, 'recommendation-letter', (at) => stepUp(at, 'superior-2'), quietly);
    await onFile(world, changed, 'recommendation-letter');
    await world.call('person-applicant-2', 'PATCH', `/enrollments/${changed.caseId}/form`, {
      body: { position: 'Kepala Seksi Kurikulum' },
    });
    await page.goto(`/cases/${changed.caseId}`);
    await page.getByText('isian berubah, surat tidak berlaku lagi').waitFor();
    await watch.look(page, 'task list with a letter that no longer covers');
    await page.getByRole('link', { name: nameOf('recommendation-letter') }).click();
    await page.getByRole('button', { name: 'Minta lagi' }).waitFor();
    await watch.look(page, 'letter that no longer covers');
  }, 180_000);

  it('was accessible in every state, in both themes and on a narrow screen, and spoke to no other host', () => {
    const own = [stack.url, stack.settings.oidc.issuer].map((url) => new URL(url).host);
    expect([...watch.hosts].filter((host) => !own.includes(host))).toEqual([]);
    expect(watch.complaints).toEqual([]);
    expect(watch.flaws).toEqual([]);
    expect(watch.seen).toHaveLength(19);
  });
});

/** What a page asks of the server while ten minutes go by on its own clock. */
async function askedMeanwhile(page: Page): Promise<readonly string[]> {
  const asked: string[] = [];
  const note = (request: Request) => asked.push(new URL(request.url()).pathname);
  page.on('request', note);
  await page.clock.fastForward(10 * MINUTE_MS);
  await pause(300);
  page.off('request', note);
  return asked.filter((path) => path !== '/api/stream');
}
