import type { Refused } from './life-env';
import { activateBy, LifeEnv } from './life-env';
import { activation } from './register';
import { ALL_MET, APPLICANT, EXAMINER, OTHER_EXAMINER, SUPERVISOR } from '../builders/application';

describe('branches of a life under skipped time', () => {
  let first: LifeEnv;
  const started: LifeEnv[] = [];
  const another = async (): Promise<LifeEnv> => {
    const life = await LifeEnv.within(first.env);
    started.push(life);
    return life;
  };
  beforeAll(async () => {
    first = await LifeEnv.start();
  });
  afterAll(async () => {
    for (const life of [first, ...started]) await life.stopWorker();
    await first.env.teardown();
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

  it('Pasal 19(1): a certificate that differs waits for a supervisor, who can keep it from use', async () => {
    const life = await another();
    life.register.mismatches = ['public-key'];
    await life.submit();
    await life.approve();
    await life.agree();
    await life.until(() => life.register.state?.status === 'parked');
    await life.claim(SUPERVISOR);
    await life.give(SUPERVISOR, { type: 'rejectMismatch', sight: life.sight(), remarks: 'kunci bukan milik sistem' });
    await life.result();
    expect(life.register.state?.status).toBe('closed-mismatch');
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
});
