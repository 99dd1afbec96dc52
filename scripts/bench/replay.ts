import { historyFromJSON, historyToJSON } from '@temporalio/common/lib/proto-utils';
import type { WorkflowBundle } from '@temporalio/worker';
import { bundleWorkflowCode, DefaultLogger, Worker } from '@temporalio/worker';
import { encryptedData } from '../../adapters/temporal/data-converter';
import { FAILURE_CONVERTER_PATH } from '../../worker/bundle';
import { workflowBundle } from '../../worker/bundle';
import { certificateWorkflowId } from '../../workflows/enrollment/enrollment.messages';
import { timed } from './figures';
import type { Office } from './office';

/** Replays the recorded history of a life up to "in force" `count` times, and the bare workflow's as often. */
export async function measureReplay(office: Office, caseId: string, bareId: string, count: number) {
  const quiet = new DefaultLogger('ERROR');
  const { stack, client } = office;
  const ours = await firstRun(office, certificateWorkflowId(caseId));
  const bare = historyToJSON(await client.workflow.getHandle(bareId).fetchHistory());
  const dataConverter = encryptedData(stack.settings.keys.payloads, FAILURE_CONVERTER_PATH);
  const replay = async (bundle: WorkflowBundle | { codePath: string }, json: string) => {
    const history = historyFromJSON(JSON.parse(json));
    const histories = Array.from({ length: count }, (_, i) => ({ workflowId: `replay-${String(i)}`, history }));
    const ms = await timed(async () => {
      for await (const { error } of Worker.runReplayHistories({ workflowBundle: bundle, dataConverter }, histories))
        if (error) throw error;
    });
    return (count * 1_000) / ms;
  };
  const oursPerSecond = await replay(await workflowBundle(`${stack.dataDir}/cache`, quiet), ours);
  const bareCode = await bundleWorkflowCode({
    workflowsPath: require.resolve('./bare.workflow'),
    failureConverterPath: FAILURE_CONVERTER_PATH,
    logger: quiet,
  });
  const barePerSecond = await replay(bareCode, bare);
  const [perSecond, barePer] = [oursPerSecond, barePerSecond].map((value) => Number(value.toPrecision(4)));
  return { perSecond, barePerSecond: barePer, ratio: Number((oursPerSecond / barePerSecond).toPrecision(3)), count };
}

/** The run in which a case came to be in force: the first of its chain. */
export async function firstRun({ client }: Office, workflowId: string): Promise<string> {
  let runId: string | undefined;
  for (;;) {
    const history = await client.workflow.getHandle(workflowId, runId).fetchHistory();
    const before = history.events?.[0]?.workflowExecutionStartedEventAttributes?.continuedExecutionRunId;
    if (!before) return historyToJSON(history);
    runId = before;
  }
}
