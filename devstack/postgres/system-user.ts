import { spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';

/** The operating-system user that PostgreSQL runs as. */
export interface SystemUser {
  readonly name: string;
  readonly uid: number;
  readonly gid: number;
}

/**
 * PostgreSQL refuses to run as root: as root we run it as `postgres` where that user exists, else as `nobody`.
 * `undefined` means: as ourselves.
 */
export function postgresUser(): SystemUser | undefined {
  if (process.getuid?.() !== 0) return undefined;
  const users = readFileSync('/etc/passwd', 'utf8').split('\n').map(parse);
  const user = users.find(({ name }) => name === 'postgres') ?? users.find(({ name }) => name === 'nobody');
  if (!user) throw new Error('Running as root, and there is no user `postgres` or `nobody` that PostgreSQL can run as');
  return user;
}

function parse(line: string): SystemUser {
  const [name = '', , uid, gid] = line.split(':');
  return { name, uid: Number(uid), gid: Number(gid) };
}

/** Whether the user may go into a folder; a clone below a folder closed to others is not reachable. */
export const reaches = (user: SystemUser | undefined, folder: string): boolean => asUser(user, 'cd "$1"', folder);

/** Whether the user may run a program where it lies. */
export const mayRun = (user: SystemUser | undefined, file: string): boolean => asUser(user, 'test -x "$1"', file);

function asUser(user: SystemUser | undefined, command: string, path: string): boolean {
  const ids = user ? { uid: user.uid, gid: user.gid } : {};
  return spawnSync('/bin/sh', ['-c', command, 'sh', path], { ...ids, cwd: '/', stdio: 'ignore' }).status === 0;
}
