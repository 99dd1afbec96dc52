import type { FieldFault } from '../problems/errors';

const MAX_DEPTH = 20;
const POISON = ['__proto__', 'constructor', 'prototype'];

/** RFC 6901. */
export const pointerTo = (parent: string, key: string | number): string =>
  `${parent}/${String(key).replaceAll('~', '~0').replaceAll('/', '~1')}`;

/**
 * What no DTO should have to think of: keys that reach an object's prototype, text that PostgreSQL cannot store (NUL,
 * half of a surrogate pair), nesting without end. The first fault found, if any.
 */
export function hostileIn(value: unknown, pointer = '', depth = 0): FieldFault | undefined {
  if (typeof value === 'string') return storable(value) ? undefined : { pointer, code: 'characters' };
  if (typeof value !== 'object' || value === null) return undefined;
  if (depth > MAX_DEPTH) return { pointer, code: 'depth' };
  for (const key of Object.getOwnPropertyNames(value)) {
    if (Array.isArray(value) && key === 'length') continue;
    if (POISON.includes(key) || !storable(key)) return { pointer, code: 'unknown' };
    const fault = hostileIn((value as Record<string, unknown>)[key], pointerTo(pointer, key), depth + 1);
    if (fault) return fault;
  }
  return undefined;
}

const storable = (text: string): boolean => !text.includes('\0') && !/\p{Surrogate}/u.test(text);
