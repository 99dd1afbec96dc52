import { TestWorkflowEnvironment } from '@temporalio/testing';
import { DefaultLogger, Runtime } from '@temporalio/worker';
import type { WorkflowGateway } from '../../api/http/gateway';
import { createGateway } from '../../api/workflow-gateway';
import { resolveTemporal } from '../../devstack/temporal/binary';
import { certificateWorkflowId, WORKFLOW_TYPE } from '../../workflows/enrollment/enrollment.messages';
import { TEST_DATA } from '../workflows/life-env';

describe('the gateway to a Temporal server: what cases are told', () => {
  let env: TestWorkflowEnvironment;
  let gateway: WorkflowGateway;
  beforeAll(async () => {
    Runtime.install({ logger: new DefaultLogger('ERROR') });
    const path = await resolveTemporal();
    env = await TestWorkflowEnvironment.createLocal({
      server: { executable: { type: 'existing-path', path } },
      client: { dataConverter: TEST_DATA },
    });
    gateway = createGateway({
      client: env.client,
      dataConverter: TEST_DATA,
      taskQueue: 'nobody',
      ledgerVersion: () => Promise.resolve(undefined),
    });
  });
  afterAll(() => env.teardown());

  const begin = (caseId: string) =>
    env.client.workflow.start(WORKFLOW_TYPE, { taskQueue: 'nobody', workflowId: certificateWorkflowId(caseId) });

  it('a case hears of a notice once, however often it comes, and of another notice again', async () => {
    const handle = await begin('case-1');
    for (const noticeId of ['n-1', 'n-1', 'n-1', 'n-2'])
      expect(await gateway.caRevoked('case-1', { serial: 'ab', noticeId })).toBe(true);
    const { events } = await handle.fetchHistory();
    const heard = (events ?? []).flatMap(({ workflowExecutionSignaledEventAttributes: told }) => told ?? []);
    expect(heard.map(({ signalName }) => signalName)).toEqual(['caStatusNotice', 'caStatusNotice']);
    const sealed = heard[0]?.input?.payloads ?? [];
    expect(Buffer.from(sealed[0]?.data ?? []).includes('"ab"')).toBe(false);
    const [payload] = await TEST_DATA.payloadCodecs![0]!.decode(sealed);
    expect(JSON.parse(Buffer.from(payload?.data ?? []).toString())).toEqual({ serial: 'ab' });
  });

  it('says so when no such case is under way: it never was, or it has ended', async () => {
    expect(await gateway.caRevoked('case-2', { serial: 'ab', noticeId: 'n-1' })).toBe(false);
    await (await begin('case-3')).terminate();
    expect(await gateway.caRevoked('case-3', { serial: 'ab', noticeId: 'n-1' })).toBe(false);
  });

  it('tells a case what an incident wants of it, sealed; and says when there is none to tell', async () => {
    const handle = await begin('case-4');
    const freeze = {
      type: 'freeze',
      incidentId: 'INS-1',
      by: 'person-supervisor-1',
      text: 'Kunci CA diragukan.',
    } as const;
    expect(await gateway.tell('case-4', freeze)).toBe(true);
    const { events } = await handle.fetchHistory();
    const [heard] = (events ?? []).flatMap(({ workflowExecutionSignaledEventAttributes: signal }) => signal ?? []);
    expect(heard?.signalName).toBe('told');
    const [payload] = await TEST_DATA.payloadCodecs![0]!.decode(heard?.input?.payloads ?? []);
    expect(JSON.parse(Buffer.from(payload?.data ?? []).toString())).toEqual(freeze);
    await handle.terminate();
    expect(await gateway.tell('case-4', freeze)).toBe(false);
    expect(await gateway.tell('case-5', freeze)).toBe(false);
  });
});
