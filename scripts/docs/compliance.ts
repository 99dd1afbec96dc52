import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { ARTICLES } from '../../domain/law/articles';
import { proves, testNames } from './citations';

/** docs/COMPLIANCE.md: every article of the regulation, the rule read from it, and the tests that name it. */
export function compliance(root: string): string {
  const tests = testsBelow(join(root, 'test'));
  const proofsOf = (article: string) => tests.filter(({ test }) => proves(test, article));
  const rows = ARTICLES.map(({ article, text, status }) => {
    const proven = proofsOf(article).map(({ file, test }) => `${test.name.replaceAll('|', '\\|')} (\`${file}\`)`);
    return `| ${article} | ${text.id} | ${status} | ${proven.join('<br>') || (status === 'implemented' ? '**none yet**' : '')} |`;
  });
  const missing = ARTICLES.filter(({ article, status }) => status === 'implemented' && proofsOf(article).length === 0);
  return `# Compliance: Peraturan Bupati Karawang 16/2022

Made by \`npm run docs\` from \`domain/law/\` and from the names of the tests; do not edit. A test proves an article by
naming it. ${String(missing.length)} implemented articles have no test that names them yet.

| Pasal | rule | status | tests |
| --- | --- | --- | --- |
${rows.join('\n')}
`;
}

/** Every test of the tree, from the sources. */
const testsBelow = (folder: string) =>
  readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((file) => file.endsWith('.ts'))
    .sort()
    .flatMap((file) =>
      testNames(readFileSync(join(folder, file), 'utf8')).map((test) => ({ file: `test/${file}`, test })),
    );
