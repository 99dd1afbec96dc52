import { SettingsError, readPlace } from '../../config/settings';
import { ACCOUNTS, ONE_TIME_CODE } from '../../devstack/identity/accounts';
import { PartFailed } from '../../devstack/supervisor/part';
import { NoTemporal } from '../../devstack/temporal/binary';
import { AlreadyRunning } from './claim';
import { TITLES } from './parts';
import { PortTaken } from './ports';
import { startStack } from './start';
import type { PartName, Stack } from './types';
import { ensureWeb } from '../web/ensure';

/** Ends a start under way when the person asks for it. */
class Stopped extends Error {
  override readonly name = 'Stopped';
}

/** npm start: the whole stack in the foreground until Ctrl-C. SIKLUS_DATA and SIKLUS_PORT move it. */
async function main(): Promise<void> {
  const told = new AbortController();
  const stopped = new Promise<void>((resolve) => {
    for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const)
      process.on(signal, () => {
        if (told.signal.aborted) return;
        console.log('\nStopping ...');
        told.abort(new Stopped('told to stop'));
        resolve();
      });
  });
  const { dataDir, port } = readPlace(process.env);
  console.log(`Starting Siklus. Data and logs are kept in ${dataDir}`);
  await ensureWeb(told.signal);
  const stack = await startStack({ dataDir, port, say, signal: told.signal });
  welcome(stack);
  await stopped;
  await stack.stop();
  console.log('Stopped; the data is kept.');
}

function say(part: string, text: string): void {
  console.log(`  ${(TITLES[part as PartName] ?? part).padEnd(30)} ${text}`);
}

function welcome({ addresses, url }: Stack): void {
  console.log('\nAddresses');
  for (const [name, address] of Object.entries(addresses)) console.log(`  ${name.padEnd(18)} ${address}`);
  console.log(`\nDemonstration accounts (invented people; second factor for important actions: ${ONE_TIME_CODE})`);
  for (const { username, password, label } of ACCOUNTS) console.log(`  ${username.padEnd(13)} ${password}  ${label}`);
  console.log(`\nCtrl-C stops everything.\nSiklus is ready at ${url}`);
}

/** Errors whose text says all that a person can use; any other keeps its stack. */
const EXPLAINED = [SettingsError, PortTaken, AlreadyRunning, PartFailed, NoTemporal];

main().then(
  () => process.exit(0),
  (error: unknown) => {
    if (error instanceof Stopped) process.exit(0);
    console.error(EXPLAINED.some((kind) => error instanceof kind) ? `\n${(error as Error).message}` : error);
    process.exit(1);
  },
);
