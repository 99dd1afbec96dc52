// npm run story -- --out DIR: one certificate's whole life and its branches, through the public API of a running stack.
import { mkdirSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { readSettings } from '../../config/settings';
import { recordedPid } from '../../devstack/supervisor/pid-file';
import { runningStack, startStack } from '../stack';
import { kehilangan } from './in-force-plays';
import { individu, jabatan, sistem } from './plays';
import { demonstrationPolicy } from './policy';
import { World, until } from './world';

async function main(): Promise<void> {
  const { values } = parseArgs({ options: { out: { type: 'string' } } });
  if (!values.out) throw new Error('usage: npm run story -- --out DIR');
  const out = resolve(values.out);
  mkdirSync(out, { recursive: true });
  const stack = await theStack();
  try {
    await play(new World(stack.settings, out, stack.killWorker));
  } finally {
    await stack.stop();
  }
}

async function play(world: World): Promise<void> {
  const since = new Date(Date.now() - 1_000).toISOString();
  const restore = await demonstrationPolicy(world);
  try {
    const restOfLife = await individu(world, since);
    // The others pass while the individual's minutes run.
    await Promise.all([restOfLife(), others(world, since)]);
  } finally {
    await restore();
    const lines = [...world.people].flatMap(({ nik, fullName, email }) => [nik, fullName, email]);
    writeFileSync(join(world.out, 'subjects.txt'), `${lines.join('\n')}\n`);
  }
  console.log(`\nThe papers are in ${world.out}. To check them: npm run verify -- ${world.out}`);
}

async function others(world: World, since: string): Promise<void> {
  await jabatan(world, since);
  await sistem(world, since);
  await kehilangan(world, since);
}

/** The stack that runs on SIKLUS_DATA, or one started for the story and stopped after it. */
async function theStack() {
  const dataDir = resolve(process.env['SIKLUS_DATA'] ?? '.data');
  const running = runningStack(dataDir);
  if (running?.ready) {
    const env = { ...process.env, SIKLUS_DATA: dataDir, SIKLUS_PORT: String(running.port) };
    const settings = readSettings(env);
    return { settings, killWorker: () => killWorker(dataDir, settings.workerPort), stop: () => Promise.resolve() };
  }
  const port = Number(process.env['SIKLUS_PORT'] ?? 3000);
  console.log('No Siklus is running on this data folder: starting one for the story.');
  const stack = await startStack({ dataDir, port, say: (part, text) => console.log(`  ${part}: ${text}`) });
  return {
    settings: stack.settings,
    killWorker: () => killWorker(dataDir, stack.settings.workerPort),
    stop: () => stack.stop(),
  };
}

/** Ends the worker at once and waits until the supervisor has another one working. */
async function killWorker(dataDir: string, workerPort: number): Promise<void> {
  const pid = () => recordedPid(join(dataDir, 'run', 'worker.json'));
  const before = pid();
  if (before === undefined) throw new Error('no worker runs');
  process.kill(before, 'SIGKILL');
  await until('another worker', async () => {
    const healthy = await fetch(`http://127.0.0.1:${String(workerPort)}/healthz`).then(
      ({ ok }) => ok,
      () => false,
    );
    const other = pid();
    return healthy && other !== undefined && other !== before ? true : undefined;
  });
}

main().catch((error: unknown) => {
  console.error(error instanceof Error ? `${error.name}: ${error.message}` : error);
  process.exitCode = 1;
});
