import type { ArticleId } from '../domain/law/articles';
import { isArticle } from '../domain/law/articles';
import { citations, enumeration } from './citation';
import { longDate, longMoment } from './dates';
import { LABELS } from './labels';
import type { ApplicationKind } from './labels/in-force';
import type { Lang } from './lang';

type Helper = (lang: Lang, ...args: unknown[]) => unknown;

/** What templates may call, beside Handlebars' own blocks. All of them are pure. */
export const helpers: Readonly<Record<string, Helper>> = {
  /** `{{date at}}` */
  date: (lang, at) => longDate(at as string, lang),
  /** `{{moment at}}`: date and time of day */
  moment: (lang, at) => longMoment(at as string, lang),
  /** `{{label "purpose" code}}` */
  label: (lang, set, code) => labelOf(lang, set, code),
  /** `{{labels "purpose" codes}}`: an enumeration */
  labels: (lang, set, codes) =>
    enumeration(
      (codes as readonly unknown[]).map((code) => labelOf(lang, set, code)),
      lang,
    ),
  /** `{{cite "17(1)" "17(3)"}}`; lists among them are taken apart */
  cite: (lang, ...articles) => citations(articles.flat().map(articleOf), lang),
  /** `{{cite "17(1)" (governing application.kind)}}`: the articles that an application of a kind rests on besides */
  governing: (_lang, kind) => {
    if (!Object.hasOwn(GOVERNING, String(kind))) throw new RangeError('no such kind of application');
    return GOVERNING[kind as ApplicationKind];
  },
  /** `{{upper (concat "Tanda terima " (label "applicationKind" kind))}}` */
  concat: (_lang, ...parts) => parts.map(textOf).join(''),
  upper: (_lang, text) => textOf(text).toUpperCase(),
  /** `{{capital (label "applicationKind" kind)}}`: as a sentence begins */
  capital: (_lang, text) => textOf(text).charAt(0).toUpperCase() + textOf(text).slice(1),
  /** `{{hex sha256 8}}`: octets in twos, so that lines can break; cut to so many when a number is given */
  hex: (_lang, text, octets) => {
    const twos =
      String(text)
        .toUpperCase()
        .match(/.{1,4}/g) ?? [];
    return typeof octets === 'number' ? `${twos.slice(0, octets / 2).join(' ')}…` : twos.join(' ');
  },
  /** `{{days daysLeft}}`: how far off, as people say it */
  days: (lang, left) => daysFromNow(lang, left as number),
  /** `{{ordinal @index}}`: counting from one */
  ordinal: (_lang, index) => (index as number) + 1,
};

const GOVERNING: Readonly<Record<ApplicationKind, readonly ArticleId[]>> = {
  first: [],
  renewal: ['20(2)'],
  reissue: ['25(1)b'],
};

function textOf(part: unknown): string {
  if (typeof part !== 'string') throw new RangeError('only text is put together');
  return part;
}

function labelOf(lang: Lang, set: unknown, code: unknown): string {
  const labels: Readonly<Record<string, Readonly<Record<Lang, string>>>> | undefined = Object.hasOwn(
    LABELS,
    String(set),
  )
    ? LABELS[set as keyof typeof LABELS]
    : undefined;
  const label = labels && Object.hasOwn(labels, String(code)) ? labels[String(code)] : undefined;
  if (!label) throw new RangeError(`no such label in ${String(set)}`);
  return label[lang];
}

function articleOf(text: unknown): ArticleId {
  if (typeof text !== 'string' || !isArticle(text)) throw new RangeError('no such article');
  return text;
}

function daysFromNow(lang: Lang, days: number): string {
  if (!Number.isInteger(days) || days < 0) throw new RangeError('days are counted forward, in whole days');
  if (days === 0) return lang === 'id' ? 'hari ini' : 'today';
  if (days === 1) return lang === 'id' ? 'besok' : 'tomorrow';
  return lang === 'id' ? `dalam ${days} hari` : `in ${days} days`;
}
