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
  const outside = openFolder(user, createHash('sha256').update(dataDir).digest('hex').slice(0, 16));
  writeFileSync(pointer, `${outside}\n`);
  say(`user ${user?.name ?? 'of this process'} cannot reach ${dataDir}; the database is kept in ${outside}`);
  return outside;
}

/** A folder that the user owns, in a place that survives a reboot where there is one. */
export function openFolder(user: SystemUser | undefined, name: string): string {
  const parent = ['/var/lib', '/var/tmp', tmpdir()].find((place) => existsSync(place) && reaches(user, place));
  if (parent === undefined) throw new Error(`No folder can be reached by user ${user?.name ?? 'of this process'}`);
  const shared = join(parent, 'siklus');
  mkdirSync(shared, { recursive: true });
  chmodSync(shared, 0o755);
  return ownedFolder(join(shared, name), user);
}

function ownedFolder(folder: string, user: SystemUser | undefined): string {
  mkdirSync(folder, { recursive: true, mode: 0o700 });
  if (user) chownSync(folder, user.uid, user.gid);
  return folder;
}
