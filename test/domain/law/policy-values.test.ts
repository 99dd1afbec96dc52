import { DEFAULT_IN_FORCE } from '../../../domain/law/in-force-policy';
import { DEFAULT_LETTERS } from '../../../domain/law/letter-policy';
import type { Policy } from '../../../domain/law/policy';
import { DEFAULT_POLICY } from '../../../domain/law/policy';
import { changedParameters, DECIDED_PARAMETERS, valueAt, withValues } from '../../../domain/law/policy-values';

const changed = (after: Policy, before = DEFAULT_POLICY) =>
  changedParameters(before, after).map(({ pointer }) => pointer);

describe('Pasal 3(1)a: what a version of the policy changes', () => {
  it('is nothing for who set it, who approved it and its number: those are recorded, not decided', () => {
    expect(changed({ ...DEFAULT_POLICY, version: 7, setBy: 'maker', approvedBy: 'checker' })).toEqual([]);
  });

  it.each(DECIDED_PARAMETERS.map(({ pointer }) => pointer))('is found when it is %s', (pointer) => {
    const other = withValues(DEFAULT_POLICY, new Map([[pointer, 'another value']])) as Policy;
    expect(changed(other)).toEqual([pointer]);
    expect(valueAt(other, pointer)).toBe('another value');
    expect(valueAt(DEFAULT_POLICY, pointer)).not.toBe('another value');
  });

  it('is nothing where a policy is older than the rules of the years in force or of reminders, for which the suggested ones count', () => {
    const { inForce: _, letters: _none, ...older } = DEFAULT_POLICY;
    expect(changed({ ...older, inForce: DEFAULT_IN_FORCE, letters: DEFAULT_LETTERS }, older)).toEqual([]);
    expect(valueAt(withValues(older, new Map([['/inForce/hold/longest', 'P3D']])), '/inForce/hold/longest')).toBe(
      'P3D',
    );
  });
});
