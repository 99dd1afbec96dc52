import type { Request } from 'express';
import { ProblemError } from '../problems/errors';

/** The ETag of a case at a revision: strong, as the revision changes with everything that people see of it. */
export const etagOf = (revision: number): string => `"r${revision}"`;

const ETAG = /^"r(0|[1-9]\d{0,8})"$/;

/**
 * The revision that If-Match names (RFC 9110, 13.1.1). Errors: ProblemError `if-match-missing` (428), or
 * `if-match-malformed` for anything but one strong ETag of ours: `*` or a list would say that nobody looked.
 */
export function requiredRevision(request: Request): number {
  const header = request.get('if-match');
  if (header === undefined) throw new ProblemError('if-match-missing');
  const [, revision] = ETAG.exec(header.trim()) ?? [];
  if (revision === undefined) throw new ProblemError('if-match-malformed');
  return Number(revision);
}

const KEY = /^[A-Za-z0-9_-]{16,128}$/;

/** Errors: ProblemError `idempotency-key-missing`, `idempotency-key-malformed`. */
export function requiredKey(request: Request): string {
  const header = request.get('idempotency-key');
  if (header === undefined) throw new ProblemError('idempotency-key-missing');
  if (!KEY.test(header)) throw new ProblemError('idempotency-key-malformed');
  return header;
}
