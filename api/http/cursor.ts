import { Type } from 'class-transformer';
import { IsInt, IsOptional, IsString, Matches, Max, MaxLength, Min } from 'class-validator';
import { ProblemError } from '../problems/errors';
import type { Page } from './route';

/** Parameters of every list; extend it with filters. */
export class PageQuery {
  /** `next` of the page before. */
  @IsOptional()
  @IsString()
  @MaxLength(1024)
  @Matches(/^[A-Za-z0-9_-]+$/)
  cursor?: string;

  /** Items on a page, 1 to 100. */
  @IsOptional()
  @Type(() => Number)
  @IsInt()
  @Min(1)
  @Max(100)
  limit = 25;
}

export type CursorPart = string | number;
type Kind = 'string' | 'number';
type Parts<K extends readonly Kind[]> = { readonly [I in keyof K]: K[I] extends 'number' ? number : string };

/** The sort key of the last item of a page, opaque to clients. Never personal data: it travels in URLs. */
export const encodeCursor = (...parts: readonly CursorPart[]): string =>
  Buffer.from(JSON.stringify(parts)).toString('base64url');

/**
 * The sort key to go on after, in the kinds that this list sorts by; `undefined` on the first page. Nothing in it is
 * trusted beyond its kind: it is a parameter like any other. Errors: ProblemError `invalid-cursor`.
 */
export function decodeCursor<const K extends readonly Kind[]>(
  cursor: string | undefined,
  kinds: K,
): Parts<K> | undefined {
  if (cursor === undefined) return undefined;
  const parts = parse(cursor);
  if (!Array.isArray(parts) || parts.length !== kinds.length || !parts.every((part, i) => typeof part === kinds[i]))
    throw new ProblemError('invalid-cursor');
  if (parts.some((part) => typeof part === 'string' && part.includes('\0'))) throw new ProblemError('invalid-cursor');
  return parts as unknown as Parts<K>;
}

function parse(cursor: string): unknown {
  try {
    return JSON.parse(Buffer.from(cursor, 'base64url').toString('utf8'));
  } catch (cause) {
    throw new ProblemError('invalid-cursor', { cause });
  }
}

/** {@link decodeCursor} of a list that the database numbered: the number, whatever its length. */
export function decodePosition(cursor: string | undefined): string | undefined {
  const [after] = decodeCursor(cursor, ['string']) ?? [];
  if (after !== undefined && !/^\d{1,18}$/.test(after)) throw new ProblemError('invalid-cursor');
  return after;
}

/** A page made of `rows`, of which one more than `limit` was read; `keyOf` gives the sort key of an item. */
export function pageOf<T>(rows: readonly T[], limit: number, keyOf: (row: T) => readonly CursorPart[]): Page<T> {
  const items = rows.slice(0, limit);
  const last = items.at(-1);
  return rows.length > limit && last !== undefined ? { items, next: encodeCursor(...keyOf(last)) } : { items };
}
