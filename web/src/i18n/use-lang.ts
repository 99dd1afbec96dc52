import { useTranslation } from 'react-i18next';
import type { Bilingual, Lang } from '../../../templates/lang';
import { citation } from '../../../templates/citation';
import { longDate, longMoment } from '../../../templates/dates';
import type { ArticleId } from '../../../domain/law/articles';

/** The language that the page speaks, and the words, dates and citations of it. */
export function useLang() {
  const { t, i18n } = useTranslation();
  const lang: Lang = i18n.language === 'en' ? 'en' : 'id';
  return {
    t,
    lang,
    /** Words for a code, as a sentence begins. */
    say: ({ [lang]: text }: Bilingual): string => text.charAt(0).toUpperCase() + text.slice(1),
    /** `22 November 2026`, in WIB. */
    date: (at: string): string => longDate(at, lang),
    /** `22 November 2026 pukul 14.05 WIB` */
    moment: (at: string): string => longMoment(at, lang),
    /** `Pasal 17 ayat (3)`; articles of the API are those of the regulation. */
    cite: (article: string): string => citation(article as ArticleId, lang),
    /** `12,5%`, of a part of a whole. */
    percent: (share: number): string =>
      new Intl.NumberFormat(lang === 'en' ? 'en-GB' : 'id-ID', { style: 'percent', maximumFractionDigits: 1 }).format(
        share,
      ),
    number: (value: number): string => new Intl.NumberFormat(lang === 'en' ? 'en-GB' : 'id-ID').format(value),
  };
}
