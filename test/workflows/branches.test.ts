import { CaProtocolError } from '../../adapters/ca/port';
import { DEFAULT_POLICY } from '../../domain/law/policy';
import { SYSTEM_ACTOR } from '../../domain/people/roles';
import type { Refused } from './life-env';
import { activateBy } from './life-env';
import { Lives } from './lives';
import { activation } from './register';
import {
  AGREEMENT,
  ALL_MET,
  APPLICANT,
  EXAMINER,
  OTHER_EXAMINER,
  openCommand,
  SUPERVISOR,
} from '../builders/application';

describe('branches of a life under skipped time', () => {
  const lives = new Lives();
  const { another } = lives;

  it('reads what the rules need once when its first command comes with it, so that a replay finds its moment again', async () => {
    const life = await another();
    await life.openAtOnce(openCommand('individual', DEFAULT_POLICY));
    expect(life.register.state?.status).toBe('draft');
    expect(life.register.readings).toBe(1);
  });

  it('takes in what the ledger holds and Temporal never heard of, and decides anew on that', async () => {
    const life = await another();
    await life.submit();
    const { version = 0, task } = life.register.state ?? {};
    const lost = { type: 'taskClaimed', taskId: task?.id ?? '' } as const;
    const at = new Date(await lives.env.currentTimeMs()).toISOString();
    const attempt = { caseId: life.caseId, fromVersion: version, at, actor: OTHER_EXAMINER, commandId: 'lost' };
    await life.register.record({ ...attempt, events: [lost] });
    await expect(life.claim(EXAMINER)).rejects.toThrow('task-claimed-by-other');
    // Who asked then asks again with the same id, and gets the answer that was lost.
    const again = await life.give(OTHER_EXAMINER, { type: 'claimTask', taskId: lost.taskId }, { commandId: 'lost' });
    expect(again.version).toBe(version + 1);
    const grounds = { text: 'Bukan untuk tugas kedinasan.', remedy: '-' } as const;
    const refuse = { type: 'refuse', reasonCode: 'not-for-duty', ...grounds } as const;
    await life.give(OTHER_EXAMINER, { ...refuse, sight: life.sight() });
    await life.result();
  });

  it('holds what the ledger holds, also where an attempt that got lost was decided with other values', async () => {
    const life = await another();
    await life.submit();
    await life.approve();
    await life.until(() => life.register.state?.lettersDue.length === 0);
    const { caseId, register } = life;
    const fromVersion = register.state?.version ?? 0;
    const at = new Date(await lives.env.currentTimeMs()).toISOString();
    const attempt = { caseId, fromVersion, at, actor: SYSTEM_ACTOR, commandId: `remindApplicant:${fromVersion}` };
    await register.record({ ...attempt, events: [{ type: 'applicantReminded', after: 'P7D' }] });
    await life.result();
    const reminded = register.ledger.flatMap(({ event }) => (event.type === 'applicantReminded' ? [event.after] : []));
    expect(reminded.sort()).toEqual([...DEFAULT_POLICY.agreementReminders].sort());
  });

  it('leaves what time brought to be judged again, once it knows what a lost attempt has changed', async () => {
    const life = await another();
    await life.submit();
    await life.approve();
    await life.until(() => life.register.state?.lettersDue.length === 0);
    const { caseId, register } = life;
    const fromVersion = register.state?.version ?? 0;
    const at = new Date(await lives.env.currentTimeMs()).toISOString();
    const attempt = { caseId, fromVersion, at, actor: APPLICANT, commandId: 'lost' };
    await register.record({ ...attempt, events: [{ type: 'agreementAccepted', ...AGREEMENT, topics: [] }] });
    await life.until(() => register.state?.status === 'acceptance', '1 day', 10);
    expect(register.ledger.filter(({ event }) => event.type === 'applicantReminded')).toEqual([]);
  });

  it('lapses a draft that nobody submits, thirty days on, and ends', async () => {
    const life = await another();
    await life.open();
    await life.result();
    expect(life.register.state?.status).toBe('lapsed');
  });

  it('Pasal 17(3): a refusal ends the case with its letter', async () => {
    const life = await another();
    await life.submit();
    await life.claim(EXAMINER);
    const grounds = { text: 'Bukan untuk tugas kedinasan.', remedy: 'Ajukan untuk tugas kedinasan.' };
    await life.give(EXAMINER, { type: 'refuse', sight: life.sight(), reasonCode: 'not-for-duty', ...grounds });
    await life.result();
    const letters = life.register.ledger.flatMap(({ event }) => (event.type === 'letterIssued' ? [event.letter] : []));
    expect(letters).toEqual(['submission-receipt', 'refusal-answer']);
  });

  it('two officers who claim at once: one holds the task, the other is told who was first', async () => {
    const life = await another();
    await life.submit();
    const claims = await Promise.allSettled([life.claim(EXAMINER), life.claim(OTHER_EXAMINER)]);
    const lost = claims.flatMap((claim) => (claim.status === 'rejected' ? [claim.reason as unknown] : []));
    expect(lost).toHaveLength(1);
    expect((lost[0] as Refused).refusal.code).toBe('task-claimed-by-other');
  });

  it('the same command twice is one decision and one answer', async () => {
    const life = await another();
    await life.submit();
    await life.claim(EXAMINER);
    const verify = { type: 'verify', sight: life.sight(), checklist: ALL_MET, remarks: '' } as const;
    const once = await life.give(EXAMINER, verify, { commandId: 'same' });
    expect(await life.give(EXAMINER, verify, { commandId: 'same' })).toEqual(once);
    expect(life.register.ledger.filter(({ event }) => event.type === 'verified')).toHaveLength(1);
  });

  it('Pasal 5(3), 19(2): what the CA returns goes back to verification, and its next order is another one', async () => {
    const life = await another();
    life.register.answers.push({ state: 'returned', reason: 'nama tidak lengkap' });
    await life.submit();
    await life.approve();
    await life.agree();
    await life.until(() => life.register.state?.status === 'verification');
    life.register.answers.splice(0);
    await life.approve();
    await life.agree();
    await life.until(() => life.register.state?.status === 'acceptance');
    expect(new Set(life.register.orders).size).toBe(2);
  });

  it('Pasal 19(1): a certificate that differs waits for a supervisor, who has it revoked', async () => {
    const life = await another();
    life.register.mismatches = ['public-key'];
    await life.submit();
    await life.approve();
    await life.agree();
    await life.until(() => life.register.state?.status === 'parked');
    await life.claim(SUPERVISOR);
    await life.give(SUPERVISOR, { type: 'rejectMismatch', sight: life.sight(), remarks: 'kunci bukan milik sistem' });
    await life.until(() => life.register.state?.status === 'revoked');
    expect(life.register.state?.revocation).toMatchObject({ origin: 'mismatch', reason: 'superseded' });
    expect(life.register.revocationOrders).toBe(1);
    await life.result();
  });

  it('an activation that nobody does lapses after its reminders', async () => {
    const life = await another();
    life.register.answers.push(activation(await activateBy(life)));
    life.register.keepsAnswer = true;
    await life.submit();
    await life.approve();
    await life.agree();
    await life.result();
    expect(life.register.state?.status).toBe('lapsed');
    const reminded = life.register.ledger.flatMap(({ event }) =>
      event.type === 'applicantReminded' ? [event.after] : [],
    );
    expect(reminded).toEqual(['P3D', 'P7D', 'P12D']);
  });

  it('a CA that is away for days is waited for: supervisors hear of it once, one order is made', async () => {
    const life = await another();
    life.register.failures = 400;
    await life.submit();
    await life.approve();
    await life.agree();
    await life.until(() => life.register.state?.status === 'acceptance', '2 hours', 60);
    expect(life.register.ledger.filter(({ event }) => event.type === 'caDelayed')).toHaveLength(1);
    expect(new Set(life.register.orders).size).toBe(1);
    await life.give(APPLICANT, { type: 'confirmReceipt' });
  });

  it('a CA that answers nonsense is asked again until it makes sense: it ends no case', async () => {
    const life = await another();
    life.register.failure = new CaProtocolError('The CA answered 422');
    life.register.failures = 20;
    await life.submit();
    await life.approve();
    await life.agree();
    await life.until(() => life.register.state?.status === 'acceptance', '10 minutes', 60);
    expect(new Set(life.register.orders).size).toBe(1);
  });
});
