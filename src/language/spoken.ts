/** The languages that Onrecord speaks, each by its own name: a server can choose one, and `render/wording/` has its sentences. */
export const languageNames = {
  en: 'English',
  ru: 'Русский',
  uk: 'Українська',
  de: 'Deutsch',
  kk: 'Қазақша',
} as const;

/** By its BCP 47 tag. */
export type SpokenLanguage = keyof typeof languageNames;

export const spokenLanguages = Object.keys(languageNames) as readonly SpokenLanguage[];
