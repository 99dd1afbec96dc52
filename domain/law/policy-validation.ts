import { durationMs } from '../calendar/duration';
import { rungInstant } from '../calendar/ladder';
import { REGULATION } from './articles';
import { inForceOf } from './in-force-policy';
import type { Policy, TaskTiming } from './policy';
import type { PolicyDefectCode } from './policy-checks';
import { POLICY_PARAMETERS } from './policy-parameters';
import { isObject, valueAt } from './policy-values';

/** One thing wrong with a candidate policy: where (RFC 6901) and what. */
export interface PolicyDefect {
  readonly pointer: string;
  readonly code: PolicyDefectCode;
}

/**
 * Everything wrong with a candidate policy; empty exactly when it is a {@link Policy} that a case may be opened
 * under (Pasal 3(1)a). Strict: a member that is not a parameter is a mistake, not a remark.
 */
export function validatePolicy(candidate: unknown): readonly PolicyDefect[] {
  const defects = [
    ...strangers(candidate, ''),
    ...POLICY_PARAMETERS.flatMap(({ pointer, check }) => {
      const value = valueAt(candidate, pointer);
      const code = value === undefined ? 'missing' : check(value);
      return code === undefined ? [] : [{ pointer, code }];
    }),
  ];
  // The relations between values mean nothing while a value is not one.
  if (defects.length > 0) return defects;
  const policy = candidate as Policy;
  return RELATIONS.filter(({ holds }) => !holds(policy)).map(({ pointer, code }) => ({ pointer, code }));
}

interface Relation extends PolicyDefect {
  readonly holds: (policy: Policy) => boolean;
}

const relation = (pointer: string, code: PolicyDefectCode, holds: Relation['holds']): Relation => ({
  pointer,
  code,
  holds,
});
const within = (inner: readonly string[], period: string) =>
  inner.every((text) => durationMs(text) < durationMs(period));
const reminded = (timing: TaskTiming) => timing.remindBeforeWorkingMinutes < timing.dueWorkingMinutes;
const onLadder = (rung: string, policy: Policy) => policy.reminderLadder.includes(rung);
const notLater = (a: string, b: string, { reminderSendTime }: Policy) =>
  rungInstant('2026-06-15T05:00:00.000Z', a, reminderSendTime) <=
  rungInstant('2026-06-15T05:00:00.000Z', b, reminderSendTime);

const RELATIONS: readonly Relation[] = [
  relation('/effectiveFrom', 'before-regulation', (policy) => policy.effectiveFrom >= REGULATION.inForceSince),
  relation('/approvedBy', 'same-person', (policy) => policy.approvedBy !== policy.setBy),
  relation('/verification/remindBeforeWorkingMinutes', 'not-in-order', (policy) => reminded(policy.verification)),
  relation('/approval/remindBeforeWorkingMinutes', 'not-in-order', (policy) => reminded(policy.approval)),
  relation('/agreementReminders', 'out-of-range', (policy) =>
    within(policy.agreementReminders, policy.agreementPeriod),
  ),
  relation('/activationReminders', 'out-of-range', (policy) =>
    within(policy.activationReminders, policy.activationPeriod),
  ),
  relation('/caPoll/max', 'not-in-order', ({ caPoll }) => durationMs(caPoll.first) <= durationMs(caPoll.max)),
  relation('/reminderEscalation/superiorFrom', 'not-in-ladder', (policy) =>
    onLadder(policy.reminderEscalation.superiorFrom, policy),
  ),
  relation('/reminderEscalation/headFrom', 'not-in-ladder', (policy) =>
    onLadder(policy.reminderEscalation.headFrom, policy),
  ),
  relation('/reminderEscalation/headFrom', 'not-in-order', (policy) =>
    notLater(policy.reminderEscalation.superiorFrom, policy.reminderEscalation.headFrom, policy),
  ),
  ...(['revocation/decision', 'revocation/review', 'hold/release', 'personChange'] as const).map((task) =>
    relation(`/inForce/${task}/remindBeforeWorkingMinutes`, 'not-in-order', (policy) =>
      reminded(valueAt(inForceOf(policy), `/${task}`) as TaskTiming),
    ),
  ),
  relation('/key/rsaMaxBits', 'not-in-order', ({ key }) => key.rsaMinBits <= key.rsaMaxBits),
];

/** Members that no parameter knows, and values where a group of parameters should be. */
function strangers(value: unknown, pointer: string): readonly PolicyDefect[] {
  if (!isObject(value)) return [{ pointer, code: 'not-an-object' }];
  return Object.keys(value).flatMap((name) => {
    const here = `${pointer}/${name.replaceAll('~', '~0').replaceAll('/', '~1')}`;
    if (POLICY_PARAMETERS.some((known) => known.pointer === here)) return [];
    if (POLICY_PARAMETERS.some((known) => known.pointer.startsWith(`${here}/`))) return strangers(value[name], here);
    return [{ pointer: here, code: 'unknown-member' as const }];
  });
}
