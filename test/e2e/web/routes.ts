import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import * as ts from 'typescript';

const FILE = join(__dirname, '../../../web/src/routes.tsx');

/** Every address that the application's own table of routes has a page for, as it is written there. */
export function pathsOfRouter(): readonly string[] {
  const source = ts.createSourceFile(FILE, readFileSync(FILE, 'utf8'), ts.ScriptTarget.Latest, true, ts.ScriptKind.TSX);
  const found: string[] = [];
  const look = (node: ts.Node, above: string): void => {
    if (!ts.isObjectLiteralExpression(node)) return void ts.forEachChild(node, (child) => look(child, above));
    const member = (name: string) =>
      node.properties.filter(ts.isPropertyAssignment).find((property) => property.name.getText() === name)?.initializer;
    const named = member('path');
    const path = named && ts.isStringLiteral(named) ? `${above}/${named.text}` : above;
    const children = member('children');
    if (children) look(children, path);
    else if (member('lazy') ?? member('element')) found.push(path === '' ? '/' : path);
  };
  look(source, '');
  return found;
}
