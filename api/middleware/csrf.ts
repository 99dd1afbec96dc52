import type { Request } from 'express';
import { ProblemError } from '../problems/errors';

/** The header that a form or a foreign page cannot send without our consent (CORS), which is never given. */
export const CSRF_HEADER = 'X-Siklus-CSRF';

/**
 * Refuses a changing request that may come from another site: it must bear the header, and whatever the browser says
 * of its origin must be ours. A program that is no browser says nothing of it. Errors: ProblemError
 * `cross-site-request`.
 */
export function refuseCrossSite(request: Request, publicUrl: string): void {
  const site = request.get('sec-fetch-site');
  const origin = request.get('origin');
  const own =
    request.get(CSRF_HEADER) === '1' &&
    (site === undefined || site === 'same-origin' || site === 'none') &&
    (origin === undefined || origin === new URL(publicUrl).origin);
  if (!own) throw new ProblemError('cross-site-request');
}
