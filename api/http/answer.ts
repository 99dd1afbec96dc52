import { pipeline } from 'node:stream/promises';
import type { Request, Response } from 'express';
import { queryOf } from './input';
import { etagOf } from './preconditions';
import type { Answer, Route } from './route';

/** An answer as it goes out: it can be kept and sent again. */
export interface Rendered {
  readonly status: number;
  readonly headers: Readonly<Record<string, string | readonly string[]>>;
  readonly body: string;
}

export const JSON_TYPE = 'application/json; charset=utf-8';

export function renderAnswer(route: Route, answer: Answer<unknown>, request: Request): Rendered {
  const { body, revision, location, headers = {} } = answer;
  const next = route.list ? (body as { next?: string } | undefined)?.next : undefined;
  return {
    status: answer.status ?? route.status,
    headers: {
      ...(body === undefined ? {} : { 'Content-Type': JSON_TYPE }),
      ...(revision === undefined ? {} : { ETag: etagOf(revision) }),
      ...(location === undefined ? {} : { Location: location }),
      ...(next === undefined ? {} : { Link: `<${nextPage(request, next)}>; rel="next"` }),
      ...headers,
    },
    body: body === undefined ? '' : JSON.stringify(body),
  };
}

export function send(response: Response, { status, headers, body }: Rendered): void {
  response.status(status);
  for (const [name, value] of Object.entries(headers))
    response.setHeader(name, typeof value === 'string' ? value : [...value]);
  if (body === '') response.end();
  else response.end(body, 'utf8');
}

/** Bytes of a document, under the name and type that we give it, never one that came with the upload. */
export function sendFile(
  response: Response,
  answer: Answer<unknown>,
  file: NonNullable<Answer<unknown>['file']>,
): void {
  const { bytes, mediaType, filename, inline } = file;
  if (answer.revision !== undefined) response.setHeader('ETag', etagOf(answer.revision));
  response
    .status(answer.status ?? 200)
    .setHeader('Content-Type', mediaType)
    .setHeader('Content-Length', bytes.length)
    .setHeader('Content-Disposition', disposition(inline ? 'inline' : 'attachment', filename))
    .end(bytes);
}

/** A file whose length nobody knows yet. */
export function sendStream(response: Response, stream: NonNullable<Answer<unknown>['stream']>): Promise<void> {
  response
    .status(200)
    .setHeader('Content-Type', stream.mediaType)
    .setHeader('Content-Disposition', disposition('attachment', stream.filename));
  return pipeline(stream.chunks, response);
}

/** RFC 6266, with the name in ASCII for old readers and in full (RFC 8187) for others. */
function disposition(kind: 'inline' | 'attachment', filename: string): string {
  const ascii = filename.replaceAll(/[^\x20-\x7e]|["\\%]/g, '_');
  const full = encodeURIComponent(filename).replaceAll(
    /['()*]/g,
    (c) => `%${c.charCodeAt(0).toString(16).toUpperCase()}`,
  );
  return `${kind}; filename="${ascii}"; filename*=UTF-8''${full}`;
}

function nextPage(request: Request, cursor: string): string {
  const query = queryOf(request);
  query.set('cursor', cursor);
  return `${request.baseUrl}${request.path}?${query.toString()}`;
}
