import { createHash, randomBytes } from 'node:crypto';
import { existsSync, mkdirSync, readdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import type { Logger, WorkflowBundle } from '@temporalio/worker';
import { bundleWorkflowCode } from '@temporalio/worker';

const root = resolve(__dirname, '..');
export const FAILURE_CONVERTER_PATH = require.resolve('../workflows/shared/failure-converter');

/** Where the image's build leaves the bundle, so that no worker makes it. */
export const BUILT = join(root, 'dist');

/**
 * The workflow code as the worker runs it. Bundling takes seconds, so a bundle is kept under the hash of every
 * source that can be in it and of the SDK's version. Several workers may do it at once: each writes a file of its own
 * and the last step is a rename.
 */
export async function workflowBundle(cacheDir: string, logger: Logger): Promise<WorkflowBundle | { codePath: string }> {
  const name = `workflows-${fingerprint()}.js`;
  const file = join(cacheDir, name);
  const made = [file, join(BUILT, name)].find((path) => existsSync(path));
  if (made !== undefined) return { codePath: made };
  const bundle = await bundleWorkflowCode({
    workflowsPath: join(root, 'workflows'),
    failureConverterPath: FAILURE_CONVERTER_PATH,
    logger,
  });
  mkdirSync(cacheDir, { recursive: true });
  // Not the process id: in containers that share a folder, each is the first process of its own.
  const temporary = `${file}.${randomBytes(8).toString('hex')}`;
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
