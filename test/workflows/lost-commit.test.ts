import { certificateWorkflowId } from '../../domain/case/workflow-id';
import { evolve } from '../../domain/enrollment/evolve';
import type { CaseEvent } from '../../domain/enrollment/events';
import type { CaseState } from '../../domain/enrollment/state';
import type { Actor } from '../../domain/people/roles';
import { caseState } from '../../workflows/enrollment/enrollment.messages';
import { APPLICANT, completeApplication, EXAMINER, OTHER_EXAMINER } from '../builders/application';
import type { LifeEnv } from './life-env';
import { Lives } from './lives';

/** A worker dies after its commit and before Temporal hears of it: the ledger knows, the workflow does not. */
describe('a commit that only the ledger remembers', () => {
  const { another } = new Lives();

  /** Writes what the dead worker had written, a while ago. */
  function committed({ register, caseId }: LifeEnv, actor: Actor, commandId: string, ...events: CaseEvent[]): void {
    const at = new Date(Date.parse(register.ledger.at(-1)!.at) + 1_000).toISOString();
    for (const event of events) {
      const recorded = { caseId, seq: register.ledger.length + 1, at, actor, commandId, event };
      register.ledger.push(recorded);
      register.state = evolve(register.state, recorded);
    }
  }
  const where = ({ env, caseId }: LifeEnv) =>
    env.client.workflow.getHandle(certificateWorkflowId(caseId)).query(caseState);
  const standing = ({ version, revision, status }: CaseState) => ({ version, revision, status });
  const claimed = (taskId: string): CaseEvent => ({ type: 'taskClaimed', taskId });

  it('is taken over when the same command comes again, and answered as it stands', async () => {
    const life = await another();
    await life.submit();
    const taskId = life.register.state!.task!.id;
    committed(life, EXAMINER, 'claim-1', claimed(taskId));
    const stood = life.register.state!;
    const receipt = await life.give(EXAMINER, { type: 'claimTask', taskId }, { commandId: 'claim-1' });
    expect(receipt).toMatchObject(standing(stood));
    expect(life.register.ledger.filter(({ event }) => event.type === 'taskClaimed')).toHaveLength(1);
    await life.until(() => life.register.state?.lettersDue.length === 0);
    expect(await where(life)).toEqual(standing(life.register.state!));
  });

  it('comes before another command, which is judged on what the case is by now', async () => {
    const life = await another();
    await life.submit();
    const taskId = life.register.state!.task!.id;
    committed(life, EXAMINER, 'claim-1', claimed(taskId));
    const refusal = await life.refusal(OTHER_EXAMINER, { type: 'claimTask', taskId });
    expect(refusal.code).toBe('task-claimed-by-other');
    expect(await where(life)).toEqual(standing(life.register.state!));
  });

  it('comes before what a deadline brings, and the deadline is met once', async () => {
    const life = await another();
    await life.open();
    for (const command of completeApplication().slice(0, -1)) await life.give(APPLICANT, command);
    committed(life, APPLICANT, 'declare-1', { type: 'truthDeclared', textVersion: '1' });
    await life.result();
    expect(life.register.ledger.slice(-2).map(({ event }) => event.type)).toEqual(['truthDeclared', 'lapsed']);
  });

  it('does not make the case refuse what the ledger already allows', async () => {
    const life = await another();
    await life.submit();
    // Its receipt is recorded by itself, and would take over what stands in the ledger before anybody asks.
    await life.until(() => life.register.state?.lettersDue.length === 0);
    const { task } = life.register.state!;
    committed(life, EXAMINER, 'claim-1', claimed(task!.id));
    committed(life, EXAMINER, 'release-1', { type: 'taskReleased', taskId: task!.id, reason: 'cuti' });
    committed(life, EXAMINER, 'claim-2', claimed(task!.id));
    const release = { type: 'releaseTask', taskId: task!.id, reason: 'sakit' } as const;
    // Without knowing how far the ledger is, the workflow holds that nobody has claimed the task.
    expect((await life.refusal(EXAMINER, release)).code).toBe('task-not-claimed');
    const { version: ledgerVersion } = life.register.state!;
    const receipt = await life.give(EXAMINER, release, { ledgerVersion });
    expect(receipt.version).toBeGreaterThan(ledgerVersion);
    expect(life.register.state!.task!.claimedBy).toBeUndefined();
  });
});
