import { createHash } from 'node:crypto';
import { chmodSync, chownSync, existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { SystemUser } from './system-user';
import { reaches } from './system-user';

/**
 * The folder of the database cluster: `postgres` in the data folder, or, when PostgreSQL's user cannot reach that, a
 * reachable one, said once and remembered in the data folder.
 */
export function clusterFolder(dataDir: string, user: SystemUser | undefined, say: (text: string) => void): string {
  const pointer = join(dataDir, 'postgres.location');
  if (existsSync(pointer)) {
    const folder = readFileSync(pointer, 'utf8').trim();
    if (existsSync(folder)) return folder;
    say(`the database folder ${folder} is gone; making a new one`);
  }
  const inside = join(dataDir, 'postgres');
  if (reaches(user, dataDir)) return ownedFolder(inside, user);
  const name = createHash('sha256').update(dataDir).digest('hex').slice(0, 16);
  const outside = ownedFolder(join(reachableFolder(user), name), user);
  writeFileSync(pointer, `${outside}\n`);
  say(`user ${user?.name ?? 'of this process'} cannot reach ${dataDir}; the database is kept in ${outside}`);
  return outside;
}

/** Our folder in a place that the user reaches and that, where there is one, survives a reboot. */
export function reachableFolder(user: SystemUser | undefined): string {
  const parent = ['/var/lib', '/var/tmp', tmpdir()].find((place) => existsSync(place) && reaches(user, place));
  if (parent === undefined) throw new Error(`No folder can be reached by user ${user?.name ?? 'of this process'}`);
  const folder = join(parent, 'siklus');
  mkdirSync(folder, { recursive: true });
  chmodSync(folder, 0o755);
  return folder;
}

function ownedFolder(folder: string, user: SystemUser | undefined): string {
  mkdirSync(folder, { recursive: true, mode: 0o700 });
  if (user) chownSync(folder, user.uid, user.gid);
  return folder;
}
