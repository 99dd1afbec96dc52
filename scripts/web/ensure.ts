import { spawn } from 'node:child_process';
import { join, resolve } from 'node:path';
import { pathToFileURL } from 'node:url';

const ROOT = resolve(__dirname, '../..');

/** Builds the web application where its sources are newer than the build. Errors: what the build says. */
export function ensureWeb(signal?: AbortSignal): Promise<void> {
  const tsx = pathToFileURL(require.resolve('tsx')).href;
  const child = spawn(process.execPath, ['--import', tsx, join(ROOT, 'scripts/web/build.ts'), '--if-stale'], {
    ...{ cwd: ROOT, stdio: ['ignore', 'ignore', 'pipe'] },
    ...(signal ? { signal } : {}),
  });
  let said = '';
  child.stderr.on('data', (chunk: Buffer) => (said += chunk.toString()));
  return new Promise((done, fail) => {
    child.once('error', fail);
    child.once('exit', (code) => {
      if (code === 0) done();
      else fail(new Error(`the web application could not be built\n${said}`));
    });
  });
}
