import { randomBytes } from 'node:crypto';
import { closeSync, existsSync, fsyncSync, linkSync, openSync, rmSync, writeSync } from 'node:fs';

/**
 * Makes the file of key rings that `config/settings.ts` reads, unless it is there: losing a key loses data, so an
 * existing file is never touched, and a new one appears whole or not at all.
 */
export function ensureKeys(file: string): void {
  if (existsSync(file)) return;
  const work = `${file}.${process.pid}`;
  const descriptor = openSync(work, 'wx', 0o600);
  writeSync(descriptor, `${JSON.stringify(newKeys(), null, 2)}\n`);
  fsyncSync(descriptor);
  closeSync(descriptor);
  linkSync(work, file);
  rmSync(work);
}

const newKeys = () => ({ payloads: newRing(), documents: newRing(), personal: newRing(), blindIndex: newKey() });
const newKey = () => randomBytes(32).toString('base64');

function newRing() {
  const current = `k${randomBytes(4).toString('hex')}`;
  return { current, keys: { [current]: newKey() } };
}
