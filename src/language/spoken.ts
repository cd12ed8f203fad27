/**
 * The languages of Onrecord's own sentences, each by its own name. A server can choose one; `render/wording/`
 * has the sentences.
 */
export const languageNames = {
  en: 'English',
  ru: 'Русский',
  uk: 'Українська',
  de: 'Deutsch',
  kk: 'Қазақша',
} as const;

/** A BCP 47 tag. */
export type SpokenLanguage = keyof typeof languageNames;

export const spokenLanguages = Object.keys(languageNames) as readonly SpokenLanguage[];
