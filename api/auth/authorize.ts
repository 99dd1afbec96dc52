import { MINUTE_MS } from '../../domain/case/instant';
import type { Caller, Route } from '../http/route';
import { ProblemError, RefusalError } from '../problems/errors';

/** How long ago a two-factor login may be for what needs one (ASVS 7.5.3). */
export const STEP_UP_MS = 5 * MINUTE_MS;
export const STEP_UP_ACR = '2';

/** Whoever uses a public route without a session. */
export const ANONYMOUS: Caller = {
  actor: { personId: 'anonymous', roles: [] },
  acr: '0',
  authenticatedAt: new Date(0),
};

/**
 * Lets a caller through to a route. What he may do to a case, the case decides. Errors: ProblemError
 * `login-required`; RefusalError `role-missing`; ProblemError `step-up-required` (RFC 9470, 3).
 */
export function authorize({ access, stepUp }: Route, caller: Caller | undefined, now: Date): Caller {
  if (!caller) {
    if (access === 'public') return ANONYMOUS;
    throw new ProblemError('login-required', { headers: { 'WWW-Authenticate': 'Bearer realm="siklus"' } });
  }
  if (typeof access !== 'string' && !access.some((role) => caller.actor.roles.includes(role)))
    throw new RefusalError({ code: 'role-missing' });
  if (stepUp && !isSteppedUp(caller, now)) throw stepUpRequired();
  return caller;
}

const isSteppedUp = ({ acr, authenticatedAt }: Caller, now: Date): boolean =>
  acr === STEP_UP_ACR && now.getTime() - authenticatedAt.getTime() <= STEP_UP_MS;

function stepUpRequired(): ProblemError {
  const challenge = `Bearer realm="siklus", error="insufficient_user_authentication", acr_values="${STEP_UP_ACR}", max_age=${STEP_UP_MS / 1000}`;
  return new ProblemError('step-up-required', {
    params: { minutes: STEP_UP_MS / MINUTE_MS },
    headers: { 'WWW-Authenticate': challenge },
  });
}
