// npm test [-- jest arguments]: every test, with jest's own report kept in .cache/jest.json.
import { spawn } from 'node:child_process';
import { mkdirSync, rmSync } from 'node:fs';
import { join, resolve } from 'node:path';

const root = resolve(__dirname, '..');
const report = join(root, '.cache', 'jest.json');
mkdirSync(join(root, '.cache'), { recursive: true });
rmSync(report, { force: true });

const jest = join(root, 'node_modules', 'jest', 'bin', 'jest.js');
const child = spawn(process.execPath, [jest, '--json', `--outputFile=${report}`, ...process.argv.slice(2)], {
  cwd: root,
  // The JSON goes to the file; on the console people read the ordinary report, which jest writes to stderr.
  stdio: ['ignore', 'ignore', 'inherit'],
});
child.on('exit', (code, signal) => {
  process.exitCode = code ?? (signal ? 1 : 0);
});
