import { connect } from 'node:net';
import type { Client } from '@temporalio/client';
import { temporal } from '@temporalio/proto';
import type { Probe } from './health';

/** Thrown when no worker is at work: commands would wait. */
export class NoWorker extends Error {
  override readonly name = 'NoWorker';
}

const { TASK_QUEUE_TYPE_WORKFLOW } = temporal.api.enums.v1.TaskQueueType;
const LIMIT_MS = 2_000;
/** A worker asks for tasks again at least every minute; one that died is taken for alive as long as that. */
const POLL_MS = 75_000;

/** Whether any worker asks Temporal for the tasks of cases: replicas may be anywhere, so they are not asked themselves. */
export const workerOn =
  ({ connection, workflowService, options }: Client, taskQueue: string): Probe =>
  async () => {
    const { pollers } = await connection.withDeadline(Date.now() + LIMIT_MS, () =>
      workflowService.describeTaskQueue({
        namespace: options.namespace,
        taskQueue: { name: taskQueue },
        taskQueueType: TASK_QUEUE_TYPE_WORKFLOW,
      }),
    );
    const since = (Date.now() - POLL_MS) / 1000;
    if (!pollers.some(({ lastAccessTime }) => Number(lastAccessTime?.seconds ?? 0) >= since))
      throw new NoWorker('nobody has asked for the tasks of cases lately');
  };

/** The outside systems that the health page asks about. */
export interface Neighbours {
  readonly oidc: { readonly issuer: string };
  readonly ca: { readonly url: string };
  readonly mail: { readonly url: string };
  readonly hr: { readonly url: string };
}

/** A part that does not answer makes `/healthz` say 503. Only the identity provider has an address that all have. */
export const neighbourProbes = ({ oidc, ca, mail, hr }: Neighbours): Readonly<Record<string, Probe>> => ({
  identity: answersOk(`${oidc.issuer.replace(/\/$/, '')}/.well-known/openid-configuration`),
  ca: accepts(ca.url),
  mail: accepts(mail.url),
  hr: accepts(hr.url),
});

const answersOk =
  (url: string): Probe =>
  async () => {
    const response = await fetch(url, { signal: AbortSignal.timeout(LIMIT_MS) });
    await response.body?.cancel();
    if (!response.ok) throw new Error(`answered ${String(response.status)}`);
  };

const PORTS: Readonly<Record<string, number>> = { 'http:': 80, 'https:': 443, 'smtp:': 25, 'smtps:': 465 };

/** Host and port of an address that may leave its port to its scheme. Errors: TypeError for what is no address. */
export function targetOf(address: string): { readonly host: string; readonly port: number } {
  const { hostname, port, protocol } = new URL(address);
  const known = port ? Number(port) : PORTS[protocol];
  if (known === undefined || hostname === '') throw new TypeError('not an address that connections go to');
  return { host: hostname.replace(/^\[|\]$/g, ''), port: known };
}

/** Whether something takes connections at an address. Errors at once: TypeError. */
export function accepts(address: string): Probe {
  const target = targetOf(address);
  return () =>
    new Promise<void>((resolve, reject) => {
      const socket = connect({ ...target, timeout: LIMIT_MS });
      socket.once('connect', () => {
        socket.destroy();
        resolve();
      });
      socket.once('timeout', () => socket.destroy(new Error('no answer')));
      socket.once('error', reject);
    });
}
