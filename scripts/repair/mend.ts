import type { Client } from '@temporalio/client';
import type { DataSource } from 'typeorm';
import type { SealedStore } from '../../adapters/documents/sealed-store';
import { SYSTEM_ACTOR } from '../../domain/people/roles';
import type { Commit } from '../../entities/ledger-check';
import { readLedger } from '../../entities/ledger-check';
import { ledgersOf } from '../../entities/ledger-pages';
import type { Recorded } from '../../entities/ledger-writer';
import { dossierDigest, record } from '../../entities/ledger-writer';
import type { LifeInput } from '../../workflows/certificate/certificate-life.workflow';
import type { Carried } from '../../workflows/certificate/life';
import {
  certificateWorkflowId,
  REMEMBERED_COMMANDS,
  WORKFLOW_TYPE,
} from '../../workflows/enrollment/enrollment.messages';
import type { HistoryReader, WitnessedCommit } from './history';
import { restorePapers } from './papers';
import type { Divergence } from './survey';

export interface Mending {
  readonly db: DataSource;
  readonly client: Client;
  readonly taskQueue: string;
  readonly histories: HistoryReader;
  readonly files: SealedStore;
}

/** Thrown when a case cannot be mended by a program; the text says why, and what it was mended up to. */
export class NotMended extends Error {
  override readonly name = 'NotMended';
}

/** Brings ledger and workflow of one case together again; answers what was done. Errors: {@link NotMended}. */
export async function mend(mending: Mending, divergence: Divergence): Promise<string> {
  const { caseId } = divergence;
  switch (divergence.kind) {
    case 'ledger-behind':
      return completeLedger(mending, caseId, divergence.ledger, divergence.workflow);
    case 'workflow-behind':
      return beginAnew(mending, caseId);
    case 'unclear':
      throw new NotMended(`case ${caseId}: ${divergence.why}`);
  }
}

/**
 * Records once more what the workflow had recorded and the database lost: the very events, from the replayed
 * history. After each commit the case must be where the workflow was told that it was, to the last hash.
 */
async function completeLedger(
  { db, histories, files }: Mending,
  caseId: string,
  from: number,
  to: number,
): Promise<string> {
  const commits = await histories.commitsFrom(caseId, from);
  let version = from;
  for (const commit of commits) {
    if (commit.input.fromVersion !== version) break;
    version = await again(db, commit);
  }
  if (version < to)
    throw new NotMended(
      `case ${caseId}: Temporal no longer holds what was recorded after version ${String(version)} of ${String(to)}`,
    );
  const papers = await restorePapers(db, files, caseId);
  return `the ledger was completed from version ${String(from)} to ${String(version)} out of Temporal's history, and ${String(papers)} papers were found again`;
}

async function again(db: DataSource, { input, recorded }: WitnessedCommit): Promise<number> {
  // Whether the officer was competent was judged when he decided; it is not judged again.
  const { officerRoles: _judged, ...events } = input;
  const outcome = await record(db, events);
  const at = `case ${input.caseId}, after version ${String(input.fromVersion)}`;
  if ('refusal' in outcome) throw new NotMended(`${at}: another case holds what it held (${outcome.refusal.code})`);
  if (!('recorded' in outcome) || !same(outcome.recorded, recorded))
    throw new NotMended(`${at}: what is recorded now is not what was recorded then`);
  return outcome.recorded.version;
}

const same = (now: Recorded, then: Recorded): boolean =>
  now.version === then.version &&
  now.revision === then.revision &&
  now.status === then.status &&
  now.dossierDigest === then.dossierDigest &&
  (then.head === undefined || now.head === then.head);

/** Starts the case's workflow from where its ledger left it; one that is further back is ended by the same step. */
async function beginAnew({ db, client, taskQueue }: Mending, caseId: string): Promise<string> {
  const reading = readLedger((await ledgersOf(db, 'ledger', [caseId])).get(caseId) ?? []);
  if (!reading.sound) throw new NotMended(`case ${caseId}: its ledger is not whole at event ${String(reading.seq)}`);
  const carried = carriedFrom(caseId, reading.commits);
  const input: LifeInput = { schema: 1, caseId, carried };
  await client.workflow.start(WORKFLOW_TYPE, {
    workflowId: certificateWorkflowId(caseId),
    taskQueue,
    args: [input],
    workflowIdReusePolicy: 'ALLOW_DUPLICATE',
    workflowIdConflictPolicy: 'TERMINATE_EXISTING',
  });
  return `its workflow began anew at version ${String(carried.state?.version ?? 0)} of the ledger`;
}

/** What a run would hand to the next one if it ended with the last of these commits. */
function carriedFrom(caseId: string, commits: readonly Commit[]): Carried {
  const state = commits.at(-1)?.after;
  if (!state) throw new NotMended(`case ${caseId} has no ledger`);
  const commands = commits.flatMap(({ events, after }) => {
    const { actor, commandId = '' } = events[0] ?? {};
    const { version, revision, status } = after;
    const receipt = { caseId, version, revision, status, dossierDigest: dossierDigest(after) };
    return actor?.personId === SYSTEM_ACTOR.personId ? [] : [[commandId, receipt] as const];
  });
  return { state, dossierDigest: dossierDigest(state), processed: commands.slice(-REMEMBERED_COMMANDS) };
}
