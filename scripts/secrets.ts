// secrets DIR: makes the secrets of a production that nobody else gives, each a file of its own; never one that is there.
import { randomBytes } from 'node:crypto';
import { chmodSync, existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { ensureKeys } from './stack/keys';

/**
 * On the host the folder keeps others out. Compose mounts single files as they are, and each image has a user of its
 * own, who must be able to read them.
 */
const FOLDER_MODE = 0o700;
const FILE_MODE = 0o444;

/** Given by others; without any of them the composition does not start. */
const OF_OTHERS = ['oidc-client-secret', 'ca-secret', 'ca-trust-anchors', 'smtp-url'];

function main(folder: string): void {
  mkdirSync(folder, { recursive: true, mode: FOLDER_MODE });
  const file = (name: string) => join(folder, name);
  const make = (name: string, value: string) => {
    if (!existsSync(file(name))) writeFileSync(file(name), `${value}\n`, { mode: FILE_MODE, flag: 'wx' });
  };
  const random = () => randomBytes(24).toString('base64url');
  ensureKeys(file('keys.json'));
  chmodSync(file('keys.json'), FILE_MODE);
  make('postgres-password', random());
  make('temporal-db-password', random());
  const password = readFileSync(file('postgres-password'), 'utf8').trim();
  make('database-url', `postgres://siklus:${encodeURIComponent(password)}@postgres:5432/siklus`);
  make('s3-access-key-id', 'siklus');
  make('s3-secret-access-key', random());
  console.log(`The secrets in ${folder} are complete but for: ${missingIn(folder).join(', ') || 'nothing'}.`);
  console.log('Keep a copy of keys.json apart from every copy of the database: without it no data can be read again.');
}

const missingIn = (folder: string): readonly string[] => OF_OTHERS.filter((name) => !existsSync(join(folder, name)));

// Behind the role (scripts/role.ts).
const folder = process.argv[3];
if (folder === undefined) {
  console.error('usage: secrets DIR');
  process.exitCode = 2;
} else main(resolve(folder));
