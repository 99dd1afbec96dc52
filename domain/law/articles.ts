import { ENROLLMENT } from './articles/enrollment';
import { GENERAL } from './articles/general';
import { LIFE } from './articles/life';
import type { Rule } from './articles/rule';

/**
 * Every rule of Peraturan Bupati Karawang 16/2022, in the order of the text. States, documents, deadlines and
 * refusals cite it; docs/COMPLIANCE is made from it. Definitions that only name a thing are left out.
 */
export const ARTICLES = [...GENERAL, ...ENROLLMENT, ...LIFE] as const satisfies readonly Rule[];

/** A citation. One that the regulation does not have does not compile. */
export type ArticleId = (typeof ARTICLES)[number]['article'];

const byId = new Map<string, Rule<ArticleId>>(ARTICLES.map((entry) => [entry.article, entry]));

export const isArticle = (text: string): text is ArticleId => byId.has(text);

/** The rule behind a citation. */
export function ruleOf(article: ArticleId): Rule<ArticleId> {
  const found = byId.get(article);
  if (!found) throw new RangeError(`no article ${article}`);
  return found;
}

/** The regulation itself. */
export const REGULATION = {
  title:
    'Peraturan Bupati Karawang Nomor 16 Tahun 2022 tentang Pemanfaatan Sertifikat Elektronik di Lingkungan Pemerintah Daerah',
  short: 'Perbup Karawang 16/2022',
  /** Pasal 33. */
  inForceSince: '2022-03-18',
} as const;
