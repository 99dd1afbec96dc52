import type { NextFunction, Request, RequestHandler, Response } from 'express';
import type { Logger } from 'pino';
import type { Caller, Route } from '../http/route';
import type { Language } from '../problems/present';
import { traceIdOf } from './trace';

/** What is known of a request on its way through; the log line, the metrics and the problem are made of it. */
export interface Exchange {
  readonly traceId: string;
  readonly language: Language;
  readonly log: Logger;
  /** Set when a route was found; its template, never the path itself, is logged and counted. */
  route?: Route;
  caller?: Caller;
  /** The case that the path names. */
  caseId?: string | undefined;
}

const exchanges = new WeakMap<Request, Exchange>();

/** Errors: throws for a request that did not pass {@link openExchange}. */
export function exchangeOf(request: Request): Exchange {
  const exchange = exchanges.get(request);
  if (!exchange) throw new Error('the request passed no openExchange');
  return exchange;
}

/** First of all middleware: trace id and language of the request. */
export const openExchange =
  (logger: Logger): RequestHandler =>
  (request: Request, response: Response, next: NextFunction) => {
    const traceId = traceIdOf(request.get('traceparent'));
    const language: Language = request.acceptsLanguages('id', 'en') === 'en' ? 'en' : 'id';
    exchanges.set(request, { traceId, language, log: logger.child({ traceId }) });
    response.set('X-Trace-Id', traceId);
    next();
  };

/** Path template of the request, as logs and metrics name it. */
export const templateOf = ({ route }: Exchange): string => (route ? fullPath(route) : 'unknown');

export const fullPath = ({ path, root }: Pick<Route, 'path' | 'root'>): string => (root ? path : `/api${path}`);
