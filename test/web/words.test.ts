import { readdirSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';

const src = resolve(__dirname, '../../web/src');
const PLURAL = /_(?:zero|one|two|few|many|other)$/;

/** Every key of a language's words, with what stands there. */
function wordsOf(language: 'id' | 'en'): ReadonlyMap<string, string> {
  const all = JSON.parse(readFileSync(join(src, `i18n/${language}.json`), 'utf8')) as object;
  const flat = (node: object, path: string): [string, string][] =>
    Object.entries(node).flatMap(([name, value]: [string, unknown]) =>
      typeof value === 'string' ? [[path + name, value]] : flat(value as object, `${path}${name}.`),
    );
  return new Map(flat(all, ''));
}

/** Keys that the pages ask for, in any quotes, as calls of `t`. */
function askedFor(): ReadonlySet<string> {
  const files = readdirSync(src, { recursive: true, encoding: 'utf8' }).filter((file) => /\.tsx?$/.test(file));
  const calls = files.flatMap((file) => [...readFileSync(join(src, file), 'utf8').matchAll(/\bt\(([^;{]*?)[,)]/g)]);
  return new Set(
    calls.flatMap(([, first = '']) => [...first.matchAll(/'([a-zA-Z]+\.[a-zA-Z0-9]+)'/g)].map(([, key]) => key!)),
  );
}

const stemsOf = (words: ReadonlyMap<string, string>) =>
  new Set([...words.keys()].map((key) => key.replace(PLURAL, '')));
const holesOf = (text: string) => [...text.matchAll(/\{\{(\w+)\}\}/g)].map(([, name]) => name).sort();

describe('the words of the pages', () => {
  const [id, en] = [wordsOf('id'), wordsOf('en')];

  it('are the same in both languages', () => {
    expect([...stemsOf(en)].sort()).toEqual([...stemsOf(id)].sort());
  });

  it('are all used, and none is missing', () => {
    expect([...askedFor()].sort()).toEqual([...stemsOf(id)].sort());
  });

  it('say the same things in both languages: the same values stand in each', () => {
    const differing = [...id].filter(([key, text]) => {
      const other = en.get(key);
      return other !== undefined && holesOf(text).join() !== holesOf(other).join();
    });
    expect(differing).toEqual([]);
  });

  it('have a form for one where English counts, and need none in Bahasa Indonesia', () => {
    const counted = [...en.keys()].filter((key) => PLURAL.test(key));
    expect(counted.filter((key) => key.endsWith('_other')).length * 2).toBe(counted.length);
    expect([...id.keys()].filter((key) => PLURAL.test(key) && !key.endsWith('_other'))).toEqual([]);
  });
});
