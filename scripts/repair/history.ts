import { join, resolve } from 'node:path';
import type { Client } from '@temporalio/client';
import { WorkflowNotFoundError } from '@temporalio/client';
import type { DataConverter } from '@temporalio/common';
import type { InjectedSinks, WorkflowBundle } from '@temporalio/worker';
import { bundleWorkflowCode, DefaultLogger, Worker } from '@temporalio/worker';
import type { Recorded, RecordInput, RecordOutcome, StandingCommit } from '../../entities/ledger-writer';
import { certificateWorkflowId } from '../../workflows/enrollment/enrollment.messages';
import type { WitnessSinks } from '../../workflows/shared/witness';
import { FAILURE_CONVERTER } from '../operator';

const WORKFLOWS = resolve(__dirname, '../../workflows');

/** A commit as the workflow asked for it, and where it was told that the case was then. */
export interface WitnessedCommit {
  readonly input: RecordInput;
  readonly recorded: Recorded;
}

/** Reads out of Temporal's histories what workflows recorded, by replaying them against today's code. */
export class HistoryReader {
  private bundle: Promise<WorkflowBundle> | undefined;

  constructor(
    private readonly client: Client,
    private readonly dataConverter: DataConverter,
  ) {}

  /**
   * What the workflow of a case recorded from a version on, oldest first; as far back as Temporal still holds its
   * runs. Errors: DeterminismViolationError when a history does not replay against the code of today.
   */
  async commitsFrom(caseId: string, version: number): Promise<readonly WitnessedCommit[]> {
    const commits: WitnessedCommit[] = [];
    for await (const history of this.runs(caseId)) {
      commits.unshift(...(await this.replay(caseId, history)));
      if (commits[0] && commits[0].input.fromVersion <= version) break;
    }
    return commits.filter(({ input }) => input.fromVersion >= version);
  }

  /** The histories of a case's runs, the latest first, until one is no longer there. */
  private async *runs(caseId: string) {
    let runId: string | undefined;
    do {
      const history = await this.historyOf(caseId, runId);
      if (!history) return;
      yield history;
      runId = history.events?.[0]?.workflowExecutionStartedEventAttributes?.continuedExecutionRunId || undefined;
    } while (runId !== undefined);
  }

  private async historyOf(caseId: string, runId: string | undefined) {
    try {
      return await this.client.workflow.getHandle(certificateWorkflowId(caseId), runId).fetchHistory();
    } catch (error) {
      if (error instanceof WorkflowNotFoundError) return undefined;
      throw error;
    }
  }

  private async replay(caseId: string, history: unknown): Promise<readonly WitnessedCommit[]> {
    const commits: WitnessedCommit[] = [];
    const sinks: InjectedSinks<WitnessSinks> = {
      witness: {
        ledgerWork: {
          callDuringReplay: true,
          fn: (_info, activity, input, outcome) => {
            if (activity === 'record') commits.push(...recordedIn(input as RecordInput, outcome as RecordOutcome));
            if (activity === 'commitsAfter') commits.push(...(outcome as readonly StandingCommit[]).map(takenOver));
          },
        },
      },
    };
    const workflowBundle = await (this.bundle ??= bundleWithWitness());
    const { dataConverter } = this;
    await Worker.runReplayHistory({ workflowBundle, dataConverter, sinks }, history, certificateWorkflowId(caseId));
    return commits;
  }
}

function recordedIn(input: RecordInput, outcome: RecordOutcome): readonly WitnessedCommit[] {
  if ('ahead' in outcome) return outcome.ahead.map(takenOver);
  return 'recorded' in outcome ? [{ input, recorded: outcome.recorded }] : [];
}

/** What a lost attempt had recorded, as the workflow took it over from the ledger: the history holds it in full. */
function takenOver({ events, recorded }: StandingCommit): WitnessedCommit {
  const [first] = events;
  if (!first) throw new RangeError('a commit has at least one event');
  const { caseId, seq, at, actor, commandId } = first;
  const input = { caseId, fromVersion: seq - 1, at, actor, commandId, events: events.map(({ event }) => event) };
  return { input, recorded };
}

const bundleWithWitness = (): Promise<WorkflowBundle> =>
  bundleWorkflowCode({
    workflowsPath: WORKFLOWS,
    workflowInterceptorModules: [join(WORKFLOWS, 'shared/witness')],
    failureConverterPath: FAILURE_CONVERTER,
    logger: new DefaultLogger('ERROR'),
  });
