import type { Refusal } from '../../domain/case/refusal';
import type { PlatformCode } from './codes';

export type SentenceParams = Readonly<Record<string, string | number>>;

/** One field's fault; its sentence is found by `code` in the field catalogues. Never the value itself. */
export interface FieldFault {
  /** RFC 6901, into the body or the query: `/nik`. */
  readonly pointer: string;
  readonly code: string;
  readonly params?: SentenceParams;
}

export interface ProblemDetails {
  readonly errors?: readonly FieldFault[];
  /** For the sentence; never personal data. */
  readonly params?: SentenceParams;
  /** Pasal/ayat behind it. */
  readonly article?: string;
  /** Answer headers that belong to it, such as Retry-After. */
  readonly headers?: Readonly<Record<string, string>>;
  readonly cause?: unknown;
}

/** Thrown by anything in the API to end the request with a problem of the platform's own. */
export class ProblemError extends Error {
  override readonly name = 'ProblemError';
  constructor(
    readonly code: PlatformCode,
    readonly details: ProblemDetails = {},
  ) {
    super(code, details.cause === undefined ? undefined : { cause: details.cause });
  }
}

/** Thrown when a case said no; the door makes the problem of it. */
export class RefusalError extends Error {
  override readonly name = 'RefusalError';
  constructor(
    readonly refusal: Refusal,
    /** What one sentence cannot hold: several fields, or several faults of one. */
    readonly errors: readonly FieldFault[] = [],
  ) {
    super(refusal.code);
  }
}

/**
 * Thrown when a command was sent and no answer came: it may stand or not. It is never reported as failed; the same
 * request with the same Idempotency-Key is the same command.
 */
export class OutcomeUnknown extends Error {
  override readonly name = 'OutcomeUnknown';
}
