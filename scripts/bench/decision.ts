import { randomUUID } from 'node:crypto';
import { setTimeout as pause } from 'node:timers/promises';
import { ACCOUNTS, ONE_TIME_CODE } from '../../devstack/identity/accounts';
import type { Session } from '../stack/login';
import { signIn } from '../stack/login';
import { bareLife, step } from './bare.workflow';
import { figure, quantile, timed } from './figures';
import { ASK_EVERY_MS, prepareMany, stateOf, submitted } from './lives';
import type { Office } from './office';
import { BARE } from './office';

/**
 * One decision, from the HTTP request to the answer after its commit, against a bare Update; in turn. What a decision
 * leaves behind (its letter, its mail) is done before the next: an officer does not decide ten cases a second. How it
 * is when somebody does, is told beside.
 */
export async function measureDecision(office: Office, count: number) {
  const { client, stack } = office;
  const account = ACCOUNTS.find(({ personId }) => personId === 'person-examiner-1');
  if (!account) throw new Error('the regency has no examiner');
  const session = await signIn(stack.url, account.username, account.password, ONE_TIME_CODE);
  const cases = await prepareMany(office, 2 * count);
  for (const one of cases) await submitted(office, one, stack.settings.temporal.taskQueue);
  for (const { caseId } of cases) await claimOf(office, session, caseId);
  const handle = await client.workflow.start(bareLife, {
    workflowId: `bare:${randomUUID()}`,
    taskQueue: BARE,
    args: [1_000_000, []],
  });
  const measure = async (some: typeof cases, calm: boolean) => {
    const ours: number[] = [];
    const bare: number[] = [];
    for (const { caseId } of some) {
      const decide = await returning(office, session, caseId);
      ours.push(await timed(decide));
      if (calm) await calmAgain(office, caseId);
      bare.push(await timed(() => handle.executeUpdate(step, { updateId: randomUUID() })));
    }
    return { ours, bare };
  };
  const { ours, bare } = await measure(cases.slice(count), true);
  const pressed = await measure(cases.slice(0, count), false);
  await handle.terminate('measured');
  return {
    overHttpMs: figure(ours),
    overHttpP99Ms: Number(quantile(ours, 0.99).toPrecision(4)),
    bareUpdateMs: figure(bare),
    ratio: Number((quantile(ours, 0.5) / quantile(bare, 0.5)).toPrecision(3)),
    oneRightAfterAnother: { overHttpMs: figure(pressed.ours), bareUpdateMs: figure(pressed.bare) },
  };
}

async function returning(office: Office, session: Session, caseId: string): Promise<() => Promise<void>> {
  const { id, revision, digest } = await openTask(office, caseId);
  const body = {
    ...{ seenDigest: digest, documents: [], reasonCode: 'letter-not-signed' },
    ...{ text: 'Belum ditandatangani.', remedy: 'Unggah yang sudah ditandatangani.' },
  };
  return () => post(session, `/api/tasks/${id}/return`, body, revision);
}

/** The letter of a case is filed and every mail about it has gone. */
async function calmAgain({ db }: Office, caseId: string): Promise<void> {
  for (;;) {
    const [row]: { busy: boolean }[] = await db.query(
      `SELECT jsonb_array_length(state->'lettersDue') > 0
           OR EXISTS (SELECT FROM outbox WHERE case_id = $1 AND status = 'pending') AS busy
         FROM case_file WHERE id = $1`,
      [caseId],
    );
    if (!row?.busy) return;
    await pause(ASK_EVERY_MS);
  }
}

export async function openTask(office: Office, caseId: string) {
  const { task, revision } = await stateOf(office, caseId);
  const [row]: { dossier_digest: string }[] = await office.db.query(
    'SELECT dossier_digest FROM case_file WHERE id = $1',
    [caseId],
  );
  return { id: task?.id ?? '', revision, digest: row?.dossier_digest ?? '' };
}

export async function claimOf(office: Office, session: Session, caseId: string): Promise<void> {
  const { id } = await openTask(office, caseId);
  await post(session, `/api/tasks/${id}/claim`, undefined);
}

async function post(session: Session, path: string, body?: object, revision?: number): Promise<void> {
  const headers: Record<string, string> = { 'idempotency-key': randomUUID() };
  if (body) headers['content-type'] = 'application/json';
  if (revision !== undefined) headers['if-match'] = `"r${String(revision)}"`;
  const payload = body ? { body: JSON.stringify(body) } : {};
  const response = await session.fetch(path, { method: 'POST', headers, ...payload });
  const text = await response.text();
  if (!response.ok) throw new Error(`${path}: ${String(response.status)} ${text.slice(0, 300)}`);
}
