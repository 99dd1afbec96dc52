import { canonicalJson } from '../case/json';
import type { Json } from '../case/json';
import { inForceOf } from './in-force-policy';
import { lettersOf } from './letter-policy';
import type { Policy } from './policy';
import type { PolicyParameter } from './policy-parameters';
import { POLICY_PARAMETERS } from './policy-parameters';

type Members = Readonly<Record<string, unknown>>;
export const isObject = (value: unknown): value is Members =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

/** Own members only: what a prototype lends is nobody's decision. */
export function valueAt(root: unknown, pointer: string): unknown {
  let value = root;
  for (const name of pointer.split('/').slice(1))
    value = isObject(value) && Object.hasOwn(value, name) ? value[name] : undefined;
  return value;
}

/** A copy with other values at some pointers. */
export function withValues(root: object, values: ReadonlyMap<string, unknown>): object {
  const copy = JSON.parse(JSON.stringify(root)) as Record<string, unknown>;
  for (const [pointer, value] of values) {
    const names = pointer.split('/').slice(1);
    const last = names.pop() ?? '';
    let node = copy;
    for (const name of names) node = (node[name] ??= {}) as Record<string, unknown>;
    node[last] = value;
  }
  return copy;
}

/** What the system itself writes into a policy: who did what. */
const RECORDED: readonly string[] = ['/version', '/setBy', '/approvedBy'];

/** What people decide on, in the order of the table. */
export const DECIDED_PARAMETERS: readonly PolicyParameter[] = POLICY_PARAMETERS.filter(
  ({ pointer }) => !RECORDED.includes(pointer),
);

/** The policy with every member, also where it is older than the rules of the years in force or of reminders. */
export const wholePolicy = (policy: Policy): Policy => ({
  ...policy,
  inForce: inForceOf(policy),
  letters: lettersOf(policy),
});

/** The parameters in which two policies differ. */
export function changedParameters(before: Policy, after: Policy): readonly PolicyParameter[] {
  const text = (policy: Policy, pointer: string) => canonicalJson((valueAt(policy, pointer) ?? null) as Json);
  const [from, to] = [wholePolicy(before), wholePolicy(after)];
  return DECIDED_PARAMETERS.filter(({ pointer }) => text(from, pointer) !== text(to, pointer));
}
