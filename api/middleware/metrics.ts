import type { Request, RequestHandler } from 'express';
import type { Registry } from 'prom-client';
import { collectDefaultMetrics, Histogram } from 'prom-client';
import { exchangeOf, templateOf } from './exchange';

const SECONDS = [0.005, 0.01, 0.02, 0.05, 0.1, 0.2, 0.5, 1, 2, 5, 10, 30];

/** What is measured of the API; every label comes from a small, fixed set. */
export function apiMetrics(registry: Registry) {
  collectDefaultMetrics({ register: registry });
  const requests = new Histogram({
    name: 'siklus_http_request_duration_seconds',
    help: 'Time from a request to its answer, by path template',
    labelNames: ['method', 'route', 'status'] as const,
    ...{ buckets: SECONDS, registers: [registry] },
  });
  const updates = new Histogram({
    name: 'siklus_update_duration_seconds',
    help: 'Time from sending a command to a case to its committed answer',
    labelNames: ['command', 'outcome'] as const,
    ...{ buckets: SECONDS, registers: [registry] },
  });
  return { requests, updates };
}
export type ApiMetrics = ReturnType<typeof apiMetrics>;

const METHODS = ['GET', 'HEAD', 'POST', 'PUT', 'PATCH', 'DELETE'];

/** One line and one observation for each request: never a path, a query, a header or a body, as those name people. */
export const observeRequests =
  ({ requests }: ApiMetrics): RequestHandler =>
  (request, response, next) => {
    const since = process.hrtime.bigint();
    response.once('close', () => {
      const exchange = exchangeOf(request);
      const seconds = Number(process.hrtime.bigint() - since) / 1e9;
      const method = METHODS.includes(request.method) ? request.method : 'other';
      const route = templateOf(exchange);
      const status = response.writableFinished ? response.statusCode : 499;
      requests.observe({ method, route, status }, seconds);
      exchange.log.info({ method, route, status, ms: Math.round(seconds * 1000) }, 'request');
    });
    next();
  };

const LOOPBACK_PEERS = ['127.0.0.1', '::1', '::ffff:127.0.0.1'];
const LOOPBACK_HOST = /^(localhost|127\.0\.0\.1|\[::1\])(:\d+)?$/;
const FORWARDED = ['forwarded', 'x-forwarded-for', 'x-forwarded-host', 'x-real-ip', 'via'];

/**
 * Whether a request was made on this machine and for it: from a loopback peer, to a loopback name (so that no page
 * can rebind one), and not handed on by a proxy. `/metrics` does not exist for any other.
 */
export const isLocal = (request: Request): boolean =>
  LOOPBACK_PEERS.includes(request.socket.remoteAddress ?? '') &&
  LOOPBACK_HOST.test(request.get('host') ?? '') &&
  FORWARDED.every((name) => request.get(name) === undefined);
