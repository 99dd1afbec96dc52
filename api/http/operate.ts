import { randomBytes } from 'node:crypto';
import type { Request, RequestHandler, Response } from 'express';
import type { Cookies } from '../auth/cookies';
import { authorize } from '../auth/authorize';
import type { Sessions } from '../auth/sessions';
import { refuseCrossSite } from '../middleware/csrf';
import { exchangeOf } from '../middleware/exchange';
import type { Idempotency } from '../middleware/idempotency';
import { commandIdOf } from '../middleware/idempotency';
import type { LimitRate } from '../middleware/rate-limit';
import type { RenderFault } from '../problems/door';
import { faultOf } from '../problems/problem';
import { renderAnswer, send, sendFile, sendStream } from './answer';
import { sendEvents } from './events';
import { readBody, readParams, readQuery, requestSha256 } from './input';
import { readUpload } from './upload';
import { requiredKey, requiredRevision } from './preconditions';
import type { Answer, RequestContext, Route } from './route';

/** What every operation passes through. */
export interface Platform {
  readonly publicUrl: string;
  readonly cookies: Cookies;
  readonly sessions: Sessions;
  readonly idempotency: Idempotency;
  readonly limitRate: LimitRate;
  readonly renderFault: RenderFault;
  readonly now: () => Date;
}

/** One route as Express takes it: who asks, may he, what does he ask, is it known already; then the handler. */
export function operate(route: Route, platform: Platform): RequestHandler {
  return async (request, response) => {
    const exchange = exchangeOf(request);
    exchange.route = route;
    exchange.caseId = (request.params as Record<string, string>)['caseId'];
    await admit(route, platform, request, response);
    const ifRevision = route.ifMatch ? requiredRevision(request) : undefined;
    const key = route.idempotent ? requiredKey(request) : undefined;
    const params = readParams(request);
    const query = await readQuery(route, request);
    const body = await readBody(route, request, response);
    const { traceId, language, caller } = exchange;
    if (!caller) throw new Error('nobody was admitted');
    const context = (commandId: string): RequestContext<object, object> => ({
      ...{ params, query, body, caller, language, traceId, commandId, request },
      readUpload: (maxBytes) => readUpload(route, request, maxBytes),
      ...(ifRevision === undefined ? {} : { ifRevision }),
    });
    if (key === undefined) {
      await write(route, request, response, await route.handle(context(randomBytes(16).toString('hex'))));
      return;
    }
    const claim = { actorId: caller.actor.personId, key, requestSha256: requestSha256(request, body, query) };
    const { replayed, ...rendered } = await platform.idempotency.once(
      claim,
      async () => renderAnswer(route, await route.handle(context(commandIdOf(claim))), request),
      (refusal) => platform.renderFault(faultOf(refusal), request),
    );
    if (replayed) response.setHeader('Idempotency-Replayed', 'true');
    send(response, rendered);
  };
}

/** Session, rate, origin, rights: in this order, so that each is decided on what the one before it made sure. */
async function admit(route: Route, platform: Platform, request: Request, response: Response): Promise<void> {
  const { cookies, sessions, limitRate, publicUrl, now } = platform;
  const exchange = exchangeOf(request);
  const token = cookies.read(request, cookies.session);
  const session = token === undefined ? undefined : await sessions.find(token);
  if (session) exchange.caller = session.caller;
  await limitRate(request, response, route.rate ?? 'normal', session?.tokenSha256);
  if (route.method !== 'get' && !route.machine) refuseCrossSite(request, publicUrl);
  exchange.caller = authorize(route, session?.caller, now());
}

async function write(route: Route, request: Request, response: Response, answer: Answer<unknown>): Promise<void> {
  if (answer.stream) await sendStream(response, answer.stream);
  else if (answer.events) sendEvents(response, answer.events);
  else if (answer.file) sendFile(response, answer, answer.file);
  else send(response, renderAnswer(route, answer, request));
}
