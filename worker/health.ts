import type { IncomingMessage, ServerResponse } from 'node:http';
import type { Worker } from '@temporalio/worker';
import type { DataSource } from 'typeorm';
import type { NoticeRelay } from '../activities/notices/relay';
import { metrics } from './metrics';
import type { Sentinel } from './sentinel';

export interface HealthDeps {
  readonly db: DataSource;
  readonly worker: Pick<Worker, 'getState'>;
  readonly relay: NoticeRelay;
  readonly sentinel: Pick<Sentinel, 'agreement'>;
}

/** `/healthz` and `/metrics` of the worker, on the loopback address only. */
export const createHealth =
  (deps: HealthDeps) =>
  (request: IncomingMessage, response: ServerResponse): void => {
    void answer(deps, request.url ?? '/').then(
      ({ status, type, body }) => response.writeHead(status, { 'content-type': type }).end(body),
      () => response.writeHead(500).end(),
    );
  };

async function answer({ db, worker, relay, sentinel }: HealthDeps, url: string) {
  if (url === '/metrics') return { status: 200, type: metrics.contentType, body: await metrics.metrics() };
  if (url !== '/healthz') return { status: 404, type: 'text/plain', body: 'not found\n' };
  const database = await db.query('SELECT 1').then(
    () => 'ok',
    () => 'unreachable',
  );
  const temporal = worker.getState() === 'RUNNING' ? 'ok' : worker.getState().toLowerCase();
  const ledger = sentinel.agreement;
  const healthy = database === 'ok' && temporal === 'ok' && ledger === 'ok';
  const body = JSON.stringify({
    status: healthy ? 'ok' : 'degraded',
    parts: { database, temporal, ledger, outbox: relay.state },
  });
  return { status: healthy ? 200 : 503, type: 'application/json', body };
}
