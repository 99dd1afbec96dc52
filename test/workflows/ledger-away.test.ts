import { certificateWorkflowId } from '../../domain/case/workflow-id';
import { LedgerDiverged } from '../../entities/ledger-writer';
import { caseState } from '../../workflows/enrollment/enrollment.messages';
import { DEFAULT_POLICY } from '../../domain/law/policy';
import { APPLICANT, completeApplication, openCommand } from '../builders/application';
import type { LifeEnv } from './life-env';
import { Lives } from './lives';

describe('a ledger that cannot be written', () => {
  const { another } = new Lives();
  const handleOf = ({ env, caseId }: LifeEnv) => env.client.workflow.getHandle(certificateWorkflowId(caseId));
  const runs = async (life: LifeEnv) => {
    const { status, historyLength, raw } = await handleOf(life).describe();
    return {
      status: status.name,
      historyLength,
      waitsFor: raw.pendingActivities?.map((one) => one.activityType?.name),
    };
  };

  it('is waited for, for hours on end, at the price of a few events, and then written once', async () => {
    const life = await another();
    await life.open();
    life.register.ledgerFault = new Error('the database is away');
    const declared = life.give(APPLICANT, { type: 'declareTruth', textVersion: '1' });
    await life.until(() => life.register.attempts > 300, '10 minutes');
    const waiting = await runs(life);
    expect(waiting).toMatchObject({ status: 'RUNNING', waitsFor: ['record'] });
    expect(waiting.historyLength).toBeLessThan(60);
    life.register.ledgerFault = undefined;
    await declared;
    expect(life.register.ledger.map(({ event }) => event.type)).toEqual(['caseOpened', 'truthDeclared']);
  });

  it('that disagrees keeps the case waiting in sight: no command passes, no deadline ends it, until it is mended', async () => {
    const life = await another();
    await life.open(openCommand('individual', { ...DEFAULT_POLICY, draftExpiry: 'PT2H' }));
    life.register.ledgerFault = new LedgerDiverged('the ledger is at an earlier version');
    const declared = life.give(APPLICANT, { type: 'declareTruth', textVersion: '1' });
    await life.until(() => life.register.attempts > 10, '10 minutes');
    await life.env.sleep('3 hours');
    expect(await runs(life)).toMatchObject({ status: 'RUNNING', waitsFor: ['record'] });
    expect(await handleOf(life).query(caseState)).toMatchObject({ version: 1, status: 'draft' });
    life.register.ledgerFault = undefined;
    await declared;
    await life.result();
    expect(life.register.ledger.map(({ event }) => event.type)).toEqual(['caseOpened', 'truthDeclared', 'lapsed']);
  });

  it('tells, when it is asked, where the case stands', async () => {
    const life = await another();
    await life.open();
    for (const command of completeApplication()) await life.give(APPLICANT, command);
    const { version, revision, status } = life.register.state!;
    expect(await handleOf(life).query(caseState)).toEqual({ version, revision, status });
  });
});
