import { TestWorkflowEnvironment } from '@temporalio/testing';
import { Worker } from '@temporalio/worker';
import { resolveTestServer } from '../../devstack/temporal/binary';
import { Anchor } from '../../worker/anchor';
import type { Mark } from '../../workflows/ledger/anchor.messages';
import { ANCHOR_ID } from '../../workflows/ledger/anchor.messages';
import { TEST_DATA, workflowBundle } from './life-env';

const QUEUE = 'anchor';
const markAt = (position: number, epoch = 0): Mark => ({
  ...{ epoch, position, caseId: 'case-1', seq: position, hash: `hash ${String(position)}` },
  at: '2026-11-23T02:00:00.000Z',
});

describe('the mark of how far the ledger had come', () => {
  let env: TestWorkflowEnvironment;
  let worker: Worker;
  let running: Promise<void>;
  let anchor: Anchor;
  const mark = async () => (await anchor.read())?.mark;
  const comesTo = async (wanted: Mark) => {
    while ((await mark())?.position !== wanted.position) await env.sleep(10);
    expect(await mark()).toEqual(wanted);
  };

  beforeAll(async () => {
    const path = await resolveTestServer();
    env = await TestWorkflowEnvironment.createTimeSkipping({
      server: { executable: { type: 'existing-path', path } },
      client: { dataConverter: TEST_DATA },
    });
    worker = await Worker.create({
      connection: env.nativeConnection,
      taskQueue: QUEUE,
      workflowBundle: await workflowBundle(),
      dataConverter: TEST_DATA,
    });
    running = worker.run();
    anchor = new Anchor(env.client, QUEUE);
  });
  afterAll(async () => {
    worker.shutdown();
    await running;
    await env.teardown();
  });

  it('is absent until somebody begins, and begins once', async () => {
    expect(await anchor.read()).toBeUndefined();
    await anchor.begin(markAt(3));
    expect(await mark()).toEqual(markAt(3));
    await anchor.begin(markAt(4));
    await comesTo(markAt(4));
  });

  it('only goes on, until people begin to count anew', async () => {
    await anchor.set(markAt(9));
    await comesTo(markAt(9));
    await anchor.set(markAt(7));
    await anchor.set(markAt(10));
    await comesTo(markAt(10));
    await anchor.set(markAt(2, 1));
    await comesTo(markAt(2, 1));
  });

  it('outlives its runs: each mark is an event, and a long history is handed over', async () => {
    const first = (await env.client.workflow.getHandle(ANCHOR_ID).describe()).runId;
    let position = 2;
    while ((await env.client.workflow.getHandle(ANCHOR_ID).describe()).runId === first) {
      position += 1;
      await anchor.set(markAt(position, 1));
      await comesTo(markAt(position, 1));
    }
    expect(position).toBeGreaterThan(80);
    expect(await mark()).toEqual(markAt(position, 1));
    await anchor.set(markAt(position + 1, 1));
    await comesTo(markAt(position + 1, 1));
  });
});
