import type { Table } from '../../templates/figures';

/** What is exported: a table, and the name of its file without what tells the format. */
export interface Sheet extends Table {
  readonly name: string;
}

/** Signs that a spreadsheet takes for the beginning of a formula. */
const FORMULA = /^[=+\-@\u2212]/u;
/** Where programs with other settings than the writer's begin a new cell: a text can have a cell's beginning inside. */
const SEPARATORS = /([,;|])/;

/**
 * Text for one cell, on one line and without what cannot be seen. What could begin a formula, in any width of the sign,
 * gets an apostrophe before it; so does what begins with one, so that who takes it away has the text again.
 */
export const harmless = (text: string): string => oneLine(text).split(SEPARATORS).map(disarmed).join('');

function disarmed(part: string): string {
  const begins = part.normalize('NFKC').replace(/^[\s"]+/u, '');
  return part.startsWith("'") || FORMULA.test(begins) ? `'${part}` : part;
}

/** The text without control signs, invisible ones and halves of signs: as much of it as a cell can hold. */
export const oneLine = (text: string): string =>
  text
    .replaceAll(/\p{Cc}/gu, ' ')
    .replaceAll(/[\p{Cf}\p{Co}\p{Cs}\p{Cn}]/gu, '')
    .trim();
