import { ApplicationFailure, CancelledFailure } from '@temporalio/common';
import { MockActivityEnvironment } from '@temporalio/testing';
import { CaProtocolError, CaUnreachable } from '../../adapters/ca/port';
import { HOUR_MS, MINUTE_MS } from '../../domain/case/instant';
import type { FailureLine } from '../../worker/failure-log';
import { FailureLog, isWorthKeeping } from '../../worker/failure-log';

const SECRET = 'order of 3215014101900001';

/** A worker's activities, attempt by attempt, with a clock that is moved by hand. */
class Attempts {
  readonly lines: (readonly [level: string, line: FailureLine, message: string])[] = [];
  /** What the SDK itself says. */
  readonly sdk: string[] = [];
  nowMs = 0;
  private attempt = 0;
  private readonly log = new FailureLog(
    {
      warn: (line, message) => void this.lines.push(['warn', line, message]),
      info: (line, message) => void this.lines.push(['info', line, message]),
    },
    () => this.nowMs,
  );

  async ends(result: Error | 'well', caseId = 'case-1', activityType = 'orderCertificate'): Promise<void> {
    const say = (message: string) => void this.sdk.push(message);
    const environment = new MockActivityEnvironment(
      {
        attempt: ++this.attempt,
        activityType,
        workflowExecution: { workflowId: `certificate:${caseId}`, runId: 'run' },
      },
      {
        interceptors: [this.log.interceptor],
        logger: {
          ...{ trace: say, debug: () => undefined, info: say, warn: say, error: say },
          log: (_level, message) => {
            say(message);
          },
        },
      },
    );
    const work = () => (result === 'well' ? Promise.resolve('done') : Promise.reject(result));
    if (result === 'well') expect(await environment.run(work)).toBe('done');
    else await expect(environment.run(work)).rejects.toBe(result);
  }
}

describe('what the worker says of activities that fail', () => {
  let attempts: Attempts;
  beforeEach(() => (attempts = new Attempts()));

  it('is the first failure, then one line an hour, and that it works again', async () => {
    for (let minute = 0; minute < 180; minute += 5) {
      attempts.nowMs = minute * MINUTE_MS;
      await attempts.ends(new CaUnreachable(SECRET));
    }
    await attempts.ends('well');
    await attempts.ends('well');
    expect(attempts.lines).toEqual([
      [
        'warn',
        { caseId: 'case-1', activity: 'orderCertificate', attempt: 1, error: 'CaUnreachable' },
        'an activity fails; it is tried again',
      ],
      ['warn', expect.objectContaining({ attempt: 13, error: 'CaUnreachable' }), 'an activity still fails'],
      ['warn', expect.objectContaining({ attempt: 25 }), 'an activity still fails'],
      ['info', { caseId: 'case-1', activity: 'orderCertificate', attempt: 37 }, 'an activity that failed works again'],
    ]);
  });

  it('is never what it was about: the name of the error, not its text', async () => {
    await attempts.ends(new CaProtocolError(SECRET));
    await attempts.ends(ApplicationFailure.retryable(SECRET, 'FileIncomplete'));
    expect(attempts.lines.map(([, { error }]) => error)).toEqual(['CaProtocolError', 'FileIncomplete']);
    expect(JSON.stringify(attempts.lines)).not.toContain(SECRET);
  });

  it('is said at once when it fails in another way', async () => {
    await attempts.ends(new CaUnreachable('away'));
    await attempts.ends(new CaUnreachable('still away'));
    await attempts.ends(new CaProtocolError('nonsense'));
    expect(attempts.lines.map(([, { attempt, error }]) => [attempt, error])).toEqual([
      [1, 'CaUnreachable'],
      [3, 'CaProtocolError'],
    ]);
  });

  it('keeps cases and activities apart', async () => {
    await attempts.ends(new CaUnreachable('away'), 'case-1');
    await attempts.ends(new CaUnreachable('away'), 'case-2');
    await attempts.ends(new CaUnreachable('away'), 'case-1', 'askCa');
    await attempts.ends('well', 'case-2');
    attempts.nowMs = HOUR_MS - 1;
    await attempts.ends(new CaUnreachable('away'), 'case-1');
    expect(attempts.lines.map(([level, { caseId, activity }]) => [level, caseId, activity])).toEqual([
      ['warn', 'case-1', 'orderCertificate'],
      ['warn', 'case-2', 'orderCertificate'],
      ['warn', 'case-1', 'askCa'],
      ['info', 'case-2', 'orderCertificate'],
    ]);
  });

  it('is nothing when the CA only has no news, or the case needs no answer any more', async () => {
    const noNews = ApplicationFailure.retryable('the CA says nothing new', 'NothingNew');
    await attempts.ends(noNews);
    await attempts.ends(new CancelledFailure('the case went on'));
    expect(attempts.lines).toEqual([]);
    await attempts.ends(new CaUnreachable('away'));
    await attempts.ends(noNews);
    expect(attempts.lines.map(([level]) => level)).toEqual(['warn', 'info']);
  });

  it('takes the place of the SDK’s own line, which comes at every attempt', async () => {
    await attempts.ends(new CaUnreachable('away'));
    await attempts.ends(new CaUnreachable('away'));
    expect(attempts.sdk).toHaveLength(2);
    expect(attempts.sdk.filter((message) => isWorthKeeping({ message }))).toEqual([]);
    expect(isWorthKeeping({ message: 'Failing workflow task' })).toBe(true);
  });
});
