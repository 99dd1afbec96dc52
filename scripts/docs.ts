// npm run docs: writes the pages of docs/ that are made from the code; with --check, says which are stale.
import { readFileSync, writeFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { compliance } from './docs/compliance';
import { errors } from './docs/errors';
import { keys } from './docs/keys';
import { lifecycle, lifecyclePicture } from './docs/lifecycle';
import { readmeWith } from './docs/readme';

const root = resolve(__dirname, '..');
const pages: Record<string, () => string> = {
  'docs/LIFECYCLE.md': lifecycle,
  'docs/COMPLIANCE.md': () => compliance(root),
  'docs/ERRORS.md': errors,
  'docs/KEYS.md': keys,
  'README.md': () => readmeWith(readFileSync(resolve(root, 'README.md'), 'utf8'), lifecyclePicture()),
};

const check = process.argv.includes('--check');
const stale = Object.entries(pages).filter(([file, make]) => {
  const text = make();
  const path = resolve(root, file);
  const same = readOrEmpty(path) === text;
  if (!same && !check) writeFileSync(path, text);
  return !same;
});
for (const [file] of stale) console.log(`${file}: ${check ? 'stale, run npm run docs' : 'written'}`);
if (check && stale.length > 0) process.exitCode = 1;

function readOrEmpty(path: string): string {
  try {
    return readFileSync(path, 'utf8');
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return '';
    throw error;
  }
}
