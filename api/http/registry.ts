import type { Router } from 'express';
import { fullPath } from '../middleware/exchange';
import { ProblemError } from '../problems/errors';
import type { Platform } from './operate';
import { operate } from './operate';
import type { Route } from './route';

/** Thrown at start for routes that contradict themselves or each other. */
export class RouteDefect extends Error {
  override readonly name = 'RouteDefect';
}

/** Mounts every route, and a 405 with Allow for every other method on their paths. Errors: {@link RouteDefect}. */
export function registerRoutes(router: Router, routes: readonly Route[], platform: Platform): void {
  checkRoutes(routes);
  for (const route of routes) router[route.method](fullPath(route), operate(route, platform));
  for (const [path, allow] of methodsByPath(routes))
    router.all(path, () => {
      throw new ProblemError('method-not-allowed', { headers: { Allow: allow } });
    });
}

function methodsByPath(routes: readonly Route[]): ReadonlyMap<string, string> {
  const methods = new Map<string, string[]>();
  for (const route of routes) {
    const known = methods.get(fullPath(route)) ?? [];
    methods.set(fullPath(route), [
      ...known,
      ...(route.method === 'get' ? ['GET', 'HEAD'] : [route.method.toUpperCase()]),
    ]);
  }
  return new Map([...methods].map(([path, names]) => [path, names.join(', ')]));
}

const RULES: readonly (readonly [fault: string, holds: (route: Route) => boolean])[] = [
  ['takes an Idempotency-Key but is public: a key belongs to somebody', (r) => !!r.idempotent && r.access === 'public'],
  ['keeps answers by key but produces files', (r) => !!r.idempotent && !!r.produces],
  ['needs a step-up but is public', (r) => !!r.stepUp && r.access === 'public'],
  ['has both a body and an upload', (r) => !!r.body && !!r.upload],
  ['is a GET with a body', (r) => r.method === 'get' && (!!r.body || !!r.upload)],
  ['is a list without a response', (r) => !!r.list && !r.response],
  ['is open to no role', (r) => typeof r.access !== 'string' && r.access.length === 0],
];

function checkRoutes(routes: readonly Route[]): void {
  for (const route of routes)
    for (const [fault, holds] of RULES) if (holds(route)) throw new RouteDefect(`${route.operationId} ${fault}`);
  unique(routes, ({ operationId }) => operationId);
  unique(routes, (route) => `${route.method} ${fullPath(route).replaceAll(/:\w+/g, ':')}`);
}

function unique(routes: readonly Route[], keyOf: (route: Route) => string): void {
  const keys = routes.map(keyOf);
  const double = keys.find((key, i) => keys.indexOf(key) !== i);
  if (double !== undefined) throw new RouteDefect(`${double} is registered twice`);
}
