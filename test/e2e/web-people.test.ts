import type { Browser, Page } from 'playwright-core';
import { PEOPLE } from '../../devstack/regency/people';
import { startStack } from '../../scripts/stack';
import type { Stack } from '../../scripts/stack';
import { openBrowser, stepUp, windowOf } from '../../scripts/web/browser';
import { ensureWeb } from '../../scripts/web/ensure';
import { heading } from '../../scripts/web/journey';
import * as journey from '../../scripts/web/people-journey';
import { Watch } from './web/watched';

const HEAD = PEOPLE.find(({ id }) => id === 'person-head-1')!.fullName;

describe('the administrators’ pages about people, on the running stack', () => {
  const watch = new Watch();
  let stack: Stack;
  let browser: Browser;
  let maker: Page;
  let checker: Page;

  const windowFor = async (username: string) => watch.follow(await windowOf(browser, stack.url, username));

  beforeAll(async () => {
    await ensureWeb();
    [stack, browser] = await Promise.all([startStack(), openBrowser()]);
    [maker, checker] = [await windowFor('admin-1'), await windowFor('admin-2')];
  }, 240_000);

  afterAll(async () => {
    await browser.close();
    await stack.stop();
  }, 60_000);

  it('Pasal 8(1): have one administrator propose an examiner, with everything that he needs, and not decide', async () => {
    await journey.proposeExaminer(maker, watch.look);
    expect(await maker.getByRole('button', { name: /^Setujui/ }).count()).toBe(0);
    const about = maker.getByRole('article', { name: new RegExp(journey.RISING.fullName) });
    await about.getByText('821/OP.06/Diskominfo/2026').waitFor();
    await about.getByText('31 Desember 2027').first().waitFor();
  }, 180_000);

  it('Pasal 8(1): have another approve it with a second factor, and the person works in his new role', async () => {
    await journey.approveProposal(checker, () => stepUp(checker, 'admin-2'), watch.look);
    const examiner = await windowFor('applicant-6');
    await examiner.getByRole('link', { name: /Tugas/ }).first().click();
    await heading(examiner, 'Tugas').waitFor();
    await examiner.context().close();
    await maker.goto(`/people/${journey.RISING.id}`);
    await maker.getByText('disetujui', { exact: false }).first().waitFor();
    await watch.look(maker, 'person with a history');
  }, 180_000);

  it('Pasal 8(1): let nobody propose anything about himself', async () => {
    await maker.goto('/people/person-admin-1');
    await maker.getByText(/menyangkut dirinya sendiri/).waitFor();
    expect(await maker.getByRole('link', { name: 'Usulkan perubahan' }).count()).toBe(0);
    await watch.look(maker, 'oneself');
    await maker.goto('/people/person-admin-2/duties');
    await maker.getByRole('checkbox', { name: 'Administrator' }).uncheck({ force: true });
    await maker.getByRole('checkbox', { name: 'Pemohon' }).check({ force: true });
    await maker.getByRole('textbox', { name: 'Alasan' }).fill('Pindah tugas.');
    await maker.getByRole('button', { name: 'Kirim usulan' }).click();
    await maker.getByText(/paling sedikit 2 administrator/).waitFor();
    await watch.look(maker, 'too few administrators');
  }, 90_000);

  it('Pasal 14a: have a head named by one and refused by the other, who says why', async () => {
    await journey.nameHead(maker, watch.look);
    await journey.refuseHead(checker, watch.look);
    await checker.goto('/agencies');
    await checker.getByText(HEAD).waitFor();
  }, 120_000);

  it('Pasal 14a: have it set by two whether an agency gives its letters in the system', async () => {
    await journey.proposeLetters(maker, watch.look);
    await checker.goto('/people/proposals');
    await checker.getByRole('cell', { name: 'Surat ditandatangani di atas kertas dan diunggah' }).first().waitFor();
    await checker.getByRole('button', { name: 'Setujui: Dinas Kesehatan' }).click();
    await checker.getByRole('dialog').getByRole('button', { name: 'Setujui' }).click();
    await checker.getByRole('dialog').waitFor({ state: 'detached' });
    await checker.goto('/agencies');
    await checker
      .getByRole('listitem')
      .filter({ hasText: 'Dinas Kesehatan' })
      .getByText('Surat ditandatangani di atas kertas dan diunggah')
      .waitFor();
  }, 120_000);

  it('Pasal 11(2): show what HR told, ask it again, and set aside by two what nobody can read', async () => {
    await journey.newsOfHr(stack.settings);
    await journey.setNewsAside(maker, watch.look);
    await checker.goto('/people/proposals');
    await checker.getByRole('button', { name: 'Setujui: P-000999' }).click();
    await checker.getByRole('dialog').getByRole('button', { name: 'Setujui' }).click();
    await checker.getByRole('dialog').waitFor({ state: 'detached' });
    await checker.goto('/people/changes?status=set-aside');
    await checker.getByText('Berita P-000999').waitFor();
  }, 120_000);

  it('Pasal 31(2): are read by auditors, who change nothing, and closed to everybody else', async () => {
    const auditor = await windowFor('auditor');
    for (const [path, title] of [
      ['/people', 'Pegawai'],
      [`/people/${journey.RISING.id}`, journey.RISING.fullName],
      ['/people/proposals', 'Usulan tentang pegawai'],
      ['/agencies', 'Perangkat Daerah'],
      ['/people/changes', 'Berita kepegawaian'],
    ] as const) {
      await auditor.goto(path, { waitUntil: 'networkidle' });
      await heading(auditor, title).waitFor();
      const doing = auditor.getByRole('main').getByRole('button', { name: /Setujui|Tolak|Usulkan|Periksa sekarang/ });
      expect([path, await doing.count()]).toEqual([path, 0]);
    }
    await auditor.context().close();
    const other = await windowFor('supervisor-1');
    for (const path of ['/people', '/people/proposals', '/agencies', '/people/changes']) {
      await other.goto(path);
      await heading(other, 'Anda tidak berhak melihat ini').waitFor();
    }
    expect(await other.getByRole('link', { name: 'Pegawai', exact: true }).count()).toBe(0);
    await other.context().close();
  }, 120_000);

  it('speak English', async () => {
    await checker.goto('/people/proposals');
    await checker.getByText('English', { exact: true }).click();
    await heading(checker, 'Proposals about people').waitFor();
    await checker.getByText('approved').first().waitFor();
    await watch.look(checker, 'proposals in English');
    await checker.goto('/people/person-applicant-1/duties');
    await checker.getByRole('checkbox', { name: /Examiner/ }).check({ force: true });
    await checker.getByRole('group', { name: 'Training valid to' }).waitFor();
    await watch.look(checker, 'duties in English');
  }, 90_000);

  it('were accessible in every state, in both themes and on a narrow screen', () => {
    expect(watch.flaws).toEqual([]);
    expect(watch.seen.length).toBeGreaterThan(18);
  });

  it('asked nothing of any other host, and met no refusal of its own policy', () => {
    const own = [stack.url, stack.settings.oidc.issuer].map((url) => new URL(url).host);
    expect([...watch.hosts].filter((host) => !own.includes(host))).toEqual([]);
    expect(watch.complaints).toEqual([]);
  });
});
