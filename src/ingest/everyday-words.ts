/** Last names that are also everyday words: as an alias such a word would be found where nobody is named. */
import { languageOf } from '../language/index.ts';
import { textLanguageOf } from './quotations/text-language.ts';

/** The weight of a word that occurs a hundred times in a million: water, king, street. */
const everydayWeight = 0.55;

/**
 * Whether a last name is an everyday word, or a word that the texts also print in small letters.
 *
 * `isEverydayWord('Water', [])` → `true` · `isEverydayWord('Price', ['the price of a ticket'])` → `true`
 */
export const isEverydayWord = (name: string, texts: readonly string[]): boolean =>
  languageOf(textLanguageOf(texts.join('\n'))).rarityWeightOf(name.toLowerCase()) <= everydayWeight ||
  isPrintedSmall(name, texts);

/** Whether a text has the whole word in small letters, and not only in an address or a handle. */
export function isPrintedSmall(name: string, texts: readonly string[]): boolean {
  const word = name.toLowerCase();
  // "@quill", "quill.example" and "desk_quill" are no words.
  const alone = new RegExp(
    `(?<![\\p{L}\\p{N}@/_.])${RegExp.escape(word)}(?![\\p{L}\\p{N}@/_]|\\.[\\p{L}\\p{N}])`,
    'u',
  );
  return texts.some((text) => text.includes(word) && alone.test(text));
}
