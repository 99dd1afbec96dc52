import { ARTICLES, isArticle, ruleOf } from '../../../domain/law/articles';
import type { ArticleId } from '../../../domain/law/articles';
import { PROCEDURES, RULE_KINDS } from '../../../domain/law/articles/rule';
import { DOCUMENT_KINDS, EMAIL_ARTICLE, REQUIRED_DOCUMENTS } from '../../../domain/law/documents';

const pasal = (article: string) => Number(/^\d+/.exec(article)?.[0]);

describe('the regulation as data', () => {
  it('has a rule for every Pasal from 1 to 33, in the order of the text, each cited by one id', () => {
    const numbers = ARTICLES.map(({ article }) => pasal(article));
    expect([...new Set(numbers)]).toEqual(Array.from({ length: 33 }, (_, index) => index + 1));
    expect(numbers).toEqual([...numbers].sort((a, b) => a - b));
    expect(new Set(ARTICLES.map(({ article }) => article)).size).toBe(ARTICLES.length);
  });

  it.each([
    [3, 'abcdefghij', (letter: string) => `3(1)${letter}`],
    [14, 'abc', (letter: string) => `14${letter}`],
    [15, 'abcd', (letter: string) => `15${letter}`],
    [16, 'abcd', (letter: string) => `16${letter}`],
    [24, 'abcdef', (letter: string) => `24${letter}`],
  ])('Pasal %i has every one of its points %s', (_, letters, id) => {
    for (const letter of letters) expect([id(letter), isArticle(id(letter))]).toEqual([id(letter), true]);
  });

  it.each([
    [10, 6],
    [11, 4],
    [13, 2],
    [17, 4],
    [19, 6],
    [20, 3],
    [21, 2],
    [23, 2],
    [27, 3],
    [28, 3],
    [31, 2],
  ])('Pasal %i has its %i ayat', (number, last) => {
    const ayat = ARTICLES.flatMap(({ article }) => (pasal(article) === number ? [/\((\d)\)$/.exec(article)?.[1]] : []));
    expect(ayat.filter(Boolean)).toEqual(Array.from({ length: last }, (_, index) => String(index + 1)));
  });

  it.each(ARTICLES.map((entry) => [entry.article, entry] as const))(
    'Pasal %s says its rule in both languages',
    (_, entry) => {
      expect(RULE_KINDS).toContain(entry.kind);
      expect(entry.procedures.length).toBeGreaterThan(0);
      for (const procedure of entry.procedures) expect(PROCEDURES).toContain(procedure);
      expect(entry.text.id).toMatch(/\.$/);
      expect(entry.text.en).toMatch(/\.$/);
      expect(entry.text.id).not.toBe(entry.text.en);
    },
  );

  it('a wrong citation does not compile, and is not found', () => {
    // @ts-expect-error Pasal 17 has no ayat (5).
    const wrong: ArticleId = '17(5)';
    expect(isArticle(wrong)).toBe(false);
    expect(() => ruleOf(wrong)).toThrow(RangeError);
    expect(ruleOf('17(3)').text.id).toContain('alasan');
  });
});

describe('Pasal 14-16: the documents of each type', () => {
  it('each stands under an article of its own type that asks for a document', () => {
    const expected = { individual: 14, office: 15, system: 16 };
    for (const [type, documents] of Object.entries(REQUIRED_DOCUMENTS))
      for (const { article } of documents) {
        expect(pasal(article)).toBe(expected[type as keyof typeof expected]);
        expect(ruleOf(article).kind).toBe('document');
      }
  });

  it('every kind is asked for by some type, and none twice by one', () => {
    const kinds = Object.values(REQUIRED_DOCUMENTS).map((documents) => documents.map(({ kind }) => kind));
    for (const list of kinds) expect(new Set(list).size).toBe(list.length);
    expect([...new Set(kinds.flat())].sort()).toEqual([...DOCUMENT_KINDS].sort());
  });

  it('the official e-mail address is a guard of every type', () => {
    expect(Object.values(EMAIL_ARTICLE).map((article) => ruleOf(article).kind)).toEqual(['guard', 'guard', 'guard']);
  });
});
