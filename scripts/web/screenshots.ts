// npm run screenshots -- --out DIR: plays certificates' lives in the running application and writes every page and state
// of it, in both languages and both themes, 1280 and 320 pixels wide, named by person and page.
import { mkdirSync } from 'node:fs';
import { resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { portsAbove } from '../../config/settings';
import { PEOPLE } from '../../devstack/regency/people';
import { startStack } from '../stack';
import { audit } from './audit-journey';
import { NoBrowser, openBrowser, stepUp } from './browser';
import { comeAsStranger, meetClosedDoors } from './closed-journey';
import { ensureWeb } from './ensure';
import * as holder from './holder-journey';
import * as inbox from './inbox-journey';
import * as journey from './journey';
import { playKey } from './key-journey';
import { playLetters } from './letter-journey';
import * as office from './office-journey';
import { playPeople } from './people-journey';
import { approveRules, proposeRules } from './rules-journey';
import { Stage } from './stage';

const APPLICANT = 'applicant-1';
/** Who answers for a system, and makes its key. */
const KEY_HOLDER = 'applicant-6';

/** Pages that are looked at once everything has happened, and who looks. */
const AFTERWARDS: Readonly<Record<string, readonly string[]>> = {
  [APPLICANT]: ['/', '/certificates', '/cases', '/tasks', '/dashboard', '/notifications', '/request-check', '/law'],
  'applicant-2': ['/nowhere'],
  'superior-1': ['/', '/letters'],
  'head-1': ['/', '/certificates'],
  'dinas-head': ['/'],
  'examiner-1': ['/', '/tasks?show=mine', '/certificates'],
  'supervisor-1': ['/', '/tasks', '/workload'],
  auditor: ['/', '/cases', '/dashboard', '/workload'],
  'admin-1': [
    ...['/', '/policy', '/policy/new', '/calendar', '/calendar/new', '/templates', '/templates?mail=task-waiting'],
    ...['/health'],
  ],
};

interface Case {
  readonly path: string;
  readonly number: string;
}

async function main(): Promise<void> {
  const { out } = parseArgs({ options: { out: { type: 'string' } } }).values;
  if (out === undefined) throw new Error('usage: npm run screenshots -- --out DIR');
  const folder = resolve(out);
  mkdirSync(folder, { recursive: true });
  await ensureWeb();
  const browser = await openBrowser();
  const stack = await startStack();
  try {
    await play(new Stage(browser, stack, folder));
  } finally {
    await browser.close();
    await stack.stop();
  }
}

async function play(stage: Stage): Promise<void> {
  const { world, stack } = stage;
  await holder.renewAnyDay(world);
  await inbox.fillInboxes(world);
  const file = await playWay(stage);
  await playInbox(stage);
  await playHolders(stage);
  for (const [who, addresses] of Object.entries(AFTERWARDS))
    for (const address of addresses) await stage.visit(who, address);
  await playAuditor(stage, file);
  await comeAsStranger(stage.browser, stack.url, file.path, stage.as('nobody'));
  await meetClosedDoors(await stage.at('applicant-2'), file.path, stage.as('applicant-2'));
  await playOffice(stage, file);
  await playKey(await stage.at(KEY_HOLDER), stack, stage.as(KEY_HOLDER));
  await playLetters(
    stack,
    (who) => stage.at(who),
    stepUp,
    (who) => stage.as(who),
  );
  await administer(stage);
}

/** A certificate's way into force, with one "belum" on it. */
async function playWay(stage: Stage): Promise<Case> {
  const person = PEOPLE.find(({ id }) => id === `person-${APPLICANT}`);
  if (!person) throw new Error(`there is no ${APPLICANT}`);
  const [mine, quietly] = [stage.as(APPLICANT), () => Promise.resolve()];
  const applicant = await stage.at(APPLICANT);
  await mine(applicant, 'home-empty');
  const path = await journey.begin(applicant, mine);
  await journey.fillForm(applicant, person, mine);
  await journey.handInPapers(applicant, person, mine);
  const mailbox = `http://127.0.0.1:${String(portsAbove(stage.stack.port).mailbox)}`;
  await journey.proveAddress(applicant, person, mailbox, mine);
  await journey.submit(applicant, mine);
  const number = await applicant.locator('.confirmation .big').innerText();
  const examiner = await stage.at('examiner-1');
  await journey.takeTask(examiner, number, stage.as('examiner-1'));
  await journey.giveBack(examiner, stage.as('examiner-1'));
  await applicant.goto(path);
  await applicant.getByText('Unggah surat rekomendasi yang sudah ditandatangani.').waitFor();
  await mine(applicant, 'case-returned');
  await journey.submit(applicant, quietly);
  await journey.takeTask(examiner, number, quietly);
  await journey.lookClosely(examiner, stage.as('examiner-1'));
  await journey.verify(examiner, stage.as('examiner-1'));
  const supervisor = await stage.at('supervisor-1');
  await journey.takeTask(supervisor, number, stage.as('supervisor-1'));
  await journey.approve(supervisor, () => stage.stepUp('supervisor-1'), stage.as('supervisor-1'));
  await journey.takeIntoForce(applicant, path, 'Kata-sandi-panjang-1', mine);
  return { path, number };
}

/** Several tasks at once, whose they are, and who does them meanwhile. */
async function playInbox(stage: Stage): Promise<void> {
  const [examiner, supervisor] = [await stage.at('examiner-1'), await stage.at('supervisor-2')];
  await inbox.workTheInbox(examiner, stage.world, stage.as('examiner-1'));
  await inbox.seeWhatOthersHave(examiner, stage.as('examiner-1'));
  await inbox.handOver(supervisor, stage.as('supervisor-2'));
  await inbox.delegate(supervisor, () => stage.stepUp('supervisor-2'), stage.as('supervisor-2'));
}

/** What becomes of certificates in force, seen by those who hold them and by the supervisor who decides. */
async function playHolders(stage: Stage): Promise<void> {
  const { world } = stage;
  const { mover, loser, mistaken } = holder.HOLDERS;
  const supervisor = await stage.at('supervisor-1');
  const both = (username: string) => (who: 'holder' | 'supervisor') =>
    stage.as(who === 'holder' ? username : 'supervisor-1');
  const [moved, lost] = await Promise.all([holder.inForce(world, mover), holder.inForce(world, loser)]);
  await holder.renewAndWithdraw(await stage.at(mover), moved, stage.as(mover));
  await holder.loseAndReplace(await stage.at(loser), supervisor, lost, both(loser));
  await holder.move(world, supervisor, moved, stage.as('supervisor-1'));
  await holder.mistake(world, await stage.at(mistaken), supervisor, both(mistaken));
}

async function playAuditor(stage: Stage, file: Case): Promise<void> {
  await stage.visit('auditor', `${file.path}/history`);
  const name = PEOPLE.find(({ id }) => id === `person-${APPLICANT}`)?.fullName ?? '';
  await audit(await stage.at('auditor'), { ...file, name }, () => stage.stepUp('auditor'), stage.as('auditor'));
}

/** What the office does about the certificate: its use is stopped and goes on, and then it is revoked. */
async function playOffice(stage: Stage, { path, number }: Case): Promise<void> {
  const [applicant, examiner] = [await stage.at(APPLICANT), await stage.at('examiner-1')];
  const supervisor = await stage.at('supervisor-1');
  await applicant.goto(path);
  const link = await applicant.getByRole('link', { name: 'Buka Sertifikat Elektronik ini' }).getAttribute('href');
  const serial = link?.split('/').at(-1) ?? '';
  const supervise = (verdict: Omit<office.Verdict, 'number'>, name: string) =>
    office.decide(
      supervisor,
      { number, ...verdict },
      () => stage.stepUp('supervisor-1'),
      (page) => stage.as('supervisor-1')(page, name),
    );
  await office.placeHold(examiner, serial, 'Ada laporan penyalahgunaan.', stage.as('examiner-1'));
  await applicant.goto(path);
  await applicant.getByRole('heading', { name: 'Penghentian penggunaan sementara' }).waitFor();
  await stage.as(APPLICANT)(applicant, 'case-on-hold');
  await office.proposeRelease(examiner, serial, 'Laporan tidak terbukti.', stage.as('examiner-1'));
  await supervise({ outcome: 'Lanjutkan penggunaan', words: 'Sudah jelas.' }, 'task-release');
  const wish = { reason: /^Pensiun/, words: 'Saya tidak memakainya lagi.' };
  await office.askRevocation(applicant, serial, wish, stage.as(APPLICANT));
  await supervise({ outcome: 'Kabulkan pencabutan', words: 'Sesuai.' }, 'task-revocation');
  await applicant.goto(path);
  await applicant.getByText(/^Sertifikat Elektronik dicabut/).waitFor();
  await stage.as(APPLICANT)(applicant, 'case-revoked');
}

/** Two administrators propose and decide what counts and what people are to be; it comes last, as it changes who is what. */
async function administer(stage: Stage): Promise<void> {
  const names = { maker: 'admin-1', checker: 'admin-2' } as const;
  const [maker, checker] = [await stage.at(names.maker), await stage.at(names.checker)];
  const passStepUp = () => stage.stepUp(names.checker);
  await proposeRules(maker, stage.as(names.maker));
  await playPeople({ maker, checker }, stage.stack.settings, passStepUp, (who) => stage.as(names[who]));
  await approveRules(checker, stage.as(names.checker));
}

main().then(
  () => process.exit(0),
  (error: unknown) => {
    console.error(error instanceof NoBrowser ? error.message : error);
    process.exit(1);
  },
);
