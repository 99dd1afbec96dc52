import type { Client } from '@temporalio/client';
import { WorkflowNotFoundError } from '@temporalio/client';
import { pino } from 'pino';
import type { DataSource } from 'typeorm';
import { until } from '../../devstack/supervisor/until';
import { LedgerDiverged } from '../../entities/ledger-writer';
import { lastPlace } from '../../entities/ledger-marks';
import type { AnchorState } from '../../worker/anchor';
import { Sentinel } from '../../worker/sentinel';
import type { Mark } from '../../workflows/ledger/anchor.messages';
import type { Office } from '../api/resources/office';
import { openOffice } from '../api/resources/office';
import { openCase, submitted } from '../api/resources/play';

let office: Office;
let db: DataSource;
let caseId = '';
beforeAll(async () => {
  office = await openOffice();
  db = office.dataSource;
  caseId = (await submitted(office, 'person-applicant-1')).caseId;
}, 120_000);
afterAll(() => office.close());

/** Temporal as far as the sentinel sees it: the anchor, and where each case's workflow is. */
class Temporal {
  looks = 0;
  state: AnchorState | undefined;
  readonly versions = new Map<string, number | 'none'>();
  readonly client = {
    withDeadline: (_at: number, work: () => unknown) => work(),
    workflow: {
      getHandle: (workflowId: string) => ({
        query: () => {
          const version = this.versions.get(workflowId.replace('certificate:', '')) ?? Number.MAX_SAFE_INTEGER;
          if (version === 'none') return Promise.reject(new WorkflowNotFoundError('none', workflowId, undefined));
          return Promise.resolve({ version });
        },
      }),
    },
  } as unknown as Client;

  read = () => {
    this.looks += 1;
    return Promise.resolve(this.state);
  };
  begin = (mark: Mark | undefined) => {
    this.state = { mark, startedMs: 1, events: 1 };
    return Promise.resolve();
  };
  set = (mark: Mark) => {
    const { startedMs, events } = this.state!;
    this.state = { mark, startedMs, events: events + 5 };
    return Promise.resolve();
  };
}

/** Looks until `reached`, with a sentinel that has just been started. */
async function watching(temporal: Temporal, work: (sentinel: Sentinel, gone: () => number) => Promise<void>) {
  let gone = 0;
  const sentinel = new Sentinel({
    ...{ db, client: temporal.client, anchor: temporal, now: () => office.clock.now, log: pino({ level: 'silent' }) },
    everyMs: 20,
    onGoneBack: () => {
      gone += 1;
    },
  });
  sentinel.start();
  try {
    await work(sentinel, () => gone);
  } finally {
    await sentinel.stop();
  }
}
const comesTo = (sentinel: Sentinel, wanted: string) =>
  until(() => sentinel.agreement === wanted, { within: 10_000, every: 10, what: `the sentinel says ${wanted}` });

describe('the sentinel between ledger and Temporal', () => {
  it('lets nothing pass before it has compared, begins to mark, and marks what is recorded', async () => {
    const temporal = new Temporal();
    await watching(temporal, async (sentinel) => {
      expect(() => sentinel.require()).toThrow('not compared yet');
      await comesTo(sentinel, 'ok');
      sentinel.require();
      await openCase(await office.signIn('person-applicant-2'), 'office');
      const last = await lastPlace(db);
      await until(() => temporal.state?.mark?.hash === last?.hash, { within: 5_000, every: 10, what: 'the new mark' });
    });
  });

  it('notices a database that does not hold the marked event, and lets nothing pass until it does again', async () => {
    const temporal = new Temporal();
    const last = (await lastPlace(db))!;
    await temporal.begin({ epoch: 0, ...last, seq: last.seq + 1 });
    await watching(temporal, async (sentinel) => {
      await comesTo(sentinel, 'database-is-older');
      expect(() => sentinel.require()).toThrow(LedgerDiverged);
      // Repaired: what holds now is where both begin to count anew.
      await temporal.set({ epoch: 1, ...last });
      await comesTo(sentinel, 'ok');
    });
  });

  it('notices a Temporal that has lost the workflow of a living case, or holds it further back than a crash could', async () => {
    const temporal = new Temporal();
    temporal.versions.set(caseId, 'none');
    await watching(temporal, (sentinel) => comesTo(sentinel, 'temporal-is-older'));
    const [{ version }]: [{ version: number }] = await db.query('SELECT version FROM case_file WHERE id = $1', [
      caseId,
    ]);
    // The last commit was two events: a worker that died with it leaves the workflow two behind.
    temporal.versions.set(caseId, version - 2);
    await watching(temporal, (sentinel) => comesTo(sentinel, 'ok'));
    temporal.state = undefined;
    temporal.versions.set(caseId, version - 3);
    await watching(temporal, (sentinel) => comesTo(sentinel, 'temporal-is-older'));
  });

  it.each<[string, (state: AnchorState) => AnchorState | undefined]>([
    ['has lost its record of the marks', () => undefined],
    [
      'has fewer events of them than before',
      ({ mark, startedMs, events }) => ({ mark, startedMs, events: events - 1 }),
    ],
    ['is at an earlier run of them', ({ mark, startedMs }) => ({ mark, startedMs: startedMs - 1, events: 400 })],
  ])('tells its worker to end when Temporal %s under it', async (_what, restored) => {
    const temporal = new Temporal();
    await watching(temporal, async (sentinel, gone) => {
      await comesTo(sentinel, 'ok');
      const { looks } = temporal;
      await until(() => temporal.looks > looks + 1, { within: 5_000, every: 10, what: 'a look at the mark' });
      temporal.state = restored(temporal.state!);
      await comesTo(sentinel, 'temporal-is-older');
      expect(gone()).toBeGreaterThan(0);
    });
  });
});
