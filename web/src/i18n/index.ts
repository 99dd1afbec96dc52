import i18next from 'i18next';
import { initReactI18next } from 'react-i18next';
import type { Lang } from '../../../templates/lang';
import id from './id.json';

const KEPT = 'siklus.language';

const chosen = (): Lang => (localStorage.getItem(KEPT) === 'en' ? 'en' : 'id');

/** Bahasa Indonesia comes with the application; English is fetched by who wants it. */
export async function startI18n(): Promise<void> {
  await i18next.use(initReactI18next).init({
    lng: 'id',
    fallbackLng: false,
    resources: { id: { translation: id } },
    interpolation: { escapeValue: false },
    returnNull: false,
  });
  await speak(chosen());
}

/** Changes the language of the pages, of what the server says, and what this device remembers. */
export async function speak(language: Lang): Promise<void> {
  if (language === 'en' && !i18next.hasResourceBundle('en', 'translation')) {
    const { default: en } = await import('./en.json');
    i18next.addResourceBundle('en', 'translation', en);
  }
  localStorage.setItem(KEPT, language);
  document.documentElement.lang = language;
  await i18next.changeLanguage(language);
}

export const languageNow = (): Lang => (i18next.language === 'en' ? 'en' : 'id');
