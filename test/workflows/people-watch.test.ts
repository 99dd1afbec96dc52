import { addDays, wibDate } from '../../domain/calendar/wib';
import { lookAtPeople } from '../../workflows/people/people.messages';
import { EXAMINER } from '../builders/application';
import { HrDesk, WatchEnv } from './hr-desk';
import { LifeEnv } from './life-env';

let first: LifeEnv;
const lives: LifeEnv[] = [];
beforeAll(async () => {
  first = await LifeEnv.start();
});
afterAll(async () => {
  for (const life of [first, ...lives]) await life.stopWorker();
  await first.env.teardown();
});

let desk: HrDesk;
let watch: WatchEnv;
beforeEach(async () => {
  desk = new HrDesk(() => first.env.currentTimeMs());
  watch = new WatchEnv(first.env, desk);
  await watch.begin();
});
afterEach(() => watch.end());

const today = async () => wibDate(new Date(await first.env.currentTimeMs()).toISOString());
const another = async (): Promise<LifeEnv> => {
  const life = await LifeEnv.within(first.env);
  lives.push(life);
  return life;
};
const inForce = async (): Promise<LifeEnv> => {
  const life = await another();
  await life.issued();
  return life;
};
const hearsOf = ({ register }: LifeEnv, changeId: string): number =>
  register.ledger.filter(({ event }) => event.type === 'personChanged' && event.changeId === changeId).length;
const midnight = (day: string): string => `${addDays(day, -1)}T17:00`;

describe('the watch of what HR tells, under skipped time', () => {
  it('Pasal 11(2): a transfer that is announced comes to the certificate on its day in WIB, and not before', async () => {
    const life = await inForce();
    const day = addDays(await today(), 5);
    desk.records('P-1', 'transfer', day, [life.caseId]);
    await first.env.sleep('4 days');
    expect([desk.log, hearsOf(life, 'P-1')]).toEqual([[], 0]);
    await life.until(() => life.register.state?.task?.kind === 'person-change', '1 hour', 50);
    expect(desk.whenWas('applied P-1')).toContain(midnight(day));
    expect(life.register.state?.personChanges).toMatchObject([{ changeId: 'P-1', proposal: 'renew' }]);
  });

  it('Pasal 11(2): a retirement that is announced is proposed at once, ends rights on its day, and is told once', async () => {
    const life = await inForce();
    const day = addDays(await today(), 4);
    desk.records('P-1', 'retirement', day, [life.caseId]);
    await life.until(() => life.register.state?.task?.kind === 'person-change', '10 minutes', 12);
    expect(desk.whenWas('applied P-1')).toBeUndefined();
    await life.until(() => desk.isDone('P-1'), '6 hours', 25);
    expect(desk.whenWas('applied P-1')).toContain(midnight(day));
    expect(hearsOf(life, 'P-1')).toBe(1);
  });

  it('Pasal 11(2): what comes late is proposed within the hour, and what somebody looks for at once', async () => {
    const life = await inForce();
    await first.env.sleep('2 days');
    const before = await first.env.currentTimeMs();
    desk.records('P-1', 'death', addDays(await today(), -9), [life.caseId]);
    await life.until(() => hearsOf(life, 'P-1') === 1, '10 minutes', 7);
    expect((await first.env.currentTimeMs()) - before).toBeLessThan(3_600_000);
    const readings = desk.readings;
    await watch.handle.signal(lookAtPeople);
    await life.until(() => desk.readings > readings, '1 second', 30);
  });

  it('Pasal 11(2): HR away for three days costs no history; what counts meanwhile counts, and nothing is missed', async () => {
    const life = await inForce();
    const announced = addDays(await today(), 2);
    desk.records('P-1', 'transfer', announced, [life.caseId]);
    await life.until(() => desk.readings > 1, '10 minutes', 12);
    desk.down = true;
    await first.env.sleep('3 days');
    expect(desk.whenWas('applied P-1')).toContain(midnight(announced));
    desk.records('P-2', 'dismissal', await today(), [life.caseId]);
    const { historyLength } = await watch.handle.describe();
    expect(historyLength).toBeLessThan(160);
    expect(desk.readings).toBeGreaterThan(100);
    desk.down = false;
    await life.until(() => desk.isDone('P-2'), '10 minutes', 12);
    await life.until(() => hearsOf(life, 'P-1') + hearsOf(life, 'P-2') === 2);
  });

  it.each(['apply', 'abandoned', 'cases', 'close'])(
    'Pasal 11(2): a worker that dies in the step "%s" is followed by one that goes on, and nothing happens twice',
    async (step) => {
      const life = await inForce();
      desk.dying = { step, times: 2 };
      desk.records('P-1', 'dismissal', await today(), [life.caseId]);
      await life.until(() => desk.dying.times < 2, '10 minutes', 12);
      await watch.stopWorker();
      await watch.startWorker();
      await life.until(() => desk.isDone('P-1'), '10 minutes', 12);
      await life.until(() => hearsOf(life, 'P-1') === 1);
      expect(desk.log.map(({ what }) => what)).toEqual(['applied P-1', 'done P-1']);
    },
  );

  it('NCSSR 2.2.1.3: the task of an officer who left is the others’ before any case hears of the change', async () => {
    const life = await another();
    await life.submit();
    await life.claim(EXAMINER);
    desk.abandoned.push({ caseId: life.caseId, personId: EXAMINER.personId });
    desk.records('P-1', 'dismissal', await today(), [life.caseId]);
    await life.until(() => hearsOf(life, 'P-1') === 1, '10 minutes', 12);
    const types = life.register.ledger.map(({ event }) => event.type);
    expect(types.indexOf('taskReleased')).toBeGreaterThan(0);
    expect(types.indexOf('taskReleased')).toBeLessThan(types.indexOf('personChanged'));
  });

  it('a case that is over, or that nobody knows, keeps nobody else from hearing', async () => {
    const life = await inForce();
    desk.records('P-1', 'death', await today(), ['case-of-nobody', life.caseId]);
    await life.until(() => hearsOf(life, 'P-1') === 1, '10 minutes', 12);
  });

  it('goes on in a new run before its history grows long, however often somebody looks', async () => {
    const { runId } = await watch.handle.describe();
    let now = runId;
    for (let looks = 1; now === runId; looks++) {
      expect(looks).toBeLessThan(80);
      const { readings } = desk;
      await watch.handle.signal(lookAtPeople);
      while (desk.readings === readings) await watch.handle.describe();
      now = (await watch.handle.describe()).runId;
    }
    const { status, historyLength } = await watch.handle.describe();
    expect([status.name, historyLength < 100]).toEqual(['RUNNING', true]);
  });
});
