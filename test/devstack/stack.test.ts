import { existsSync, mkdtempSync } from 'node:fs';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Connection } from '@temporalio/client';
import { Client } from 'pg';
import { readPlace } from '../../config/settings';
import { isAlive } from '../../devstack/supervisor/process';
import { until } from '../../devstack/supervisor/until';
import type { Stack } from '../../scripts/stack';
import { AlreadyRunning, PortTaken, freeBasePort, runningStack, startStack } from '../../scripts/stack';
import { removeData } from '../../scripts/stack/start';

/** Nothing of the developer's own surroundings. */
const env = { PATH: process.env['PATH'], HOME: process.env['HOME'], PIP_FIND_LINKS: process.env['PIP_FIND_LINKS'] };
const keptDir = mkdtempSync(join(tmpdir(), 'siklus-kept-'));
afterAll(() => {
  removeData(keptDir);
});

async function query(stack: Stack, sql: string): Promise<unknown[]> {
  const client = new Client({ connectionString: stack.settings.databaseUrl });
  await client.connect();
  try {
    return (await client.query<Record<string, unknown>>(sql)).rows;
  } finally {
    await client.end();
  }
}

describe('a stack of PostgreSQL and Temporal', () => {
  let stack: Stack;
  beforeAll(async () => {
    stack = await startStack({ parts: ['postgres', 'temporal'], env });
  }, 180_000);

  it('answers for both', async () => {
    expect(await query(stack, 'SELECT current_database() AS name')).toEqual([{ name: 'siklus' }]);
    const connection = await Connection.connect({ address: stack.settings.temporal.address });
    const { namespaceInfo } = await connection.workflowService.describeNamespace({ namespace: 'default' });
    expect(namespaceInfo?.name).toBe('default');
    await connection.close();
  });

  it('hands its addresses to other processes by environment', () => {
    expect(readPlace(stack.env)).toEqual({ dataDir: stack.dataDir, port: stack.port });
    expect(runningStack(stack.dataDir)).toMatchObject({ pid: process.pid, ready: true, port: stack.port });
  });

  it.each(['postgres', 'temporal'] as const)('brings %s back when it is killed, with what it kept', async (part) => {
    await query(stack, `CREATE TABLE before_${part} (id int)`);
    const killed = stack.pids()[part]!;
    expect(stack.kill(part)).toBe(true);
    await stack.ready(part, { otherThan: killed });
    expect(isAlive(killed)).toBe(false);
    expect(await query(stack, `SELECT * FROM before_${part}`)).toEqual([]);
  });

  it('leaves no process and no temporary folder when it is stopped', async () => {
    const pids = Object.values(stack.pids());
    expect(pids).toHaveLength(2);
    await stack.stop();
    await until(() => !pids.some(isAlive), { within: 2_000, what: 'every process is gone' });
    expect(existsSync(stack.dataDir)).toBe(false);
  });
});

describe('a stack with a data folder of its own', () => {
  it('keeps its data, and is not started twice', async () => {
    const options = { dataDir: keptDir, port: await freeBasePort(), parts: ['postgres' as const], env };
    const first = await startStack(options);
    await query(first, 'CREATE TABLE kept (id int)');
    await expect(startStack(options)).rejects.toThrow(AlreadyRunning);
    await first.stop();
    const second = await startStack(options);
    expect(await query(second, 'SELECT * FROM kept')).toEqual([]);
    await second.stop();
    expect(runningStack(keptDir)).toBeUndefined();
  }, 120_000);

  it('names the port that is taken and the variable that moves it', async () => {
    const port = await freeBasePort();
    const squatter = createServer().listen(port + 6, '127.0.0.1');
    const starting = startStack({ dataDir: keptDir, port, parts: ['postgres'], env });
    await expect(starting).rejects.toThrow(PortTaken);
    await expect(starting).rejects.toThrow(new RegExp(`Port ${port + 6} \\(PostgreSQL\\).*SIKLUS_PORT`));
    squatter.close();
  });

  it('leaves nothing behind when the start is given up', async () => {
    const giveUp = new AbortController();
    const say = () => {
      giveUp.abort(new Error('given up'));
    };
    const options = { dataDir: keptDir, port: await freeBasePort(), parts: ['postgres', 'temporal'] as const, env };
    await expect(startStack({ ...options, say, signal: giveUp.signal })).rejects.toThrow('given up');
    const again = await startStack(options);
    await again.stop();
  }, 120_000);
});
