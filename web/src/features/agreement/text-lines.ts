import { diffArrays } from 'diff';
import { agreementText } from '../../../../domain/law/agreement';

export interface TextLine {
  readonly kind: 'same' | 'removed' | 'added';
  readonly text: string;
}

/** What one text says otherwise than another, line by line. */
export const textChanges = (before: string, after: string): readonly TextLine[] =>
  diffArrays(linesOf(before), linesOf(after)).flatMap(({ value, removed, added }) =>
    value.map((text): TextLine => ({ kind: removed ? 'removed' : added ? 'added' : 'same', text })),
  );

const linesOf = (text: string): string[] => agreementText(text).trimEnd().split('\n');
