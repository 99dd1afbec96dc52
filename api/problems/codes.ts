import type { RefusalCode } from '../../domain/case/refusal';

/** What the platform itself can refuse, before or instead of a case. */
export const PLATFORM_CODES = [
  // the request as HTTP
  'malformed-request',
  'invalid-json',
  'invalid-query',
  'invalid-input',
  'invalid-cursor',
  'not-found',
  'method-not-allowed',
  'media-type-unsupported',
  'body-too-large',
  'rate-limited',
  // who asks
  'login-required',
  'step-up-required',
  'cross-site-request',
  'login-not-started',
  'login-failed',
  'login-assurance-too-low',
  'person-unknown',
  // conditions and repetition
  'if-match-missing',
  'if-match-malformed',
  'idempotency-key-missing',
  'idempotency-key-malformed',
  'idempotency-key-reused',
  'idempotency-key-in-progress',
  // uploads
  'upload-malformed',
  'file-missing',
  'file-too-large',
  'file-type-not-allowed',
  'file-damaged',
  'private-key-received',
  // what is there, or no longer
  'already-exists',
  'version-changed',
  'link-invalid',
  'document-erased',
  // ourselves
  'outcome-unknown',
  'unavailable',
  'internal-error',
] as const;
export type PlatformCode = (typeof PLATFORM_CODES)[number];

/** Every code that a problem can bear; docs/ERRORS.md lists them with their sentences. */
export type ProblemCode = RefusalCode | PlatformCode;

/** One sentence in both languages; `{name}` is filled from the parameters. */
export interface Sentence {
  readonly id: string;
  readonly en: string;
}

export interface CatalogueEntry {
  readonly status: number;
  readonly title: Sentence;
  readonly detail: Sentence;
}
