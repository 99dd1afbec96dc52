import { existsSync } from 'node:fs';
import type { ServerResponse } from 'node:http';
import { extname, join } from 'node:path';
import express from 'express';
import type { RequestHandler, Router } from 'express';
import { ProblemError } from '../problems/errors';

/** Everything comes from this origin; pictures and PDF pages of papers are drawn from bytes that the page has read. */
export const WEB_POLICY = [
  "default-src 'none'",
  "script-src 'self'",
  "worker-src 'self'",
  "style-src 'self'",
  "font-src 'self'",
  "img-src 'self' blob:",
  "connect-src 'self'",
  "base-uri 'none'",
  "form-action 'self'",
  "frame-ancestors 'none'",
].join('; ');

/** Not people's pages, whatever a browser says that it would like to have. */
const PROGRAMS = /^\/(?:api|auth|assets)(?:\/|$)|^\/(?:healthz|livez|metrics)$/;

/** Whether a build of the web application stands in `folder`. */
export const isWebApplication = (folder: string): boolean => existsSync(join(folder, 'index.html'));

/**
 * The web application from its build: files under `assets/` bear the digest of their content in their name and may be
 * kept for ever; every other address that a browser navigates to is the one page, whose program knows what to show.
 */
export function webApplication(router: Router, folder: string): void {
  const assets = join(folder, 'assets');
  router.use('/assets', asProgram, compressed(assets), express.static(assets, { ...PLAIN, setHeaders: forEver }));
  router.use(asProgram, express.static(folder, PLAIN));
  router.get('/{*path}', (request, response, next) => {
    if (PROGRAMS.test(request.path) || !request.accepts('html')) {
      response.removeHeader('Content-Security-Policy');
      next();
      return;
    }
    response.set({ 'Content-Security-Policy': WEB_POLICY, 'Cache-Control': 'no-cache' });
    response.sendFile('index.html', { root: folder, cacheControl: false, lastModified: false }, (error?: Error) => {
      if (error) next(new ProblemError('unavailable', { cause: error }));
    });
  });
}

const PLAIN = { index: false, fallthrough: true, redirect: false, etag: true, lastModified: false } as const;

/** The same for everybody, and never another content under this name. */
const forEver = (response: ServerResponse): void => {
  response.setHeader('Cache-Control', 'public, max-age=31536000, immutable');
  response.setHeader('Vary', 'Accept-Encoding');
};

/** A script that runs as a worker is held to the policy that comes with it. */
const asProgram: RequestHandler = (request, response, next) => {
  if (request.method === 'GET' || request.method === 'HEAD') response.set('Content-Security-Policy', WEB_POLICY);
  next();
};

const TYPES: Readonly<Record<string, string>> = {
  '.js': 'text/javascript; charset=utf-8',
  '.mjs': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
};

/** Sends what the build has compressed already, to whom can read it. */
const compressed =
  (folder: string): RequestHandler =>
  (request, response, next) => {
    const type = TYPES[extname(request.path)];
    if (!type || !request.acceptsEncodings('br') || !existsSync(join(folder, `${request.path}.br`))) {
      next();
      return;
    }
    request.url = request.url.replace(request.path, `${request.path}.br`);
    response.set({ 'Content-Encoding': 'br', 'Content-Type': type });
    next();
  };
