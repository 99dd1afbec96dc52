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

  it('Pasal 13-20: runs from application to the last reminder after expiry, 737 days later', async () => {
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
    expect(register.state?.reminders).toEqual([]);
  });
});
