// npm run histories: plays lives on the time-skipping server and keeps Temporal's record of every run, to be replayed.
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { historyToJSON } from '@temporalio/common/lib/proto-utils';
import { certificateWorkflowId } from '../../domain/case/workflow-id';
import { APPLICANT, EXAMINER } from '../builders/application';
import { LifeEnv } from '../workflows/life-env';

async function main(): Promise<void> {
  const first = await LifeEnv.start();
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

  for (const life of [first, whole, refused]) await life.stopWorker();
  await first.env.teardown();
}

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
    writeFileSync(join(__dirname, `${name}-${String(i + 1)}.json`), `${JSON.stringify(JSON.parse(run))}\n`);
  });
}

main().then(
  () => process.exit(0),
  (error: unknown) => {
    console.error(error);
    process.exit(1);
  },
);
