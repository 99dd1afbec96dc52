import { join, resolve } from 'node:path';
import type { PartSpec } from '../../devstack/supervisor/part';
import { logFile, pidFile } from '../stack/parts';

const ROOT = resolve(__dirname, '../..');

/** Two of each, as docker-compose.yml has them. */
export const APIS = ['api-1', 'api-2'] as const;
export const WORKERS = ['worker-1', 'worker-2'] as const;
export type ReplicaName = (typeof APIS)[number] | (typeof WORKERS)[number];
export const REPLICAS: readonly ReplicaName[] = [...WORKERS, ...APIS];

/** Ports of the replicas, above those of `portsAbove`. */
export const replicaPorts = (port: number): Record<ReplicaName, number> => ({
  'api-1': port + 11,
  'api-2': port + 12,
  'worker-1': port + 13,
  'worker-2': port + 14,
});

export interface ReplicaContext {
  readonly dataDir: string;
  /** What all replicas are told; each gets its port in addition. */
  readonly env: NodeJS.ProcessEnv;
  readonly ports: Record<ReplicaName, number>;
}

/** A replica as the image runs it: the same entry, with its role as the command, configured by environment alone. */
export function replicaSpec(name: ReplicaName, { dataDir, env, ports }: ReplicaContext): PartSpec {
  const role = name.startsWith('api') ? 'api' : 'worker';
  const port = ports[name];
  const own = role === 'api' ? { SIKLUS_PORT: String(port) } : { SIKLUS_WORKER_PORT: String(port) };
  const health = `http://127.0.0.1:${String(port)}${role === 'api' ? '/livez' : '/healthz'}`;
  return {
    name,
    program: { node: join(ROOT, 'scripts/role.ts'), args: [role] },
    env: { ...env, ...own },
    ready: async () => (await fetch(health, { signal: AbortSignal.timeout(5_000) })).ok,
    readyWithin: 120_000,
    stopSignal: 'SIGTERM',
    // The grace periods of docker-compose.yml.
    stopWithin: role === 'api' ? 10_000 : 20_000,
    logFile: logFile(dataDir, name),
    pidFile: pidFile(dataDir, name),
  };
}
