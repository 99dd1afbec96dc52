import type { Settings } from '../../config/settings';
import { readSettings } from '../../config/settings';
import type { ReverseProxy } from '../../devstack/proxy/server';
import { startProxy } from '../../devstack/proxy/server';
import type { PartSpec } from '../../devstack/supervisor/part';
import { Supervisor } from '../../devstack/supervisor/supervisor';
import { freeBasePort, requirePorts } from '../stack/ports';
import { runScript } from '../stack/prepare';
import { startStack } from '../stack/start';
import type { PartName, Stack } from '../stack/types';
import type { ReplicaName } from './parts';
import { APIS, REPLICAS, replicaPorts, replicaSpec, WORKERS } from './parts';

export interface ClusterOptions {
  readonly dataDir: string;
  /** The stack's port; others lie above it. Without it, a free range. */
  readonly port?: number;
  /** What all replicas are told in addition, such as where documents are kept. */
  readonly env?: NodeJS.ProcessEnv;
  /** Servers in place of the stack's own, once PostgreSQL runs; each is stopped after the replicas. */
  readonly servers?: (place: ServerPlace) => Promise<readonly PartSpec[]>;
  readonly say?: (part: string, text: string) => void;
}

export interface ServerPlace {
  readonly settings: Settings;
  readonly env: NodeJS.ProcessEnv;
}

/** What compose runs, without containers: two workers, two APIs behind one port, and what they lean on. */
export interface Cluster {
  readonly settings: Settings;
  readonly dataDir: string;
  readonly ports: Record<ReplicaName, number>;
  readonly proxy: ReverseProxy;
  pid(name: ReplicaName): number | undefined;
  /** Ends a replica as a failure would (SIGKILL) or as an operator does (SIGTERM); another takes its place. */
  kill(name: ReplicaName, signal?: NodeJS.Signals): void;
  /** Waits until another process than `otherThan` is ready in its place. */
  back(name: ReplicaName, otherThan: number | undefined): Promise<void>;
  stop(): Promise<void>;
}

const NEIGHBOURS: readonly PartName[] = ['postgres', 'identity', 'bsre', 'mail', 'hr'];

/** Starts all; whatever had been started is stopped again before an error is thrown. */
export async function startCluster(options: ClusterOptions): Promise<Cluster> {
  const { dataDir, servers, say = () => undefined } = options;
  const port = options.port ?? (await freeBasePort());
  const ports = replicaPorts(port);
  await requirePorts(REPLICAS.map((name) => ({ port: ports[name], use: name })));
  const parts: readonly PartName[] = servers ? NEIGHBOURS : [...NEIGHBOURS, 'temporal'];
  const stack = await startStack({
    ...{ dataDir, port, parts, say, prepare: false },
    env: { ...process.env, ...options.env },
  });
  const supervisor = new Supervisor({ say });
  const started: string[] = [];
  let proxy: ReverseProxy | undefined;
  const stop = async () => {
    await proxy?.close();
    await supervisor.stop([APIS, WORKERS, started]);
    await stack.stop();
  };
  try {
    const env = environmentOf(stack);
    for (const spec of (await servers?.({ settings: stack.settings, env })) ?? []) {
      started.unshift(spec.name);
      await supervisor.start(spec);
      say(spec.name, 'ready');
    }
    for (const script of ['migrate', 'seed']) await runScript(script, { dataDir, env });
    await Promise.all(
      REPLICAS.map(async (name) => {
        await supervisor.start(replicaSpec(name, { dataDir, env, ports }));
        say(name, 'ready');
      }),
    );
    proxy = await startProxy(
      port,
      APIS.map((name) => ({ name, port: ports[name] })),
    );
    return {
      ...{ dataDir, ports, proxy, stop, settings: readSettings(env) },
      pid: (name) => supervisor.pids()[name],
      kill: (name, signal = 'SIGKILL') => {
        if (!supervisor.kill(name, signal)) throw new Error(`${name} does not run`);
      },
      back: (name, otherThan) =>
        supervisor.ready(name, { within: 120_000, ...(otherThan === undefined ? {} : { otherThan }) }),
    };
  } catch (error) {
    await stop();
    throw error;
  }
}

/** Every address said, as in production: a replica's own port must not move where it looks for the others. */
function environmentOf({ env, settings }: Stack): NodeJS.ProcessEnv {
  return {
    ...env,
    SIKLUS_PUBLIC_URL: settings.publicUrl,
    SIKLUS_TRUSTED_PROXIES: '1',
    OIDC_ISSUER: settings.oidc.issuer,
    CA_URL: settings.ca.url,
    SMTP_URL: settings.mail.url,
    HR_URL: settings.hr.url,
    SIKLUS_WORKER_PORT: String(settings.workerPort),
  };
}
