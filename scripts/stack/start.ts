import { chmodSync, mkdirSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { readSettings } from '../../config/settings';
import { ensureDatabase } from '../../devstack/postgres/server';
import { endLeftover } from '../../devstack/supervisor/pid-file';
import { Supervisor } from '../../devstack/supervisor/supervisor';
import { addressesOf } from './addresses';
import { claim, release, sayReady } from './claim';
import { ensureKeys } from './keys';
import type { PartContext } from './parts';
import { EXTERNAL, partSpec, pidFile, portsOf, refusalOf, TITLES } from './parts';
import { freeBasePort, requirePorts } from './ports';
import { runScript } from './prepare';
import { trustStandIn } from './trust';
import type { PartName, Stack, StackOptions } from './types';
import { PARTS } from './types';

const OURS: readonly PartName[] = ['worker', 'api'];

/** Each group is stopped after the one before it: whoever uses a part ends before the part. */
const STOP_ORDER: readonly (readonly PartName[])[] = [
  ['api'],
  ['worker'],
  ['identity', 'bsre', 'mail', 'hr'],
  ['temporal'],
  ['postgres'],
];

/**
 * Starts the parts and resolves when each is ready. Errors: PortTaken, AlreadyRunning, PartFailed, SettingsError,
 * NoTemporal; whatever had been started is stopped again before the error is thrown.
 */
export async function startStack(options: StackOptions = {}): Promise<Stack> {
  const givenUp = new AbortController();
  const signal = AbortSignal.any([givenUp.signal, ...(options.signal ? [options.signal] : [])]);
  const context = { ...(await contextOf(options)), signal };
  const { settings, env } = context;
  const { dataDir } = settings;
  const parts = PARTS.filter((part) => (options.parts ?? PARTS).includes(part) && !isExternal(part, options));
  const about = { port: settings.port, url: settings.publicUrl, addresses: addressesOf(parts, settings) };
  claim(dataDir, about);
  const supervisor = new Supervisor({ say: context.say });
  const stop = async () => {
    await supervisor.stop(STOP_ORDER);
    release(dataDir);
    if (options.dataDir === undefined) removeData(dataDir);
  };
  try {
    await endLeftovers(context);
    await requirePorts(parts.flatMap((part) => portsOf(part, settings).map((port) => ({ port, use: TITLES[part] }))));
    await abortable(startParts(supervisor, parts, context, options.prepare), signal);
    sayReady(dataDir);
  } catch (error) {
    givenUp.abort();
    await stop();
    throw error;
  }
  return {
    ...{ dataDir, ...about, env, settings, stop },
    pids: () => supervisor.pids(),
    kill: (part, signal = 'SIGKILL') => supervisor.kill(part, signal),
    ready: (part, waiting) => supervisor.ready(part, waiting),
  };
}

/** The machine is busiest while starting, so whatever does not need another part starts at once. */
async function startParts(
  supervisor: Supervisor,
  parts: readonly PartName[],
  context: PartContext,
  prepare: boolean | undefined,
): Promise<void> {
  const { settings, env, say, signal } = context;
  const start = async (part: PartName) => {
    const since = Date.now();
    await supervisor.start(await partSpec(part, context));
    if (part === 'postgres') await ensureDatabase(settings.databaseUrl);
    if (!signal.aborted) say(part, `ready (${seconds(since)})`);
  };
  const startAll = (group: readonly PartName[]) => Promise.all(parts.filter((part) => group.includes(part)).map(start));
  const standIns = startAll(['identity', 'bsre', 'mail', 'hr']);
  const servers = startAll(['postgres', 'temporal']);
  const prepared = servers.then(async () => {
    if (!(prepare ?? parts.some((part) => OURS.includes(part)))) return;
    for (const script of ['migrate', 'seed']) {
      const since = Date.now();
      await runScript(script, { dataDir: settings.dataDir, env, signal });
      say(script, `done (${seconds(since)})`);
    }
  });
  await Promise.all([prepared, standIns]);
  if (parts.includes('bsre') && (await trustStandIn(settings))) say('bsre', 'its root is the one to trust from now on');
  await startAll(OURS);
  const refusal = parts.includes('worker') ? await refusalOf(settings) : undefined;
  if (refusal !== undefined) say('worker', `decides nothing: ${refusal}; see npm run repair`);
}

const seconds = (since: number): string => `${((Date.now() - since) / 1000).toFixed(1)} s`;

async function contextOf(options: StackOptions): Promise<Omit<PartContext, 'signal'>> {
  const base = options.env ?? process.env;
  const dataDir = options.dataDir === undefined ? temporaryFolder() : resolve(options.dataDir);
  mkdirSync(dataDir, { recursive: true });
  const port = options.port ?? (await freeBasePort());
  const keys = resolve(base['SIKLUS_KEYS'] ?? join(dataDir, 'keys.json'));
  ensureKeys(keys);
  const env = { ...base, SIKLUS_DATA: dataDir, SIKLUS_PORT: String(port), SIKLUS_KEYS: keys };
  const settings = readSettings(env);
  if (settings.production)
    throw new Error('NODE_ENV is production: the stack runs stand-ins, which production refuses');
  const say = options.say ?? (() => undefined);
  const addresses = { DATABASE_URL: settings.databaseUrl, TEMPORAL_ADDRESS: settings.temporal.address };
  return { settings, env: { ...env, ...addresses }, durable: options.dataDir !== undefined, say };
}

/** Whether a variable already says where this part is. */
function isExternal(part: PartName, { env = process.env }: StackOptions): boolean {
  const variable = EXTERNAL[part];
  return variable !== undefined && Boolean(env[variable]);
}

async function endLeftovers({ settings: { dataDir }, say }: PartContext): Promise<void> {
  for (const part of STOP_ORDER.flat())
    if (await endLeftover(pidFile(dataDir, part), part === 'postgres' ? 'SIGINT' : 'SIGTERM'))
      say(part, 'one left over from an earlier start was ended');
}

function abortable<T>(work: Promise<T>, signal: AbortSignal): Promise<T> {
  return Promise.race([
    work,
    new Promise<never>((_, reject) => {
      const abort = () => {
        reject(signal.reason as Error);
      };
      if (signal.aborted) abort();
      else signal.addEventListener('abort', abort, { once: true });
    }),
  ]);
}

/** Others may pass through it, so that PostgreSQL's user reaches its folder; what is secret has rights of its own. */
function temporaryFolder(): string {
  const folder = mkdtempSync(join(tmpdir(), 'siklus-'));
  chmodSync(folder, 0o711);
  return folder;
}

/** Removes a data folder and what had to be kept elsewhere for it. */
export function removeData(dataDir: string): void {
  const elsewhere = join(dataDir, 'postgres.location');
  try {
    rmSync(readFileSync(elsewhere, 'utf8').trim(), { recursive: true, force: true });
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'ENOENT') throw error;
  }
  rmSync(dataDir, { recursive: true, force: true });
}
