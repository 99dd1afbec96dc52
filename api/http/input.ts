import { createHash } from 'node:crypto';
import express from 'express';
import type { Request, Response } from 'express';
import { ProblemError } from '../problems/errors';
import type { FieldFault } from '../problems/errors';
import { pointerTo } from './hostile';
import type { Route } from './route';
import { readDto } from './validate';

/** Longest JSON body, in bytes; uploads have their own limit, from policy. */
export const BODY_LIMIT = 100 * 1024;

const parseJson = express.json({ limit: BODY_LIMIT, inflate: false, strict: true, type: () => true });

/**
 * The body as the route's DTO allows it; an empty object where the route takes none. Errors: ProblemError
 * `media-type-unsupported` (415), `body-too-large` (413), `invalid-json` (400), `invalid-input` (422).
 */
export async function readBody(route: Route, request: Request, response: Response): Promise<object> {
  if (route.upload) {
    requireType(request, 'multipart/form-data');
    return {};
  }
  if (!route.body) return {};
  requireType(request, 'application/json');
  await new Promise<void>((resolve, reject) => {
    parseJson(request, response, (error?: unknown) => {
      if (error === undefined) resolve();
      else reject(error as Error);
    });
  });
  return readDto(route.body, request.body, 'invalid-input');
}

function requireType(request: Request, expected: string): void {
  const [given] = (request.get('content-type') ?? '').split(';');
  if (given?.trim().toLowerCase() !== expected)
    throw new ProblemError('media-type-unsupported', { params: { expected }, headers: { Accept: expected } });
}

/** No DTO takes a parameter: one that nobody asked for is a mistake that its sender should hear of. */
class NoQuery {}

/** Each parameter may come once, so that no two readers can take different ones (HPP). */
export async function readQuery(route: Route, request: Request): Promise<object> {
  if (route.foreignQuery) return {};
  const values = queryOf(request);
  const repeated: FieldFault[] = [...new Set(values.keys())]
    .filter((name) => values.getAll(name).length > 1)
    .map((name) => ({ pointer: pointerTo('', name), code: 'repeated' }));
  if (repeated.length > 0) throw new ProblemError('invalid-query', { errors: repeated });
  if (route.query) return readDto(route.query, Object.fromEntries(values), 'invalid-query');
  const unknown: FieldFault[] = [...values.keys()].map((name) => ({ pointer: pointerTo('', name), code: 'unknown' }));
  if (unknown.length > 0) throw new ProblemError('invalid-query', { errors: unknown });
  return new NoQuery();
}

/** Read from the text itself: what the framework made of it may be an array or an object. */
export const queryOf = ({ originalUrl }: Request): URLSearchParams => {
  const start = originalUrl.indexOf('?');
  return new URLSearchParams(start < 0 ? '' : originalUrl.slice(start + 1));
};

const PARAM = /^[A-Za-z0-9._~:-]{1,200}$/;

/** Path parameters. Errors: ProblemError `not-found` for one that no id of ours can be. */
export function readParams(request: Request): Readonly<Record<string, string>> {
  const params = request.params as Record<string, string>;
  if (!Object.values(params).every((value) => PARAM.test(value))) throw new ProblemError('not-found');
  return params;
}

/** What an Idempotency-Key stands for: all that the handler is given, in one order. */
export function requestSha256(request: Request, body: object, query: object): string {
  const { method, baseUrl, path } = request;
  const parts = [method, `${baseUrl}${path}`, request.get('if-match') ?? '', request.get('content-digest') ?? ''];
  return createHash('sha256')
    .update(canonical([...parts, query, body]))
    .digest('hex');
}

const canonical = (value: unknown): string =>
  JSON.stringify(value, (_key, member: unknown) =>
    typeof member === 'object' && member !== null && !Array.isArray(member)
      ? Object.fromEntries(Object.entries(member).sort(([a], [b]) => (a < b ? -1 : 1)))
      : member,
  );
