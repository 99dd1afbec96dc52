import { unopened } from '../../../domain/enrollment/opened';

const FILE = [
  { documentId: 'a', kind: 'cover-letter' as const },
  { documentId: 'b', kind: 'identity-card' as const },
];
const ALL = new Set(['a', 'b']);

describe('the papers behind a decision', () => {
  it.each<[string, boolean, readonly string[], ReadonlySet<string>, readonly string[]]>([
    ['a finding in order on all of them', true, ['b', 'a'], ALL, []],
    ['a finding in order on one of them', true, ['a'], ALL, ['/documents identity-card']],
    ['a finding in order on one that was not opened', true, ['a', 'b'], new Set(['a']), ['/documents/1 identity-card']],
    ['a finding in order on none', true, [], ALL, ['/documents cover-letter', '/documents identity-card']],
    ['another answer on none', false, [], new Set(), []],
    ['another answer on one that was not opened', false, ['b'], new Set(['a']), ['/documents/0 identity-card']],
    ['another answer on one that the case has not', false, ['x'], ALL, ['/documents/0 x']],
  ])('Pasal 17(1): %s', (_what, positive, named, opened, faults) => {
    const found = unopened(positive, { named, opened }, FILE);
    expect(found.map(({ field, params }) => `${field} ${params?.['document']}`)).toEqual(faults);
    for (const { code, article } of found) expect([code, article]).toEqual(['document-not-opened', '17(1)']);
  });
});
