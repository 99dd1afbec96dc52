import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { ARTICLES } from '../../domain/law/articles';

/** docs/COMPLIANCE.md: every article of the regulation, the rule read from it, and the tests that name it. */
export function compliance(root: string): string {
  const tests = testNames(join(root, 'test'));
  const rows = ARTICLES.map(({ article: id, text, status }) => {
    const proofs = tests.filter(({ name }) => names(name, id));
    const proven = proofs.map(({ file, name }) => `${name.replaceAll('|', '\\|')} (\`${file}\`)`).join('<br>');
    return `| ${id} | ${text.id} | ${status} | ${proven || (status === 'implemented' ? '**none yet**' : '')} |`;
  });
  const missing = ARTICLES.filter(({ article, status }) => status === 'implemented' && !tests.some(({ name }) => names(name, article)));
  return `# Compliance: Peraturan Bupati Karawang 16/2022

Made by \`npm run docs\` from \`domain/law/\` and from the names of the tests; do not edit. A test proves an article by
naming it. ${String(missing.length)} implemented articles have no test that names them yet.

| Pasal | rule | status | tests |
| --- | --- | --- | --- |
${rows.join('\n')}
`;
}

/** Every test's own name, from the sources. */
function testNames(folder: string): readonly { readonly file: string; readonly name: string }[] {
  return readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((file) => file.endsWith('.test.ts'))
    .sort()
    .flatMap((file) =>
      [...readFileSync(join(folder, file), 'utf8').matchAll(/\b(?:it|test)(?:\.each\([^]*?\))?\(\s*(['"`])((?:(?!\1).)+)\1/g)].map((match) => ({
        file: `test/${file}`,
        name: match[2] ?? '',
      })),
    );
}

/** Whether a test's name cites an article: `Pasal 17(3)`, also among others (`Pasal 14a, 15c`) or in a range (`Pasal 13-16`). */
function names(test: string, article: string): boolean {
  const cited = /Pasal ((?:\d+(?:\(\d+\))?[a-z]?(?:-\d+)?(?:, | dan | and )?)+)/.exec(test)?.[1] ?? '';
  return cited.split(/, | dan | and /).some((citation) => covers(citation, article));
}

/** A citation covers itself, its own parts (`17` covers `17(3)`), and what lies in its range. */
function covers(citation: string, article: string): boolean {
  const number = parseInt(article, 10);
  const [from, to] = citation.split('-').map((end) => parseInt(end, 10));
  if (citation.includes('-')) return number >= (from ?? NaN) && number <= (to ?? NaN);
  return article === citation || (article.startsWith(citation) && !/^\d/.test(article.slice(citation.length)));
}
