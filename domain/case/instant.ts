/**
 * A moment, as the ISO 8601 text that `Date.prototype.toISOString` writes: UTC, milliseconds, ends in Z.
 * Text compares in the order of time, and hashes the same everywhere.
 */
export type Instant = string;

/** Milliseconds since the epoch of a moment. */
export const toMillis = (at: Instant): number => Date.parse(at);

/** The moment `ms` milliseconds since the epoch. */
export const toInstant = (ms: number): Instant => new Date(ms).toISOString();

export const plusMillis = (at: Instant, ms: number): Instant => toInstant(toMillis(at) + ms);

export const SECOND_MS = 1_000;
export const MINUTE_MS = 60 * SECOND_MS;
export const HOUR_MS = 60 * MINUTE_MS;
export const DAY_MS = 24 * HOUR_MS;
