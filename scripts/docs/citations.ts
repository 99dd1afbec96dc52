import ts from 'typescript';

/** A test, or a group of them, by the name that it goes by. */
export interface TestName {
  readonly name: string;
  /** A group proves what its name begins with; a test whatever it names. */
  readonly group: boolean;
}

/** The names of all tests in a source, and those that the rows of a table give. */
export function testNames(source: string): readonly TestName[] {
  const names: TestName[] = [];
  const visit = (node: ts.Node): void => {
    if (ts.isCallExpression(node)) names.push(...namesOf(node));
    ts.forEachChild(node, visit);
  };
  visit(ts.createSourceFile('test.ts', source, ts.ScriptTarget.Latest));
  return names;
}

function namesOf({ expression, arguments: [first] }: ts.CallExpression): readonly TestName[] {
  const table = ts.isCallExpression(expression) ? expression : undefined;
  const kind = rootOf(table ? table.expression : expression);
  if (!first || (kind !== 'describe' && kind !== 'it' && kind !== 'test')) return [];
  const rows = table ? table.arguments.flatMap(literalsIn).filter((text) => ROW_NAME.test(text)) : [];
  return [...textOf(first), ...rows].map((name) => ({ name, group: kind === 'describe' }));
}

/** A row whose own name begins with what it proves: `Pasal 24a: the truth must be declared`. */
const ROW_NAME = /^Pasal [^:]+: /;

/** `it` of `it`, `it.each` and `it.skip.each`. */
function rootOf(node: ts.Expression): string | undefined {
  if (ts.isIdentifier(node)) return node.text;
  return ts.isPropertyAccessExpression(node) ? rootOf(node.expression) : undefined;
}

const textOf = (node: ts.Node): readonly string[] =>
  ts.isStringLiteralLike(node) ? [node.text] : ts.isTemplateExpression(node) ? [templateText(node)] : [];

/** Names of a table stand in its first column, or are the keys of an object. */
function literalsIn(node: ts.Node): readonly string[] {
  const own = ts.isStringLiteralLike(node) ? [node.text] : [];
  const below: string[] = [];
  ts.forEachChild(node, (child) => void below.push(...literalsIn(child)));
  return [...own, ...below];
}

/** As it is written, with its gaps: `Pasal 9 (Pasal ${…})`. */
const templateText = ({ head, templateSpans }: ts.TemplateExpression): string =>
  head.text + templateSpans.map(({ literal }) => `…${literal.text}`).join('');

/** `17(3)`, `14a`, `13-16`, `19(4)-(5)`. */
const CITATION = String.raw`\d+(?:\(\d+\))?[a-z]?(?:-(?:\d+|\(\d+\)))?`;
/** Of our own regulation: another law is named before its Pasal (`UU 27/2022 Pasal 31`). */
const CITATIONS = new RegExp(String.raw`(?<!\d/\d{4} )Pasal (${CITATION}(?:(?:, | dan | and )${CITATION})*)`, 'g');

/** Whether a test's name says that it proves an article. */
export function proves({ name, group }: TestName, article: string): boolean {
  const found = [...name.matchAll(CITATIONS)].filter(({ index }) => !group || index === 0);
  return found.flatMap(([, list = '']) => list.split(/, | dan | and /)).some((citation) => covers(citation, article));
}

/** A citation covers itself, its own parts (`17` covers `17(3)`), and what lies in its range. */
function covers(citation: string, article: string): boolean {
  const [from = '', to] = citation.split('-');
  if (to === undefined) return article === from || (article.startsWith(from) && !/^\d/.test(article.slice(from.length)));
  if (!to.startsWith('(')) return isWithin(parseInt(article, 10), parseInt(from, 10), parseInt(to, 10));
  const [number, ayat] = partsOf(article);
  const [first, last] = [partsOf(from), parseInt(to.slice(1), 10)];
  return number === first[0] && isWithin(ayat, first[1], last);
}

const isWithin = (n: number, from: number, to: number): boolean => n >= from && n <= to;

/** Pasal and ayat; NaN where there is no ayat, which lies in no range. */
const partsOf = (article: string): readonly [pasal: number, ayat: number] => [
  parseInt(article, 10),
  parseInt(/\((\d+)\)/.exec(article)?.[1] ?? '', 10),
];
