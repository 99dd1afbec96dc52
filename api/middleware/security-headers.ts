import type { RequestHandler } from 'express';
import helmet from 'helmet';

/** Answers are data: nothing in them may run, be framed, be sniffed or be kept by anybody on the way. */
export function securityHeaders(publicUrl: string): readonly RequestHandler[] {
  const https = publicUrl.startsWith('https:');
  const none = ["'none'"];
  const headers = helmet({
    contentSecurityPolicy: {
      useDefaults: false,
      directives: { defaultSrc: none, baseUri: none, formAction: none, frameAncestors: none, sandbox: [] },
    },
    frameguard: { action: 'deny' },
    hsts: https ? { maxAge: 63_072_000, includeSubDomains: true } : false,
  });
  const caching: RequestHandler = (_request, response, next) => {
    response.set({ 'Cache-Control': 'no-store', Vary: 'Cookie, Accept-Language' });
    next();
  };
  return [headers, caching];
}
