// npm test [-- jest arguments]: every test, with jest's own report kept in .cache/jest.json.
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdirSync, rmSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { startStack } from './stack';

const root = resolve(__dirname, '..');
const report = join(root, '.cache', 'jest.json');
const chosen = process.argv.slice(2);
/** Every worker and every test of workflows needs the same bundle, which takes seconds to make. */
const bundles = { SIKLUS_BUNDLES: join(root, '.cache', 'bundles') };

async function main(): Promise<void> {
  mkdirSync(join(root, '.cache'), { recursive: true });
  rmSync(report, { force: true });
  // Whoever runs everything runs sixty files that want a database of their own: one server for all of them.
  const server = chosen.length === 0 ? await startStack({ parts: ['postgres'] }) : undefined;
  try {
    process.exitCode = await jest(server ? { SIKLUS_TEST_POSTGRES: server.settings.databaseUrl } : {});
  } finally {
    await server?.stop();
  }
}

async function jest(more: NodeJS.ProcessEnv): Promise<number> {
  const program = join(root, 'node_modules', 'jest', 'bin', 'jest.js');
  const child = spawn(process.execPath, [program, '--json', `--outputFile=${report}`, ...chosen], {
    cwd: root,
    env: { ...bundles, ...process.env, ...more },
    // The JSON goes to the file; on the console people read the ordinary report, which jest writes to stderr.
    stdio: ['ignore', 'ignore', 'inherit'],
  });
  // Ctrl-C reaches jest by the terminal; the server is stopped once it has ended.
  const wait = () => undefined;
  process.on('SIGINT', wait).on('SIGTERM', () => child.kill('SIGTERM'));
  const [code] = (await once(child, 'exit')) as [number | null];
  return code ?? 1;
}

main().catch((error: unknown) => {
  console.error(error);
  process.exitCode = 1;
});
