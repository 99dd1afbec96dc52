// npm run histories [-- lives letters reminders people-watch]: plays on the time-skipping server and keeps Temporal's record of every run, to be
// replayed.
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { historyToJSON } from '@temporalio/common/lib/proto-utils';
import { addDays, wibDate } from '../../domain/calendar/wib';
import { certificateWorkflowId } from '../../domain/case/workflow-id';
import { coveredOf, coveredText } from '../../domain/letter/covers';
import { APPLICANT, EXAMINER, formOf, hex } from '../builders/application';
import { askFor, HEAD } from '../builders/letters';
import { HrDesk, WatchEnv } from '../workflows/hr-desk';
import { LifeEnv } from '../workflows/life-env';

/** All of them, or those that are named: a recording that stands is worth more than a new one. */
async function main(wanted: readonly string[]): Promise<void> {
  const first = await LifeEnv.start();
  if (wanted.length === 0 || wanted.includes('lives')) await lives(first);
  if (wanted.length === 0 || wanted.includes('letters')) await letters(first);
  if (wanted.length === 0 || wanted.includes('reminders')) await reminders(first);
  if (wanted.length === 0 || wanted.includes('people-watch')) await peopleWatch(first);
  await first.stopWorker();
  await first.env.teardown();
}

async function lives(first: LifeEnv): Promise<void> {
  const whole = await LifeEnv.within(first.env);
  await whole.submit();
  await whole.approve();
  await whole.agree();
  await whole.until(() => whole.register.state?.status === 'acceptance');
  await whole.give(APPLICANT, { type: 'confirmReceipt' });
  await whole.result();
  await keep(whole, 'whole-life');

  const refused = await LifeEnv.within(first.env);
  await refused.submit();
  await refused.claim(EXAMINER);
  const grounds = { text: 'Bukan untuk tugas kedinasan.', remedy: 'Ajukan untuk tugas kedinasan.' };
  await refused.give(EXAMINER, { type: 'refuse', sight: refused.sight(), reasonCode: 'not-for-duty', ...grounds });
  await refused.result();
  await keep(refused, 'refused');

  for (const life of [whole, refused]) await life.stopWorker();
}

/** A letter declined and one given in the system, and the application withdrawn with a third unanswered. */
async function letters(first: LifeEnv): Promise<void> {
  const life = await LifeEnv.within(first.env);
  await life.open();
  await life.give(APPLICANT, { type: 'saveForm', changes: formOf('individual'), warnings: [] });
  await life.give(APPLICANT, askFor('cover-letter'));
  await life.give(HEAD, { type: 'declineLetter', kind: 'cover-letter', reason: 'Lengkapi dahulu jabatannya.' });
  await life.give(APPLICANT, askFor('cover-letter'));
  const covers = coveredOf('cover-letter', life.register.state?.dossier.form ?? {});
  await life.give(HEAD, { type: 'giveLetter', kind: 'cover-letter', digest: hex(coveredText(covers)), covers });
  await life.until(() => life.register.state?.lettersDue.length === 0);
  await life.give(APPLICANT, askFor('recommendation-letter'));
  await life.give(APPLICANT, { type: 'withdraw', reason: 'Tidak diperlukan lagi.' });
  await life.result();
  await keep(life, 'letters');
  await life.stopWorker();
}

/** A head who is reminded twice and never answers, until the draft lapses. */
async function reminders(first: LifeEnv): Promise<void> {
  const life = await LifeEnv.within(first.env);
  await life.open();
  await life.give(APPLICANT, { type: 'saveForm', changes: formOf('individual'), warnings: [] });
  await life.give(APPLICANT, askFor('cover-letter'));
  await life.result();
  await keep(life, 'reminders');
  await life.stopWorker();
}

/** A dismissal of today and a transfer of the day after tomorrow, while HR is away in between. */
async function peopleWatch(first: LifeEnv): Promise<void> {
  const desk = new HrDesk(() => first.env.currentTimeMs());
  const watch = new WatchEnv(first.env, desk);
  await watch.begin();
  const today = wibDate(new Date(await first.env.currentTimeMs()).toISOString());
  desk.abandoned.push({ caseId: 'case-1', personId: 'person-1' });
  desk.records('P-1', 'dismissal', today, ['case-2']);
  desk.records('P-2', 'transfer', addDays(today, 2), ['case-3']);
  await first.until(() => desk.isDone('P-1'), '10 minutes', 12);
  desk.down = true;
  await first.until(() => desk.isDone('P-2'), '6 hours', 12);
  writeFileSync(join(__dirname, 'people-watch-1.json'), oneLine(historyToJSON(await watch.handle.fetchHistory())));
  await watch.end();
}

const oneLine = (history: string): string => `${JSON.stringify(JSON.parse(history))}\n`;

/** Every run of a life, oldest first. */
async function keep(life: LifeEnv, name: string): Promise<void> {
  const { workflow } = life.env.client;
  const runs: string[] = [];
  let runId: string | undefined;
  do {
    const history = await workflow.getHandle(certificateWorkflowId(life.caseId), runId).fetchHistory();
    runs.unshift(historyToJSON(history));
    runId = history.events?.[0]?.workflowExecutionStartedEventAttributes?.continuedExecutionRunId || undefined;
  } while (runId !== undefined);
  runs.forEach((run, i) => {
    writeFileSync(join(__dirname, `${name}-${String(i + 1)}.json`), oneLine(run));
  });
}

main(process.argv.slice(2)).then(
  () => process.exit(0),
  (error: unknown) => {
    console.error(error);
    process.exit(1);
  },
);
