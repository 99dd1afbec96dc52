import fc from 'fast-check';
import { textChanges } from '../../../web/src/features/agreement/text-lines';

describe('Pasal 23(1): a new text of the agreement', () => {
  it('says what it changes, line by line, and loses none', () => {
    expect(textChanges('a\nb\nc', 'a\nx\nc\nd')).toEqual([
      { kind: 'same', text: 'a' },
      { kind: 'removed', text: 'b' },
      { kind: 'added', text: 'x' },
      { kind: 'same', text: 'c' },
      { kind: 'added', text: 'd' },
    ]);
    const lines = fc.array(fc.constantFrom('a', 'b', 'c', '1'), { minLength: 1, maxLength: 12 });
    fc.assert(
      fc.property(lines, lines, (from, to) => {
        const changes = textChanges(from.join('\n'), to.join('\n'));
        const side = (left: 'removed' | 'added') => changes.filter(({ kind }) => kind !== left).map(({ text }) => text);
        expect(side('added')).toEqual(from);
        expect(side('removed')).toEqual(to);
      }),
    );
  });
});
