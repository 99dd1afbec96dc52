import type { Instant } from '../case/instant';
import { DAY_MS, toMillis } from '../case/instant';
import type { Refusal } from '../case/refusal';
import type { Standing } from './authority';
import { incompetence } from './authority';
import type { Role } from './roles';

/** Duties that may be carried out by another for a time. */
export const DELEGABLE = ['examiner', 'supervisor'] as const satisfies readonly Role[];
export type Delegable = (typeof DELEGABLE)[number];

/** Longer than that is an appointment, which is the Kepala Dinas's to make (Pasal 8(1)). */
export const LONGEST_DELEGATION_DAYS = 90;

/** A duty that is carried out by another from one moment until, but not at, a later one. */
export interface Delegation {
  readonly role: Delegable;
  readonly validFrom: Instant;
  readonly validTo: Instant;
}

/**
 * Why `giver` may not leave a duty to `receiver`; `undefined` when he may. Whoever receives it is a Pengelola OP
 * himself, appointed and trained for as long (Pasal 8(1), 30): a delegation widens what he may decide, not who he is.
 */
export function whyNotDelegate(
  { role, validFrom, validTo }: Delegation,
  giver: Standing,
  receiver: Standing | undefined,
  now: Instant,
): Refusal | undefined {
  if (!giver.active || !giver.roles.includes(role)) return { code: 'role-missing', field: '/role' };
  // What was lent to him is not his to lend on.
  if (giver.standsIn?.some((one) => one.role === role)) return { code: 'role-missing', field: '/role' };
  if (!receiver?.active) return { code: 'person-inactive', field: '/to' };
  if (receiver.personId === giver.personId || receiver.roles.includes(role))
    return { code: 'same-person', field: '/to' };
  if (!(now <= validFrom && validFrom < validTo)) return { code: 'delegation-period', field: '/validTo' };
  if (toMillis(validTo) - toMillis(validFrom) > LONGEST_DELEGATION_DAYS * DAY_MS)
    return { code: 'delegation-period', field: '/validTo' };
  const unfit = incompetence(receiver, validFrom) ?? incompetence(receiver, validTo);
  return unfit && { ...unfit, field: '/to' };
}
