import { spawn } from 'node:child_process';
import { join, resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import { closeLog, openLog, tailOf } from '../../devstack/supervisor/log-file';
import { logFile } from './parts';

const ROOT = resolve(__dirname, '../..');
const LEASH = join(ROOT, 'devstack/supervisor/leash.cjs');

/** Runs one of our scripts to its end. Errors: an exit code other than 0, with the tail of its log. */
export function runScript(
  name: string,
  { dataDir, env, signal }: { dataDir: string; env: NodeJS.ProcessEnv; signal?: AbortSignal | undefined },
): Promise<void> {
  const file = logFile(dataDir, name);
  const log = openLog(file);
  const tsx = pathToFileURL(require.resolve('tsx')).href;
  const args = ['--import', tsx, '--require', LEASH, join(ROOT, 'scripts', `${name}.ts`)];
  const child = spawn(process.execPath, args, {
    ...{ env, cwd: ROOT, detached: true, stdio: ['ignore', log, log, 'ipc'] },
    ...(signal ? { signal } : {}),
  });
  closeLog(log);
  return new Promise((done, fail) => {
    child.once('error', fail);
    child.once('exit', (code, killed) => {
      if (code === 0) done();
      else fail(new Error(`${name} failed (${killed ?? `exit code ${code ?? 1}`})\n${tailOf(file)}`));
    });
  });
}
