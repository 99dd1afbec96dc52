import type { Request, Response } from 'express';
import { ipKeyGenerator, rateLimit } from 'express-rate-limit';
import { ProblemError } from '../problems/errors';

/** Requests a minute of one session, or of one address without a session. */
export interface RateLimits {
  readonly normal: number;
  /** For what invites guessing. Always counted by address: many officers of one office may share it. */
  readonly strict: number;
}

export const DEFAULT_RATE_LIMITS: RateLimits = { normal: 600, strict: 60 };

const WINDOW_MS = 60_000;

/**
 * Counts in this process's memory: with several API processes behind one address, each allows as much.
 * Errors of what it returns: ProblemError `rate-limited` with Retry-After.
 */
export function rateLimiter(limits: RateLimits) {
  const sessions = new WeakMap<Request, string>();
  const limiter = (kind: keyof RateLimits) =>
    rateLimit({
      windowMs: WINDOW_MS,
      limit: limits[kind],
      standardHeaders: 'draft-8',
      legacyHeaders: false,
      identifier: kind,
      // Behind no trusted proxy, what a forwarding header says is anybody's word and is not looked at.
      validate: { xForwardedForHeader: false, forwardedHeader: false },
      keyGenerator: (request) => sessions.get(request) ?? ipKeyGenerator(request.ip ?? 'unknown'),
      handler: (_request, response, next) => {
        const seconds = Number(response.getHeader('Retry-After') ?? WINDOW_MS / 1000);
        next(new ProblemError('rate-limited', { params: { seconds } }));
      },
    });
  const byKind = { normal: limiter('normal'), strict: limiter('strict') };
  return (request: Request, response: Response, kind: keyof RateLimits, session: string | undefined): Promise<void> => {
    if (session !== undefined && kind === 'normal') sessions.set(request, `session:${session}`);
    return new Promise((resolve, reject) => {
      void byKind[kind](request, response, (error?: unknown) => {
        if (error === undefined) resolve();
        else reject(error as Error);
      });
    });
  };
}
export type LimitRate = ReturnType<typeof rateLimiter>;
