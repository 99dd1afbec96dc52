import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import type { Logger, WorkflowBundle } from '@temporalio/worker';
import { bundleWorkflowCode } from '@temporalio/worker';

const root = resolve(__dirname, '..');
export const FAILURE_CONVERTER_PATH = require.resolve('../workflows/shared/failure-converter');

/**
 * The workflow code as the worker runs it. Bundling takes seconds, so a bundle is kept under the hash of every
 * source that can be in it and of the SDK's version.
 */
export async function workflowBundle(cacheDir: string, logger: Logger): Promise<WorkflowBundle | { codePath: string }> {
  const file = join(cacheDir, `workflows-${fingerprint()}.js`);
  if (existsSync(file)) return { codePath: file };
  const bundle = await bundleWorkflowCode({
    workflowsPath: join(root, 'workflows'),
    failureConverterPath: FAILURE_CONVERTER_PATH,
    logger,
  });
  mkdirSync(cacheDir, { recursive: true });
  const temporary = `${file}.${String(process.pid)}`;
  writeFileSync(temporary, bundle.code);
  renameSync(temporary, file);
  return bundle;
}

function fingerprint(): string {
  const hash = createHash('sha256');
  const { version } = JSON.parse(readFileSync(require.resolve('@temporalio/worker/package.json'), 'utf8')) as {
    version: string;
  };
  hash.update(version);
  for (const room of ['domain', 'workflows'])
    for (const name of readdirSync(join(root, room), { recursive: true, encoding: 'utf8' }).sort())
      if (name.endsWith('.ts')) hash.update(name).update(readFileSync(join(root, room, name)));
  return hash.digest('hex').slice(0, 16);
}
