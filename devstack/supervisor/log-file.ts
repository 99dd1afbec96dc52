import { closeSync, existsSync, mkdirSync, openSync, readFileSync, renameSync, statSync } from 'node:fs';
import { dirname } from 'node:path';

const LARGE = 10 * 1024 * 1024;

/** Opens a part's log for appending; a large one is put aside first, so that two are kept at most. */
export function openLog(file: string): number {
  mkdirSync(dirname(file), { recursive: true });
  if (existsSync(file) && statSync(file).size > LARGE) renameSync(file, `${file}.1`);
  return openSync(file, 'a');
}

export const closeLog = closeSync;

/** The last lines, to say why a part does not start. */
export function tailOf(file: string, lines = 15): string {
  if (!existsSync(file)) return '';
  return readFileSync(file, 'utf8').trimEnd().split('\n').slice(-lines).join('\n');
}
