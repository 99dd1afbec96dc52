import { randomBytes } from 'node:crypto';
import { cpSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { historyFromJSON } from '@temporalio/common/lib/proto-utils';
import type { ReplayWorkerOptions } from '@temporalio/worker';
import { bundleWorkflowCode, DefaultLogger, Worker } from '@temporalio/worker';
import { dataUnder, TEST_DATA, TEST_KEYS, workflowBundle } from './life-env';

const root = resolve(__dirname, '../..');
const folder = join(root, 'test/histories');
const histories = readdirSync(folder)
  .filter((file) => file.endsWith('.json'))
  .map((file) => ({ file, history: historyFromJSON(JSON.parse(readFileSync(join(folder, file), 'utf8'))) }));

type Bundle = NonNullable<ReplayWorkerOptions['workflowBundle']>;
const replay = (bundle: Bundle, history: (typeof histories)[number]['history'], dataConverter = TEST_DATA) =>
  Worker.runReplayHistory({ workflowBundle: bundle, dataConverter }, history);

describe('recorded lives', () => {
  it('are there: a whole life with its later runs, and a refusal', () => {
    expect(histories.length).toBeGreaterThanOrEqual(3);
  });

  it.each(histories)('$file replays against the code of today', async ({ history }) => {
    await replay(await workflowBundle(), history);
  });

  it.each(histories)('$file replays after the payload key was replaced', async ({ history }) => {
    const replaced = { current: 'next', keys: { ...TEST_KEYS.keys, next: randomBytes(32) } };
    await replay(await workflowBundle(), history, dataUnder(replaced));
  });

  it('do not replay without the key that they were sealed with', async () => {
    const lost = { current: 'next', keys: { next: randomBytes(32) } };
    const [first] = histories;
    await expect(first && replay(await workflowBundle(), first.history, dataUnder(lost))).rejects.toThrow(
      'Replay failed',
    );
  });

  it('do not replay against an incompatible edit', async () => {
    const copy = mkdtempSync(join(root, '.cache-edit-'));
    try {
      for (const room of ['domain', 'workflows']) cpSync(join(root, room), join(copy, room), { recursive: true });
      const file = join(copy, 'workflows/certificate/certificate-life.workflow.ts');
      const source = readFileSync(file, 'utf8');
      writeFileSync(file, source.replace('  listen(run);', "  listen(run);\n  await wf.sleep('1 minute');"));
      const edited = await bundleWorkflowCode({
        workflowsPath: join(copy, 'workflows'),
        failureConverterPath: join(copy, 'workflows/shared/failure-converter'),
        logger: new DefaultLogger('ERROR'),
      });
      const whole = histories.find(({ file: name }) => name === 'whole-life-1.json');
      await expect(whole && replay(edited, whole.history)).rejects.toThrow(/determinism|nondeterminism/i);
    } finally {
      rmSync(copy, { recursive: true, force: true });
    }
  });

  it('run in a bundle that holds rules and order only', async () => {
    const bundle = await workflowBundle();
    const code = 'code' in bundle ? bundle.code : readFileSync(bundle.codePath, 'utf8');
    expect(code.length).toBeLessThan(2_500_000);
    for (const foreign of ['node_modules/typeorm', 'node_modules/express', 'node_modules/pg/'])
      expect(code).not.toContain(foreign);
  });
});
