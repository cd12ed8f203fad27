/** The languages that Onrecord speaks, each by its own name. */
import { languages, type SpokenLanguage } from './say.ts';

export const spokenLanguages = Object.keys(languages) as SpokenLanguage[];

/** `languageNames.ru` → `'Русский'` */
export const languageNames: Readonly<Record<SpokenLanguage, string>> = {
  en: 'English',
  ru: 'Русский',
  uk: 'Українська',
  de: 'Deutsch',
  kk: 'Қазақша',
};
