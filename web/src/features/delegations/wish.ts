import { useState } from 'react';
import type { Delegable } from '../../../../domain/people/delegation';
import { addDays, wibInstant } from '../../../../domain/calendar/wib';

/** A delegation as it is being written. */
export interface Wish {
  readonly role: Delegable | undefined;
  readonly to: string | undefined;
  /** First and last day, both whole. */
  readonly from: string | undefined;
  readonly until: string | undefined;
  readonly reason: string;
}

const PLACE = 'siklus.delegation';

/** What was written outlives the way to the second factor and back, in this window only. */
export function useWish(role: Delegable | undefined): readonly [Wish, (wish: Wish) => void, () => void] {
  const [wish, setWish] = useState<Wish>(() => {
    const kept = sessionStorage.getItem(PLACE);
    if (kept !== null) return JSON.parse(kept) as Wish;
    return { role, to: undefined, from: undefined, until: undefined, reason: '' };
  });
  const keep = (next: Wish) => {
    sessionStorage.setItem(PLACE, JSON.stringify(next));
    setWish(next);
  };
  const forget = () => {
    sessionStorage.removeItem(PLACE);
  };
  return [wish, keep, forget];
}

export type Needed = 'role' | 'to' | 'validFrom' | 'validTo' | 'reason';

/** What is missing, as the API calls it. */
export const missingOf = ({ role, to, from, until, reason }: Wish): readonly Needed[] => [
  ...(role === undefined ? (['role'] as const) : []),
  ...(to === undefined ? (['to'] as const) : []),
  ...(from === undefined ? (['validFrom'] as const) : []),
  ...(until === undefined ? (['validTo'] as const) : []),
  ...(reason.trim() === '' ? (['reason'] as const) : []),
];

/** A first day that has begun begins now; the last one is over at midnight. Errors: RangeError for a wish that lacks something. */
export function bodyOf({ role = 'supervisor', to = '', from = '', until = '', reason }: Wish, now: string) {
  const begin = wibInstant(from, '00:00');
  const soonest = new Date(Date.parse(now) + LATER_MS).toISOString();
  return {
    ...{ role, to, reason: reason.trim() },
    validFrom: begin < soonest ? soonest : begin,
    validTo: wibInstant(addDays(until, 1), '00:00'),
  };
}

/** Clocks differ: what begins now must not have begun when it arrives. */
const LATER_MS = 60_000;
