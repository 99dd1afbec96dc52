import 'reflect-metadata';
import express from 'express';
import type { Express, RequestHandler } from 'express';
import type { Logger } from 'pino';
import type { Registry } from 'prom-client';
import type { DataSource } from 'typeorm';
import type { IdentityProvider } from '../adapters/identity/port';
import { recordAccess } from './auth/access-log';
import { authRoutes } from './auth/auth.routes';
import { Cookies } from './auth/cookies';
import { Sessions } from './auth/sessions';
import type { Probe } from './http/health';
import { healthCheck } from './http/health';
import { registerRoutes } from './http/registry';
import type { Route } from './http/route';
import { openExchange } from './middleware/exchange';
import { Idempotency } from './middleware/idempotency';
import type { ApiMetrics } from './middleware/metrics';
import { isLocal, observeRequests } from './middleware/metrics';
import type { RateLimits } from './middleware/rate-limit';
import { DEFAULT_RATE_LIMITS, rateLimiter } from './middleware/rate-limit';
import type { SealingKeys } from './middleware/sealer';
import { aesSealer } from './middleware/sealer';
import { securityHeaders } from './middleware/security-headers';
import type { OfficeView } from './office/office.dto';
import { officeRoutes } from './office/office.routes';
import { standInPages } from './pages/stand-in-pages';
import { webApplication } from './pages/web-application';
import { openApiDocument } from './openapi/document';
import { metaRoutes } from './openapi/meta.routes';
import { faultRenderer, problemDoor } from './problems/door';
import { ProblemError } from './problems/errors';
import type { FieldMessages } from './problems/field-messages';
import { problemPresenter } from './problems/present';

export interface AppDeps {
  readonly dataSource: Pick<DataSource, 'query' | 'transaction'>;
  readonly identity: IdentityProvider;
  /** Of the resources; those of sessions and of the contract are added. */
  readonly routes: readonly Route[];
  readonly probes: Readonly<Record<string, Probe>>;
  readonly logger: Logger;
  readonly registry: Registry;
  readonly metrics: ApiMetrics;
  readonly now: () => Date;
  readonly settings: AppSettings;
  /** Sentences of field codes that a resource has of its own. */
  readonly fieldMessages?: readonly FieldMessages[];
}

export interface AppSettings {
  /** How people reach us; https, or http on loopback. */
  readonly publicUrl: string;
  /** Whose system this is. */
  readonly office: OfficeView;
  /** Seal the answers that are kept for Idempotency-Keys. */
  readonly keys: SealingKeys;
  readonly rateLimits?: RateLimits;
  /** Where the build of the web application is; without it, people's pages say that there is none. */
  readonly webApplication?: string | undefined;
  /** Number of proxies whose X-Forwarded-For is believed; none unless said. */
  readonly trustedProxies?: number;
}

/** The API, ready to listen. Errors: InsecureOrigin, RouteDefect, SchemaDefect. */
export function createApp(deps: AppDeps): Express {
  const { dataSource, identity, logger, now, settings } = deps;
  const { publicUrl } = settings;
  const cookies = new Cookies(publicUrl);
  const sessions = new Sessions(dataSource, now);
  const renderFault = faultRenderer(problemPresenter(publicUrl, deps.fieldMessages));
  const routes: readonly Route[] = [
    ...deps.routes,
    ...officeRoutes(settings.office),
    ...authRoutes({ dataSource, identity, sessions, cookies, now }),
    ...metaRoutes(() => contract),
  ];
  const contract = openApiDocument(routes, publicUrl, cookies.session);

  const app = express();
  app.disable('x-powered-by').disable('etag').set('query parser', false);
  app.set('trust proxy', settings.trustedProxies ?? false);
  app.use(openExchange(logger), ...securityHeaders(publicUrl), observeRequests(deps.metrics));
  const router = express.Router({ caseSensitive: true, strict: true });
  registerRoutes(router, routes, {
    ...{ publicUrl, cookies, sessions, renderFault, now },
    idempotency: new Idempotency(dataSource, aesSealer(settings.keys), now),
    limitRate: rateLimiter(settings.rateLimits ?? DEFAULT_RATE_LIMITS),
  });
  operations(router, deps);
  if (settings.webApplication === undefined) standInPages(router, { cookies, sessions });
  else webApplication(router, settings.webApplication);
  app.use(router);
  app.use(() => {
    throw new ProblemError('not-found');
  });
  app.use(problemDoor(renderFault, (access) => recordAccess(dataSource, access, now())));
  return app;
}

/**
 * For those who run it: none is part of the contract. `/livez` says that this process takes requests, for whoever
 * decides whether to send it any or to start it again; `/healthz` says how every part is that it leans on.
 */
function operations(router: express.Router, { probes, registry, now }: AppDeps): void {
  const health = healthCheck(probes, now);
  router.get('/livez', (_request, response) => {
    response.json({ status: 'up' });
  });
  router.get('/healthz', async (_request, response) => {
    const state = await health();
    response.status(state.status === 'up' ? 200 : 503).json(state);
  });
  const metrics: RequestHandler = async (request, response) => {
    if (!isLocal(request)) throw new ProblemError('not-found');
    response.setHeader('Content-Type', registry.contentType).end(await registry.metrics());
  };
  router.get('/metrics', metrics);
  router.all(['/livez', '/healthz', '/metrics'], () => {
    throw new ProblemError('method-not-allowed', { headers: { Allow: 'GET, HEAD' } });
  });
}
