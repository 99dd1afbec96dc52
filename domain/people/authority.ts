import type { Instant } from '../case/instant';
import type { Refusal } from '../case/refusal';
import type { Actor, Role, StandIn } from './roles';

/** What the rules must know of a person at the moment he acts; read afresh in the transaction that records it. */
export interface Standing {
  readonly personId: string;
  readonly active: boolean;
  readonly roles: readonly Role[];
  /** Of his roles, those that are another's. */
  readonly standsIn?: readonly StandIn[];
  readonly superiorId?: string;
  /** Pasal 8(1): appointed by the Kepala Dinas, with a certificate of his own as Pengelola OP; for the OP's staff only. */
  readonly appointment?: { readonly validFrom: Instant; readonly validTo: Instant };
  readonly trainingValidTo?: Instant;
  readonly operatorCertificateValidTo?: Instant;
}

/** Roles that decide on other people's certificates: their competence is a guard (Pasal 8(1), 30). */
export const OPERATOR_ROLES: readonly Role[] = ['examiner', 'supervisor'];

/**
 * Why `standing` may not act as `actor` claims at `now`; `undefined` when he may. The actor's roles are what the
 * API knew at login, the standing is what is true now: a role lost in between is lost.
 */
export function withoutStanding(
  actor: Actor,
  needs: readonly Role[],
  standing: Standing | undefined,
  now: Instant,
): Refusal | undefined {
  if (!standing?.active) return { code: 'person-inactive' };
  const held = needs.filter((role) => actor.roles.includes(role) && standing.roles.includes(role));
  if (needs.length > 0 && held.length === 0) return { code: 'role-missing' };
  // A person who may act by another of his roles needs no appointment for it.
  if (needs.length > 0 && held.every((role) => OPERATOR_ROLES.includes(role))) return incompetence(standing, now);
  return undefined;
}

/** Pasal 8(1), 30(1): what a Pengelola OP must have at a moment, and this one has not. */
export function incompetence(standing: Standing, now: Instant): Refusal | undefined {
  const { appointment, trainingValidTo, operatorCertificateValidTo } = standing;
  if (!appointment || now < appointment.validFrom || now > appointment.validTo)
    return { code: 'appointment-invalid', article: '8(1)' };
  if (!trainingValidTo || now > trainingValidTo) return { code: 'training-expired', article: '30(1)' };
  if (!operatorCertificateValidTo || now > operatorCertificateValidTo)
    return { code: 'operator-certificate-invalid', article: '8(1)' };
  return undefined;
}
