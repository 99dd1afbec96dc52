import type { ArticleId } from '../domain/law/articles';
import type { Lang } from './lang';

/** `17(3)` as people cite it: `Pasal 17 ayat (3)`; `11(1)c`: `Pasal 11 ayat (1) huruf c`; `1(21)`: `Pasal 1 angka 21`. */
export function citation(article: ArticleId, lang: Lang): string {
  const [, number = '', paragraph, letter] = /^(\d+)(?:\((\d+)\))?([a-z])?$/.exec(article) ?? [];
  if (number === '') throw new RangeError(`article ${article} is not written number(paragraph)letter`);
  // Pasal 1 is a list of definitions: its parts are numbers, not paragraphs.
  if (number === '1') return lang === 'en' ? `Article 1 number ${paragraph}` : `Pasal 1 angka ${paragraph}`;
  if (lang === 'en') return `Article ${number}${paragraph ? `(${paragraph})` : ''}${letter ? ` point ${letter}` : ''}`;
  return `Pasal ${number}${paragraph ? ` ayat (${paragraph})` : ''}${letter ? ` huruf ${letter}` : ''}`;
}

/** Several citations in a sentence. */
export const citations = (articles: readonly ArticleId[], lang: Lang): string =>
  enumeration(
    articles.map((article) => citation(article, lang)),
    lang,
  );

/** `a, b, dan c`. */
export function enumeration(items: readonly string[], lang: Lang): string {
  const and = lang === 'id' ? 'dan' : 'and';
  if (items.length <= 2) return items.join(` ${and} `);
  return `${items.slice(0, -1).join(', ')}, ${and} ${items.at(-1)}`;
}
