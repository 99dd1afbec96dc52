import { spawn } from 'node:child_process';
import { existsSync, mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { cacheFolder } from '../../devstack/temporal/binary';

/** Programs that docker-compose.yml runs from images, built here from the same sources. */
const PROGRAMS = {
  'temporal-server': 'go.temporal.io/server/cmd/server@v1.32.1',
  'temporal-sql-tool': 'go.temporal.io/server/cmd/tools/sql@v1.32.1',
  versitygw: 'github.com/versity/versitygw/cmd/versitygw@v1.8.0',
} as const;
export type GoProgram = keyof typeof PROGRAMS;

/** Thrown when a program can neither be found nor built. */
export class NotBuilt extends Error {
  override readonly name = 'NotBuilt';
}

/**
 * Path of a program, built once by Go into the cache that all clones share; Temporal's server takes some ten minutes.
 * Errors: {@link NotBuilt}.
 */
export async function goProgram(name: GoProgram, say: (text: string) => void): Promise<string> {
  const source = PROGRAMS[name];
  const folder = join(cacheFolder(process.env), `go-${source.replace(/[^a-z0-9.]+/gi, '-')}`);
  const [path = ''] = source.split('@');
  const built = join(folder, path.slice(path.lastIndexOf('/') + 1));
  if (existsSync(built)) return built;
  mkdirSync(folder, { recursive: true });
  say(`building ${source} (go install)`);
  const code = await new Promise<number | string>((resolve) => {
    const child = spawn('go', ['install', source], { stdio: 'inherit', env: { ...process.env, GOBIN: folder } });
    child.once('error', ({ message }) => {
      resolve(message);
    });
    child.once('exit', (status, signal) => {
      resolve(status ?? signal ?? 1);
    });
  });
  if (code !== 0) throw new NotBuilt(`go install ${source}: ${String(code)}`);
  return built;
}
