import { connectTemporal, DevelopmentServer } from '../../../adapters/temporal/connect';
import { workerOn } from '../../../api/http/probes';
import { registerSearchAttributes } from '../../../scripts/search-attributes';
import { ensureNamespace } from '../../../scripts/namespace';
import type { Stack } from '../../../scripts/stack';
import { startStack } from '../../../scripts/stack';
import { Client } from '@temporalio/client';

const env = { PATH: process.env['PATH'], HOME: process.env['HOME'], PIP_FIND_LINKS: process.env['PIP_FIND_LINKS'] };

describe('a development server of Temporal', () => {
  let stack: Stack;
  beforeAll(async () => {
    stack = await startStack({ parts: ['temporal'], env });
  }, 180_000);
  afterAll(() => stack.stop());

  const connect = (production: boolean) => connectTemporal({ ...stack.settings.temporal, production });

  it('is refused by production, however it is addressed', async () => {
    await expect(connect(true)).rejects.toBeInstanceOf(DevelopmentServer);
  });

  it('serves everything else, after its namespace was made once', async () => {
    const connection = await connect(false);
    const namespace = 'op-karawang';
    expect(await ensureNamespace(connection, { namespace, retentionDays: 90 })).toBe(true);
    expect(await ensureNamespace(connection, { namespace, retentionDays: 1 })).toBe(false);
    const { config } = await connection.workflowService.describeNamespace({ namespace });
    expect(Number(config?.workflowExecutionRetentionTtl?.seconds)).toBe(90 * 86_400);
    expect((await registerSearchAttributes(connection, namespace)).length).toBeGreaterThan(0);
    expect(await registerSearchAttributes(connection, namespace)).toEqual([]);
    await connection.close();
  });

  it('has no worker while none asks for tasks', async () => {
    const connection = await connect(false);
    const probe = workerOn(new Client({ connection, namespace: 'default' }), 'siklus');
    await expect(probe()).rejects.toThrow('nobody has asked');
    await connection.close();
  });
});
