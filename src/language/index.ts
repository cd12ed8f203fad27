/** The only place that chooses a language pack. */
import { english } from './english/index.ts';
import { german } from './german/index.ts';
import type { Language } from './language.ts';
import { plainLanguage } from './plain.ts';
import { russian } from './russian/index.ts';

export type { Gender, Language, Modifier } from './language.ts';
export { plainLanguage } from './plain.ts';

/** Languages with a pack. */
export const languagesWithPacks: readonly Language[] = [english, german, russian];

const packs: ReadonlyMap<string, Language> = new Map(languagesWithPacks.map((pack) => [pack.code, pack]));

/**
 * The pack of a language by its ISO 639-1 code, with or without a region; folding and exact words for other
 * languages.
 *
 * `languageOf('en-GB').code` → `'en'` · `languageOf('kk').isSupported` → `false`
 */
export function languageOf(code: string): Language {
  const [base = ''] = code.toLowerCase().split('-');
  return packs.get(base) ?? plainLanguage(base);
}
