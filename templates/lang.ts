/** Bahasa Indonesia is the language of the law and of the administration; English goes with it for others. */
export const LANGS = ['id', 'en'] as const;
export type Lang = (typeof LANGS)[number];

export const otherLang = (lang: Lang): Lang => (lang === 'id' ? 'en' : 'id');

/** One text in both languages. */
export type Bilingual = Readonly<Record<Lang, string>>;

/** A text for every code: a code without words does not compile. */
export type Labels<Code extends string> = Readonly<Record<Code, Bilingual>>;
