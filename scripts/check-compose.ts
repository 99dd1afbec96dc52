// npm run check:compose: Docker Compose itself reads docker-compose.yml, with every optional part and the variables of
// .env.example; and the two name the same variables.
import { execFileSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import type { Compose } from '../devstack/compose/binary';
import { NoCompose, resolveCompose } from '../devstack/compose/binary';

const root = resolve(__dirname, '..');
const names = (file: string, pattern: RegExp): Set<string> =>
  new Set([...readFileSync(resolve(root, file), 'utf8').matchAll(pattern)].map(([, name = '']) => name));

/** Of Compose itself, not of the composition. */
const COMPOSE_OWN = ['COMPOSE_PROFILES'];

function differences(): readonly string[] {
  const used = names('docker-compose.yml', /\$\{([A-Z0-9_]+)/g);
  const explained = names('.env.example', /^([A-Z0-9_]+)=/gm);
  return [
    ...[...used].filter((name) => !explained.has(name)).map((name) => `${name} is not explained in .env.example`),
    ...[...explained]
      .filter((name) => !used.has(name) && !COMPOSE_OWN.includes(name))
      .map((name) => `${name} of .env.example is used nowhere`),
  ];
}

/** Errors: what Compose says is wrong. */
function config({ command, args }: Compose): void {
  const files = ['--file', 'docker-compose.yml', '--env-file', '.env.example'];
  // Nothing of this machine's own: the composition must stand by the file of variables alone.
  const { PATH, HOME } = process.env;
  const environment = { PATH, HOME };
  execFileSync(command, [...args, ...files, '--profile', '*', 'config', '--quiet'], {
    ...{ cwd: root, env: environment, stdio: ['ignore', 'ignore', 'inherit'] },
  });
}

async function main(): Promise<void> {
  const wrong = differences();
  for (const text of wrong) console.error(text);
  if (wrong.length > 0) process.exitCode = 1;
  const compose = await resolveCompose();
  console.log(`docker-compose.yml is read by ${[compose.command, ...compose.args].join(' ')} ${compose.version}`);
  config(compose);
}

main().catch((error: unknown) => {
  process.exitCode = 1;
  if (error instanceof NoCompose) console.error(error.message);
  // Compose that ended with a status has said on stderr what is wrong.
  else if (typeof (error as { status?: unknown }).status !== 'number') console.error(error);
});
