import type { Context } from '@temporalio/activity';
import type { ActivityExecuteInput } from '@temporalio/worker';
import { heartbeat } from '../../worker/heartbeat';

const INPUT: ActivityExecuteInput = { args: [], headers: {} };

/** The heartbeats of an activity that takes `ms` and ends as `end` says. */
async function beatsOf(isLocal: boolean, ms: number, end: () => unknown): Promise<number> {
  let beats = 0;
  const context = { info: { isLocal }, heartbeat: () => (beats += 1) } as unknown as Context;
  const work = () => new Promise((resolve) => setTimeout(resolve, ms)).then(end);
  const running = (heartbeat(context).inbound?.execute ?? ((_input, next) => next(INPUT)))(INPUT, work);
  const ended = running.catch((error: unknown) => error);
  await jest.advanceTimersByTimeAsync(ms);
  await ended;
  const beaten = beats;
  await jest.advanceTimersByTimeAsync(60_000);
  expect(beats).toBe(beaten);
  return beaten;
}

describe('an activity', () => {
  beforeEach(() => void jest.useFakeTimers());
  afterEach(() => void jest.useRealTimers());

  it('says that it is alive every three seconds as long as it runs, and no longer', async () => {
    expect(await beatsOf(false, 10_000, () => 'done')).toBe(3);
    expect(await beatsOf(false, 2_000, () => 'done')).toBe(0);
  });

  it('stops saying so when it fails', async () => {
    const fails = () => {
      throw new Error('the CA is away');
    };
    expect(await beatsOf(false, 10_000, fails)).toBe(3);
  });

  it('that runs within a workflow task says nothing: it ends with its task', async () => {
    expect(await beatsOf(true, 10_000, () => 'done')).toBe(0);
  });
});
