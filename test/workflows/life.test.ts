import { rungInstant } from '../../domain/calendar/ladder';
import { DEFAULT_POLICY } from '../../domain/law/policy';
import { LifeEnv } from './life-env';
import { activation } from './register';
import { APPLICANT } from '../builders/application';

describe("a certificate's life under skipped time", () => {
  let life: LifeEnv;
  beforeAll(async () => {
    life = await LifeEnv.start();
  });
  afterAll(async () => {
    await life.stopWorker();
    await life.env.teardown();
  });

  it('Pasal 13(1), 17(1)-(2), 19, 20(2): runs from application to the last reminder after expiry, 737 days later', async () => {
    const { register } = life;
    register.answers.push(activation(new Date((await life.env.currentTimeMs()) + 14 * 86_400_000).toISOString()));
    await life.submit();
    await life.approve();
    await life.agree();
    await life.until(() => register.state?.status === 'acceptance');
    await life.give(APPLICANT, { type: 'confirmReceipt' });
    await life.result();
    expect(register.state?.status).toBe('expired');
    expect(register.orders).toHaveLength(1);
    const { reminders = [], certificate } = register.state ?? {};
    const rungs = DEFAULT_POLICY.reminderLadder;
    expect(reminders.map(({ rung, outcome }) => [rung, outcome])).toEqual(rungs.map((rung) => [rung, 'queued']));
    for (const { rung, at } of reminders) {
      const due = Date.parse(rungInstant(certificate?.notAfter ?? '', rung, DEFAULT_POLICY.reminderSendTime));
      expect(Math.abs(Date.parse(at) - due)).toBeLessThan(2_000);
    }
  });
});
