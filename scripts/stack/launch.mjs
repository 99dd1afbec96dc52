// The way in for `npm start` and every `npm run`: plain Node, because on a fresh clone nothing else is there yet.
import { spawn, spawnSync } from 'node:child_process';
import { existsSync, readFileSync, statSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';

const root = resolve(dirname(fileURLToPath(import.meta.url)), '../..');
const leash = join(root, 'devstack/supervisor/leash.cjs');

/** Runs a TypeScript entry through tsx in this terminal, after installing what is missing. Never returns early: the
 *  process ends with the entry's own exit code, or by the signal that ended it. */
export function launch(entry, args) {
  requireNode(20, 19);
  if (!installed()) install();
  const child = spawn(
    process.execPath,
    ['--import', import.meta.resolve('tsx'), '--require', leash, resolve(entry), ...args],
    {
      stdio: ['inherit', 'inherit', 'inherit', 'ipc'],
      env: { TSX_TSCONFIG_PATH: join(root, 'tsconfig.json'), ...process.env },
    },
  );
  // From a terminal the child gets SIGINT too; entries treat a repeated signal as the same request to stop.
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) process.on(signal, () => child.kill(signal));
  child.on('exit', (code, signal) => {
    if (signal === null) process.exit(code ?? 1);
    process.removeAllListeners(signal);
    process.kill(process.pid, signal);
  });
}

function requireNode(major, minor) {
  const [haveMajor, haveMinor] = process.versions.node.split('.').map(Number);
  if (haveMajor > major || (haveMajor === major && haveMinor >= minor)) return;
  console.error(
    `Siklus needs Node.js ${major}.${minor} or newer; this is ${process.versions.node} (https://nodejs.org).`,
  );
  process.exit(1);
}

/** Whether node_modules holds what package-lock.json asks for; dates first, contents only when the lock is newer. */
function installed() {
  const wanted = join(root, 'package-lock.json');
  const present = join(root, 'node_modules/.package-lock.json');
  if (!existsSync(present)) return false;
  if (statSync(wanted).mtimeMs <= statSync(present).mtimeMs) return true;
  const packagesOf = (file) => JSON.parse(readFileSync(file, 'utf8')).packages;
  const here = packagesOf(present);
  return Object.entries(packagesOf(wanted)).every(
    ([path, { version, optional }]) => path === '' || (here[path] ? here[path].version === version : optional === true),
  );
}

function install() {
  console.log('Installing dependencies (npm install) ...');
  // npm names itself when it runs us; else it is on the PATH.
  const npm = process.env.npm_execpath;
  const [command, ...first] = npm?.endsWith('.js') ? [process.execPath, npm] : ['npm'];
  const args = [...first, 'install', '--no-save', '--include=dev', '--no-audit', '--no-fund'];
  const { status, error } = spawnSync(command, args, { cwd: root, stdio: 'inherit' });
  if (status === 0) return;
  console.error(error ? `npm could not be run: ${error.message}` : 'npm install failed; see its messages above.');
  process.exit(1);
}
