import { accepted } from '../calendar/accepted';
import { durationMs, isDuration } from '../calendar/duration';
import { isRung, rungInstant } from '../calendar/ladder';
import { addDays, minuteOfDay } from '../calendar/wib';
import { isMailbox } from '../people/email';

/** What can be wrong with one value of a policy; a stable code, `undefined` when nothing is. */
export const POLICY_DEFECTS = [
  'missing',
  'unknown-member',
  'not-an-object',
  'not-text',
  'not-a-whole-number',
  'not-a-date',
  'not-a-time',
  'not-a-duration',
  'not-a-rung',
  'not-a-domain',
  'not-a-mailbox',
  'not-a-list',
  'empty',
  'duplicate',
  'not-allowed',
  'not-in-order',
  'out-of-range',
  'not-in-ladder',
  'same-person',
  'before-regulation',
] as const;
export type PolicyDefectCode = (typeof POLICY_DEFECTS)[number];
export type Check = (value: unknown) => PolicyDefectCode | undefined;

export const text: Check = (value) => {
  if (typeof value !== 'string') return 'not-text';
  return value.trim() === '' || value.length > 200 ? 'empty' : undefined;
};

export const wholeNumber =
  (min: number, max: number): Check =>
  (value) => {
    if (typeof value !== 'number' || !Number.isSafeInteger(value)) return 'not-a-whole-number';
    return value < min || value > max ? 'out-of-range' : undefined;
  };

export const date: Check = (value) => {
  if (typeof value !== 'string') return 'not-a-date';
  return accepted(() => addDays(value, 0)) ? undefined : 'not-a-date';
};

export const time: Check = (value) => {
  if (typeof value !== 'string') return 'not-a-time';
  return accepted(() => minuteOfDay(value)) ? undefined : 'not-a-time';
};

/** A duration of at least one second (shorter ones would spin) and at most `max`. */
export const duration =
  (max: string): Check =>
  (value) => {
    if (!isDuration(value)) return 'not-a-duration';
    const ms = durationMs(value);
    return ms < 1_000 || ms > durationMs(max) ? 'out-of-range' : undefined;
  };

/** The same, or no time at all. */
export const durationOrNone =
  (max: string): Check =>
  (value) =>
    isDuration(value) && durationMs(value) === 0 ? undefined : duration(max)(value);

export const rung: Check = (value) => (isRung(value) ? undefined : 'not-a-rung');

/** A DNS name in lower case (RFC 1035 §2.3.1, 2.3.4), of two labels at least. */
export const domain: Check = (value) => {
  const label = '[a-z0-9](?:[a-z0-9-]{0,61}[a-z0-9])?';
  const isDomain =
    typeof value === 'string' && value.length <= 253 && new RegExp(`^${label}(?:\\.${label})+$`).test(value);
  return isDomain ? undefined : 'not-a-domain';
};

export const oneOf =
  (allowed: readonly string[]): Check =>
  (value) =>
    typeof value === 'string' && allowed.includes(value) ? undefined : 'not-allowed';

/** A list of different values, each passing `check`. */
export const list =
  (
    check: Check,
    { min = 1, max = 20, inOrder = undefined as ((items: readonly string[]) => boolean) | undefined } = {},
  ): Check =>
  (value) => {
    if (!Array.isArray(value)) return 'not-a-list';
    const items: readonly unknown[] = value;
    if (items.length < min) return 'empty';
    if (items.length > max) return 'out-of-range';
    const defect = items.map(check).find((found) => found !== undefined);
    if (defect) return defect;
    if (new Set(items).size !== items.length) return 'duplicate';
    return inOrder && !inOrder(items as readonly string[]) ? 'not-in-order' : undefined;
  };

/** Those who are told of revocations: each a name and the address of a functional mailbox; there may be none. */
export const mailboxes: Check = (value) => {
  const defect = list(mailbox, { min: 0, max: 50 })(value);
  if (defect) return defect;
  const addresses = (value as readonly { readonly email: string }[]).map(({ email }) => email.toLowerCase());
  return new Set(addresses).size === addresses.length ? undefined : 'duplicate';
};

const mailbox: Check = (value) => {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return 'not-an-object';
  const { name, email, ...strangers } = value as Readonly<Record<string, unknown>>;
  if (Object.keys(strangers).length > 0) return 'unknown-member';
  if (name === undefined || email === undefined) return 'missing';
  return text(name) ?? (isMailbox(email) ? undefined : 'not-a-mailbox');
};

/** Shorter before longer. */
export const durationsRise = (items: readonly string[]): boolean => rising(items.map(durationMs));

/** Earlier before later; rungs in days and rungs in hours are compared as for an expiry at noon. */
export const rungsFollow = (items: readonly string[]): boolean =>
  rising(items.map((item) => Date.parse(rungInstant('2026-06-15T05:00:00.000Z', item, '12:00'))));

const rising = (values: readonly number[]): boolean =>
  values.every((value, index) => index === 0 || value > (values[index - 1] ?? Infinity));
