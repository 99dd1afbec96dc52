import { join, resolve } from 'node:path';
import type { Settings } from '../../config/settings';
import { portsAbove } from '../../config/settings';
import { postgresServer } from '../../devstack/postgres/server';
import type { PartSpec } from '../../devstack/supervisor/part';
import { resolveTemporal } from '../../devstack/temporal/binary';
import { temporalServer } from '../../devstack/temporal/server';
import type { PartName } from './types';

const ROOT = resolve(__dirname, '../..');

/** Variables that hand a part's work to a server outside the stack. */
export const EXTERNAL: Partial<Record<PartName, string>> = {
  postgres: 'DATABASE_URL',
  temporal: 'TEMPORAL_ADDRESS',
  identity: 'OIDC_ISSUER',
  bsre: 'CA_URL',
  mail: 'SMTP_URL',
  hr: 'HR_URL',
};

export const TITLES: Record<PartName, string> = {
  postgres: 'PostgreSQL',
  temporal: 'Temporal',
  identity: 'identity provider (stand-in)',
  bsre: 'BSrE (stand-in)',
  mail: 'mail catcher (stand-in)',
  hr: 'SIM-ASN (stand-in)',
  worker: 'worker',
  api: 'API',
};

/** The ports that a part listens on. */
export function portsOf(part: PartName, { port, workerPort }: Settings): number[] {
  const ports = portsAbove(port);
  const byPart: Record<PartName, number[]> = {
    postgres: [ports.postgres],
    temporal: [ports.temporal, ports.temporalUi, ports.temporalMetrics],
    identity: [ports.identity],
    bsre: [ports.bsre],
    mail: [ports.smtp, ports.mailbox],
    hr: [ports.hr],
    worker: [workerPort],
    api: [port],
  };
  return byPart[part];
}

export interface PartContext {
  readonly settings: Settings;
  readonly env: NodeJS.ProcessEnv;
  readonly durable: boolean;
  readonly say: (part: string, text: string) => void;
  /** Fires when the start is given up. */
  readonly signal: AbortSignal;
}

export const pidFile = (dataDir: string, part: string): string => join(dataDir, 'run', `${part}.json`);
export const logFile = (dataDir: string, part: string): string => join(dataDir, 'logs', `${part}.log`);

/** How a part is started, known ready and stopped. Limits of stopping add up to some ten seconds. */
export async function partSpec(name: PartName, context: PartContext): Promise<PartSpec> {
  const { dataDir } = context.settings;
  const common = { name, env: context.env, logFile: logFile(dataDir, name), pidFile: pidFile(dataDir, name) };
  switch (name) {
    case 'postgres':
      // SIGINT is PostgreSQL's fast shutdown: sessions are ended, nothing is lost.
      return { ...common, ...(await postgres(context)), readyWithin: 60_000, stopSignal: 'SIGINT', stopWithin: 3_000 };
    case 'temporal':
      return { ...common, ...(await temporal(context)), readyWithin: 60_000, stopSignal: 'SIGTERM', stopWithin: 3_000 };
    case 'worker':
      // Longer than the worker's own grace for activities under way.
      return { ...common, ...ours(name, context), readyWithin: 120_000, stopSignal: 'SIGTERM', stopWithin: 6_000 };
    case 'api':
      return { ...common, ...ours(name, context), readyWithin: 60_000, stopSignal: 'SIGTERM', stopWithin: 3_000 };
    default:
      return { ...common, ...standIn(name), readyWithin: 60_000, stopSignal: 'SIGTERM', stopWithin: 1_000 };
  }
}

function postgres({ settings, env, durable, say, signal }: PartContext) {
  const { dataDir, databaseUrl, port } = settings;
  const tell = (text: string) => {
    say('postgres', text);
  };
  return postgresServer({ dataDir, databaseUrl, port: portsAbove(port).postgres, env, durable, say: tell, signal });
}

async function temporal({ settings, env, durable, say }: PartContext) {
  const tell = (text: string) => {
    say('temporal', text);
  };
  const binary = await resolveTemporal({ env, say: tell });
  return temporalServer({ binary, dataDir: settings.dataDir, ports: portsAbove(settings.port), env, durable });
}

function standIn(name: PartName): Pick<PartSpec, 'program' | 'ready'> {
  return { program: { node: join(ROOT, 'devstack/main.ts'), args: [name] }, ready: 'message' };
}

function ours(name: 'worker' | 'api', { settings }: PartContext): Pick<PartSpec, 'program' | 'ready'> {
  const port = name === 'api' ? settings.port : settings.workerPort;
  const healthy = async () => {
    const answer = await fetch(`http://127.0.0.1:${port}/healthz`, { signal: AbortSignal.timeout(5_000) });
    const { parts } = (await answer.json()) as { parts: Readonly<Record<string, string>> };
    return answer.ok || (name === 'api' ? onlyWorkerDown(parts) : refusesToDecide(parts));
  };
  return { program: { node: join(ROOT, name, 'main.ts') }, ready: healthy };
}

/** The worker has a readiness of its own. */
const onlyWorkerDown = (parts: Readonly<Record<string, string>>): boolean =>
  Object.entries(parts).every(([part, state]) => part === 'worker' || state === 'up');

/** It runs, and waits for people to mend what was restored to an earlier moment: they need the rest to run too. */
const refusesToDecide = ({ ledger }: Readonly<Record<string, string>>): boolean =>
  ledger === 'database-is-older' || ledger === 'temporal-is-older';

/** Why the worker that runs decides nothing; undefined when it does. */
export async function refusalOf({ workerPort }: Settings): Promise<string | undefined> {
  const answer = await fetch(`http://127.0.0.1:${workerPort}/healthz`, { signal: AbortSignal.timeout(5_000) });
  const { parts } = (await answer.json()) as { parts: Readonly<Record<string, string>> };
  return refusesToDecide(parts) ? parts['ledger'] : undefined;
}
